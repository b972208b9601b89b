package longhu.data;

import java.time.Duration;

import longhu.catalog.ContentChanged;
import longhu.catalog.EditionResource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * The files of the edition that is loaded, made when they are first asked for.
 */
@Component
class CurrentDataFiles implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String COME_BACK_SECONDS = "5";

	private final EditionResource<DataFiles> folder;

	CurrentDataFiles(DataExporter exporter) {
		this.folder = new EditionResource<>("data", exporter::export);
	}

	/**
	 * The files.
	 * @throws ErrorResponseException 503 with {@code Retry-After} while they are being
	 * made and too many wait, or too long
	 */
	DataFiles get() {
		return this.folder.get(PATIENCE).orElseThrow(() -> {
			ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
			later.getHeaders().set(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
			return later;
		});
	}

	@EventListener
	void changed(ContentChanged change) {
		if (change.errors() == null) {
			this.folder.close();
		}
	}

	@Override
	public void destroy() {
		this.folder.close();
	}

}
