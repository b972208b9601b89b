package longhu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules that pages name, each written once, as a classic script.
 */
final class Modules {

	private final Fetch fetch;

	private final Addresses addresses;

	private final Folder folder;

	/** Whether it could be written. */
	private final Map<String, Boolean> met = new ConcurrentHashMap<>();

	Modules(Fetch fetch, Addresses addresses, Folder folder) {
		this.fetch = fetch;
		this.addresses = addresses;
		this.folder = folder;
	}

	/** Whether there is a classic script for a module, which is written if it was not. */
	boolean classic(String path) {
		return this.met.computeIfAbsent(path, this::write);
	}

	private boolean write(String path) {
		try {
			String module = new String(this.fetch.page(path).body(), StandardCharsets.UTF_8);
			boolean alone = Scripts.alone(module);
			if (alone) {
				this.folder.write(this.addresses.of(path, null).file(), Scripts.classic(module));
			}
			return alone;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those that cannot be one, and why. */
	List<String> dead() {
		return this.met.entrySet()
			.stream()
			.filter((module) -> !module.getValue())
			.map((module) -> module.getKey() + " (a module that needs others)")
			.toList();
	}

}
