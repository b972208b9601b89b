package longhu.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import longhu.catalog.ContentChanged;
import longhu.catalog.EditionResource;
import longhu.catalog.ReproducibleZip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The export as one zip, made once for each edition when it is first asked for; until it
 * is there, who does not want to wait is told to come back.
 */
@RestController
class PortalController implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(PortalController.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String COME_BACK_SECONDS = "10";

	private final Exporter exporter;

	private final Fetch fetch;

	private final EditionResource<Archive> archive = new EditionResource<>("export", this::make);

	PortalController(Exporter exporter, Fetch fetch) {
		this.exporter = exporter;
		this.fetch = fetch;
	}

	/** The zip in a temporary file. */
	record Archive(Path file, String sha256) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			Files.deleteIfExists(this.file);
		}

	}

	@CrossOrigin
	@GetMapping(Addresses.ARCHIVE)
	ResponseEntity<Resource> archive() {
		try {
			this.fetch.origin();
		}
		catch (IOException ex) {
			throw new ErrorResponseException(HttpStatus.NOT_FOUND, ex);
		}
		Archive made = this.archive.get(PATIENCE).orElseThrow(() -> {
			ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
			later.getHeaders().set(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
			return later;
		});
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("portal.zip").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
			.eTag("\"" + made.sha256() + "\"")
			.body(new FileSystemResource(made.file()));
	}

	private Archive make() throws IOException {
		Path folder = Files.createTempDirectory("longhu-export-");
		Path file = Files.createTempFile("longhu-portal-", ".zip");
		try {
			Exporter.Report report = this.exporter.export(folder);
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
					ReproducibleZip zip = new ReproducibleZip(out, report.edition().date())) {
				for (String name : report.names()) {
					try (InputStream content = Files.newInputStream(folder.resolve(name))) {
						zip.add("longhu/" + name, content);
					}
				}
			}
			log.info("portal.zip made: {}", report.line());
			try (InputStream content = Files.newInputStream(file)) {
				return new Archive(file, ReproducibleZip.sha256(content));
			}
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	@EventListener
	void changed(ContentChanged change) {
		if (change.errors() == null) {
			this.archive.close();
		}
	}

	@Override
	public void destroy() {
		this.archive.close();
	}

}
