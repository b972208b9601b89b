package longhu.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import longhu.catalog.Address;
import longhu.catalog.OfflineAssets;
import org.springframework.stereotype.Component;

/**
 * The scripts of the portal for a browser that reads from disk and refuses modules: each
 * module as a classic script in a function of its own; and what spokes add so that it
 * works without a server.
 */
@Component
class Scripts {

	private static final Pattern LINKED = Pattern.compile("(?m)^\\s*(?:import|export)\\b");

	private final List<OfflineAssets> offline;

	Scripts(List<OfflineAssets> offline) {
		this.offline = offline;
	}

	/** Whether a module can do without the others. */
	static boolean alone(String module) {
		return !LINKED.matcher(module).find();
	}

	/** What a module keeps to itself, a script must. */
	static byte[] classic(String module) {
		return ("(() => {\n" + module + "\n})();\n").getBytes(StandardCharsets.UTF_8);
	}

	/** The pages whose forms work from disk. */
	boolean answers(String path) {
		return this.offline.stream().anyMatch((spoke) -> spoke.address().equals(Address.of(path).path()));
	}

	List<String> answered() {
		return this.offline.stream().map(OfflineAssets::address).toList();
	}

	/** The scripts that each page loads, as files beneath the root. */
	List<String> added() {
		return this.offline.stream()
			.flatMap((spoke) -> spoke.scripts().stream())
			.map((name) -> "assets/" + name)
			.toList();
	}

	void write(Folder folder) throws IOException {
		List<String> names = new ArrayList<>();
		for (OfflineAssets spoke : this.offline) {
			spoke.write((name) -> {
				names.add("assets/" + name);
				return java.nio.file.Files.newBufferedWriter(folder.path("assets/" + name));
			});
		}
		for (String name : names) {
			folder.add(name);
		}
	}

}
