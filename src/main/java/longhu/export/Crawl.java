package longhu.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import longhu.catalog.Address;
import org.jsoup.nodes.Document;

/**
 * Goes from address to address and writes what it finds, each once. A page is in memory
 * only while it is written.
 */
final class Crawl {

	private static final Pattern TEXT = Pattern.compile("text|json|xml|yaml|bibtex|research-info",
			Pattern.CASE_INSENSITIVE);

	private final Fetch fetch;

	private final Addresses addresses;

	private final Scripts scripts;

	private final Folder folder;

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	private final Modules modules;

	private final Set<String> dead = new ConcurrentSkipListSet<>();

	private final AtomicInteger pages = new AtomicInteger();

	private final Workers workers = new Workers();

	Crawl(Fetch fetch, Addresses addresses, Scripts scripts, Folder folder) {
		this.fetch = fetch;
		this.addresses = addresses;
		this.scripts = scripts;
		this.folder = folder;
		this.modules = new Modules(fetch, addresses, folder);
	}

	/** Takes up an address, unless it was taken up before. */
	void visit(String path) {
		if (this.seen.add(path)) {
			this.workers.add(path, () -> write(path));
		}
	}

	private void write(String path) throws IOException {
		Target target = this.addresses.of(path, null);
		if (target.file().endsWith("/index.html") || target.file().equals("index.html")) {
			page(path, target.file());
			return;
		}
		if (data(path)) {
			data(path, target.file());
			return;
		}
		HttpResponse<byte[]> answer = this.fetch.form(path);
		if (answer.statusCode() == 200) {
			boolean text = TEXT.matcher(answer.headers().firstValue("Content-Type").orElse("")).find();
			this.folder.write(target.file(),
					text ? this.addresses.atHome(answer.body(), this.fetch.origin()) : answer.body());
		}
		else {
			this.dead.add(path + " (" + answer.statusCode() + ")");
		}
	}

	/** A file that may be large and already names the portal where it is at home. */
	private void data(String path, String name) throws IOException {
		Path file = this.folder.path(name);
		HttpResponse<Path> answer = this.fetch.file(path, file);
		if (answer.statusCode() == 200) {
			this.folder.add(name);
		}
		else {
			Files.delete(file);
			this.dead.add(path + " (" + answer.statusCode() + ")");
		}
	}

	/** Whether it was written once for everyone. */
	private static boolean data(String path) {
		return Address.of(path).path().startsWith("/data/");
	}

	private void page(String path, String file) throws IOException {
		HttpResponse<byte[]> answer = this.fetch.page(path);
		String onward = answer.headers().firstValue("Location").orElse(null);
		if (answer.statusCode() == 200) {
			this.folder.write(file, new PageFile(new String(answer.body(), StandardCharsets.UTF_8), this.fetch.origin(),
					path, this.addresses, this.scripts, this::module, this::visit)
				.bytes());
			this.pages.incrementAndGet();
		}
		else if (answer.statusCode() < 400 && onward != null) {
			URI address = URI.create(this.fetch.origin() + path).resolve(onward);
			Target target = this.addresses.of(this.addresses.withoutPrefix(address.getRawPath()),
					address.getRawQuery());
			if (target.address() != null) {
				visit(target.address());
			}
			this.folder.write(file, onward(target.seenFrom(file, address.getRawFragment())));
		}
		else {
			this.dead.add(path + " (" + answer.statusCode() + ")");
		}
	}

	/** A page that leads on, for an address that does. */
	private static byte[] onward(String target) {
		Document page = Document.createShell("");
		page.outputSettings().prettyPrint(false);
		page.head().appendElement("meta").attr("charset", "utf-8");
		page.head().appendElement("meta").attr("http-equiv", "refresh").attr("content", "0; url=" + target);
		page.title(target);
		page.body().appendElement("a").attr("href", target).text(target);
		return ("<!DOCTYPE html>\n" + page.outerHtml()).getBytes(StandardCharsets.UTF_8);
	}

	/** Modules are not written as they are. */
	private boolean module(String path) {
		this.seen.add(path);
		return this.modules.classic(path);
	}

	/** Waits until everything is written. */
	void finish() throws IOException {
		this.workers.finish();
	}

	int pages() {
		return this.pages.get();
	}

	List<String> dead() {
		return Stream.concat(this.dead.stream(), this.modules.dead().stream()).sorted().toList();
	}

}
