package longhu.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The answer where the server and not Spring refuses a request (malformed escapes,
 * {@code %2F}, a request line that is too long): in the look of the site or as problem
 * details, and without a word of the server.
 */
public final class TomcatErrorPage extends ErrorReportValve {

	private static final String PAGE = page();

	/** What the server itself refuses as 400. */
	private static final String MALFORMED = "The address or a header is malformed, as by an escape with % that is "
			+ "none, an encoded slash, or a character that may not stand there: what is no ASCII is encoded, as by "
			+ "curl -G --data-urlencode q=智譜.";

	public TomcatErrorPage() {
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HeaderFilter.set(response);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("ETag", null);
		if (status == 405) {
			response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
		}
		boolean page = ProblemDetails.page(request.getRequestURI(), request.getHeader("Accept"));
		HttpStatus known = HttpStatus.resolve(status);
		String title = (known != null) ? known.getReasonPhrase() : "Error";
		response.setContentType(page ? "text/html" : "application/problem+json");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		try {
			PrintWriter writer = response.getReporter();
			if (writer != null) {
				writer.write(page ? PAGE.formatted(heading(status), heading(status), advice(status), title, status)
						: "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title,
								status, (status == 400) ? MALFORMED : detail(status)));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			// the client has gone; there is nobody to tell
		}
	}

	private static String heading(int status) {
		return (status < 500) ? "這個網址無法讀取" : "網站出了錯";
	}

	private static String advice(int status) {
		return (status < 500) ? "伺服器看不懂這個網址，或它太長了。程式送出的網址，漢字要先編碼（curl -G --data-urlencode q=智譜）。請檢查網址，或"
				: "錯在本站，不在你。請稍後再試，或";
	}

	/** A sentence for machines. */
	static String detail(int status) {
		return switch (status) {
			case 400 -> "The request is malformed or asks for something that cannot be.";
			case 404 -> "There is nothing at this address.";
			case 405 -> "This address can only be read.";
			case 406 -> "This address does not come in the form that was asked for.";
			case 410 -> "What was here has been taken away.";
			case 429 -> "There were too many requests: try again after the seconds that Retry-After says.";
			case 414 -> "The address is too long.";
			case 416 -> "There is no such range of bytes.";
			case 503 -> "This is being made right now; ask again in a few seconds.";
			default -> (status < 500) ? "The request cannot be answered." : "The portal failed to answer.";
		};
	}

	private static String page() {
		try {
			return new ClassPathResource("templates/site/refused.html").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Component
	static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			// a body is asked for when it is read, so that one that is too large is
			// refused before
			factory.addConnectorCustomizers((connector) -> connector.setProperty("continueResponseTiming", "onRead"));
			factory.addContextCustomizers((context) -> {
				Container host = context.getParent();
				if (host instanceof StandardHost standard) {
					standard.setErrorReportValveClass(TomcatErrorPage.class.getName());
				}
			});
		}

	}

}
