package longhu.browser;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker with its schema read once, which takes far longer than a page. Of
 * one thread.
 */
final class HtmlChecker implements ErrorHandler {

	private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);

	private final List<String> faults = new ArrayList<>();

	HtmlChecker() throws Exception {
		this.validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, this);
		this.validator.setUpValidatorAndParsers(this, false, false);
	}

	/** What is wrong with a page, the first of it. */
	List<String> check(byte[] html) throws Exception {
		this.faults.clear();
		InputSource source = new InputSource(new ByteArrayInputStream(html));
		source.setEncoding("UTF-8");
		this.validator.checkHtmlInputSource(source);
		return this.faults.stream().limit(3).toList();
	}

	@Override
	public void warning(SAXParseException fault) {
		this.faults.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
	}

	@Override
	public void error(SAXParseException fault) {
		warning(fault);
	}

	@Override
	public void fatalError(SAXParseException fault) throws SAXException {
		warning(fault);
	}

}
