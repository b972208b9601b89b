package longhu.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Mistake;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Hands what a spoke says is wrong to {@link ErrorPages}.
 */
@ControllerAdvice
class Mistakes {

	static final String ATTRIBUTE = Mistake.class.getName();

	@ExceptionHandler
	void told(Mistake mistake, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, mistake);
		response.sendError(mistake.isMissing() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
	}

}
