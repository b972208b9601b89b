package longhu.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.validation.Valid;
import longhu.catalog.CsvParameters;
import longhu.catalog.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.util.Assert;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of the data, and each file at an address of its own, whole or in ranges (RFC
 * 9110); {@code ?bom=1} puts a byte order mark before CSV, by which Excel knows that it
 * is UTF-8.
 */
@Controller
class DataController {

	private final CurrentDataFiles current;

	private final Editions editions;

	private final SampleQueries questions;

	DataController(CurrentDataFiles current, Editions editions, SampleQueries questions) {
		this.current = current;
		this.editions = editions;
		this.questions = questions;
	}

	@GetMapping(path = "/data", produces = MediaType.TEXT_HTML_VALUE)
	String page(Model model) {
		List<DataFile> files = this.current.get().files();
		model.addAttribute("archive", files.get(files.size() - 1));
		model.addAttribute("tables", files.stream().filter((file) -> file.table() != null).toList());
		model.addAttribute("others",
				files.stream()
					.filter((file) -> file.table() == null && !file.name().equals(DataFiles.ARCHIVE))
					.toList());
		model.addAttribute("edition", this.editions.current());
		model.addAttribute("chosen", Descriptors.chosen(this.editions.current()));
		model.addAttribute("questions", this.questions.all());
		return "data/data";
	}

	@CrossOrigin
	@GetMapping("/data/{name:[A-Za-z0-9_.-]+}")
	ResponseEntity<Resource> file(@PathVariable String name, @Valid CsvParameters written,
			@RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
			@RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String condition)
			throws IOException {
		DataFiles folder = this.current.get();
		DataFile file = folder.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		byte[] mark = written.begin().getBytes(StandardCharsets.UTF_8);
		boolean marked = written.marked();
		if (marked && !file.csv()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "bom is for CSV");
		}
		Resource whole = new FileSystemResource(folder.path(name));
		String tag = "\"" + file.sha256() + (marked ? "-bom" : "") + "\"";
		boolean stale = range != null && condition != null && !condition.equals(tag);
		if (range != null && !stale && !marked) {
			check(range, whole);
		}
		ResponseEntity.BodyBuilder response = ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type()))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
			.eTag(tag);
		if (marked || stale) {
			return response.contentLength(file.bytes() + mark.length)
				// Spring cuts a file into ranges, but not a stream
				.body(new InputStreamResource(
						new SequenceInputStream(new ByteArrayInputStream(mark), whole.getInputStream())));
		}
		// how long the ranges of a file are together, Spring leaves open
		return response.body(whole);
	}

	/** What is no range, or lies behind the end, is refused. */
	private static void check(String range, Resource file) throws IOException {
		try {
			Assert.notEmpty(HttpRange.toResourceRegions(HttpRange.parseRanges(range), file), "no range");
		}
		catch (IllegalArgumentException ex) {
			ErrorResponseException refused = new ErrorResponseException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
			refused.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + file.contentLength());
			throw refused;
		}
	}

}
