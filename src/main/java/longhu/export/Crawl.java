package longhu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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

	private final Map<String, Boolean> modules = new ConcurrentHashMap<>();

	private final Set<String> dead = new ConcurrentSkipListSet<>();

	private final AtomicInteger pages = new AtomicInteger();

	private final Workers workers = new Workers();

	Crawl(Fetch fetch, Addresses addresses, Scripts scripts, Folder folder) {
		this.fetch = fetch;
		this.addresses = addresses;
		this.scripts = scripts;
		this.folder = folder;
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
		return Addresses.plain(path).startsWith("/data/");
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
			Target target = this.addresses.of(address.getRawPath(), address.getRawQuery());
			if (target.address() != null) {
				visit(target.address());
			}
			this.folder.write(file, PageFile.leadingTo(target.seenFrom(file, address.getRawFragment())));
		}
		else {
			this.dead.add(path + " (" + answer.statusCode() + ")");
		}
	}

	/** Writes a module as a classic script, once; or says that it cannot be one. */
	private boolean module(String path) {
		return this.modules.computeIfAbsent(path, (asked) -> {
			this.seen.add(asked);
			try {
				String module = new String(this.fetch.page(asked).body(), StandardCharsets.UTF_8);
				if (Scripts.alone(module)) {
					this.folder.write(this.addresses.of(asked, null).file(), Scripts.classic(module));
					return true;
				}
				this.dead.add(asked + " (a module that needs others)");
				return false;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Takes up the addresses of a site map, or of those that it lists. */
	void siteMap(String path) throws IOException {
		String xml = new String(this.fetch.page(path).body(), StandardCharsets.UTF_8);
		List<Element> places = Jsoup.parse(xml, this.fetch.origin(), Parser.xmlParser()).select("loc");
		for (Element place : places) {
			String address = URI.create(place.text()).getRawPath();
			if (address.endsWith(".xml")) {
				siteMap(address);
			}
			else {
				visit(address);
			}
		}
	}

	/** Waits until everything is written. */
	void finish() throws IOException {
		this.workers.finish();
	}

	int pages() {
		return this.pages.get();
	}

	List<String> dead() {
		return List.copyOf(this.dead);
	}

}
