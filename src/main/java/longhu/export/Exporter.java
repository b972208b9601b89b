package longhu.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes the portal as static files: what the site map lists, and what those pages link
 * to, as the portal itself answers.
 */
@Component
class Exporter {

	private final Fetch fetch;

	private final Addresses addresses;

	private final Scripts scripts;

	private final Editions editions;

	Exporter(Fetch fetch, Addresses addresses, Scripts scripts, Editions editions) {
		this.fetch = fetch;
		this.addresses = addresses;
		this.scripts = scripts;
		this.editions = editions;
	}

	/**
	 * What was written.
	 *
	 * @param names of all files, sorted
	 * @param dead addresses that were linked to and did not answer, each with its status
	 */
	record Report(Edition edition, int pages, List<String> names, long bytes, List<String> dead, double seconds) {

		/** In one line. */
		String line() {
			return "%d pages, %d files, %.1f MB of edition %s in %.1f s%s".formatted(this.pages, this.names.size(),
					this.bytes / 1e6, this.edition.name(), this.seconds,
					this.dead.isEmpty() ? "" : "; dead links: " + String.join(", ", this.dead));
		}

	}

	/**
	 * Writes everything into a folder.
	 * @throws IOException if the folder is not free, or the portal cannot be asked
	 */
	Report export(Path root) throws IOException {
		long begin = System.nanoTime();
		Folder folder = new Folder(root);
		folder.clear();
		Edition edition = this.editions.current();
		try {
			return export(folder, edition, begin);
		}
		catch (IOException | RuntimeException ex) {
			folder.discard();
			throw ex;
		}
	}

	private Report export(Folder folder, Edition edition, long begin) throws IOException {
		this.addresses.forget();
		this.scripts.write(folder);
		Crawl crawl = new Crawl(this.fetch, this.addresses, this.scripts, folder);
		for (Language language : Language.values()) {
			crawl.visit(language.prefix() + "/");
			this.scripts.answered().forEach((path) -> crawl.visit(language.prefix() + path));
		}
		new SiteMap(this.fetch, this.addresses).each("/sitemap.xml", crawl::visit);
		crawl.finish();
		folder.write("readme.txt", readme(edition));
		folder.seal();
		return new Report(edition, crawl.pages(), folder.names(), folder.bytes(), crawl.dead(),
				(System.nanoTime() - begin) / 1e9);
	}

	private byte[] readme(Edition edition) throws IOException {
		return new ClassPathResource("longhu/export/readme.txt").getContentAsString(StandardCharsets.UTF_8)
			.replace("{edition}", edition.name())
			.replace("{date}", edition.date().toString())
			.replace("{home}", this.addresses.atHome("/"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
