package longhu;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script {@code mvnw}, run as people run it, but with a PATH, a home and a cache of
 * its own, and a server on the loopback that holds a Maven which only tells how it was
 * called.
 */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

	/** All the script may rely on; the last five stand in for each other. */
	private static final List<String> TOOLS = List.of("awk", "dirname", "gzip", "mkdir", "mktemp", "mv", "rm", "sed",
			"tar", "curl", "wget", "sha512sum", "shasum", "openssl");

	private static final String FAKE_MAVEN = """
			#!/bin/sh
			echo "folder $(pwd)"
			for argument; do echo "argument $argument"; done
			""";

	private final AtomicInteger requests = new AtomicInteger();

	private Path folder;

	private Path bin;

	private Path project;

	private Path elsewhere;

	private Path cache;

	private HttpServer server;

	private final Map<String, String> environment = new HashMap<>();

	@BeforeEach
	void setUp(@TempDir Path temporary) throws Exception {
		// The real path, as the working directory is told by it.
		this.folder = temporary.toRealPath();
		this.bin = Files.createDirectory(this.folder.resolve("bin"));
		this.project = Files.createDirectory(this.folder.resolve("the project"));
		this.elsewhere = Files.createDirectory(this.folder.resolve("else where"));
		this.cache = this.folder.resolve("the cache/longhu");
		Files.copy(Path.of("mvnw"), this.project.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
		for (String tool : TOOLS) {
			offer(tool);
		}
		byte[] archive = archive();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/maven.tar.gz", (exchange) -> {
			this.requests.incrementAndGet();
			exchange.sendResponseHeaders(200, archive.length);
			exchange.getResponseBody().write(archive);
			exchange.close();
		});
		this.server.start();
		this.environment.put("PATH", this.bin.toString());
		this.environment.put("HOME", this.folder.resolve("home").toString());
		this.environment.put("XDG_CACHE_HOME", this.cache.getParent().toString());
		this.environment.put("JAVA_HOME", System.getProperty("java.home"));
		this.environment.put("LONGHU_MAVEN_URL", address(this.server.getAddress().getPort()));
		this.environment.put("LONGHU_MAVEN_SHA512",
				HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive)));
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@Test
	void runsWhatItFetchedAndFetchesItOnce() throws Exception {
		Run first = mvnw("verify", "-Dname=two  words", "", "*");
		assertThat(first.output()).contains("fetching Maven")
			.endsWith("argument verify\nargument -Dname=two  words\nargument \nargument *\n");
		assertThat(first.code()).isZero();
		assertThat(cached()).singleElement().asString().startsWith("apache-maven-");
		assertThat(this.requests).hasValue(1);
		this.server.stop(0);
		Run second = mvnw("test");
		assertThat(second.output()).doesNotContain("fetching").endsWith("argument test\n");
		assertThat(second.code()).isZero();
	}

	@Test
	void usesTheCacheBelowHomeWhenNoOtherIsNamed() throws Exception {
		this.environment.remove("XDG_CACHE_HOME");
		assertThat(mvnw("verify").code()).isZero();
		assertThat(this.folder.resolve("home/.cache/longhu")).isNotEmptyDirectory();
	}

	@Test
	void refusesAnArchiveWithTheWrongSum() throws Exception {
		String actual = this.environment.put("LONGHU_MAVEN_SHA512", "0".repeat(128));
		Run run = mvnw("verify");
		assertThat(run.output()).contains("wrong SHA-512 for " + this.environment.get("LONGHU_MAVEN_URL"))
			.containsPattern("expected +0{128}\n")
			.containsPattern("actual +" + actual + "\n")
			.doesNotContain("argument");
		assertThat(run.code()).isEqualTo(1);
		assertThat(cached()).isEmpty();
	}

	@Test
	void holdsAnotherAddressToThePinnedSum() throws Exception {
		this.environment.remove("LONGHU_MAVEN_SHA512");
		Run run = mvnw("verify");
		assertThat(run.output()).contains("wrong SHA-512").doesNotContain("argument");
		assertThat(run.code()).isEqualTo(1);
		assertThat(cached()).isEmpty();
	}

	@Test
	void takesAnotherSumOnlyWithAnotherAddress() throws Exception {
		this.environment.remove("LONGHU_MAVEN_URL");
		Run run = mvnw("verify");
		assertThat(run.output()).contains("LONGHU_MAVEN_SHA512 holds only together with LONGHU_MAVEN_URL")
			.doesNotContain("fetching");
		assertThat(run.code()).isEqualTo(1);
	}

	@Test
	void namesTheAddressThatDoesNotAnswer() throws Exception {
		String closed = address(closedPort());
		this.environment.put("LONGHU_MAVEN_URL", closed);
		Run run = mvnw("verify");
		assertThat(run.output()).contains("could not fetch " + closed, "Maven >= 3.8.6 on the PATH");
		assertThat(run.code()).isEqualTo(1);
		assertThat(cached()).isEmpty();
	}

	@Test
	void buildsItsOwnProjectFromAnyFolder() throws Exception {
		assertThat(mvnw("verify", "-fae").output()).endsWith("folder " + this.elsewhere + "\nargument -f\nargument "
				+ this.project.resolve("pom.xml") + "\nargument verify\nargument -fae\n");
	}

	@Test
	void buildsTheProjectThatIsNamed() throws Exception {
		assertThat(mvnw("-f", "other/pom.xml", "verify").output())
			.endsWith("folder " + this.elsewhere + "\nargument -f\nargument other/pom.xml\nargument verify\n");
		assertThat(mvnw("--file=other/pom.xml").output())
			.endsWith("folder " + this.elsewhere + "\nargument --file=other/pom.xml\n");
	}

	@Test
	void passesOverAnOldMavenOnThePath() throws Exception {
		mavenOnPath("3.6.3");
		Run run = mvnw("verify");
		assertThat(run.output()).contains("fetching Maven").doesNotContain("from the PATH");
		assertThat(run.code()).isZero();
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void takesANewEnoughMavenOnThePathUnlessToldNotTo() throws Exception {
		mavenOnPath("3.8.6");
		Run run = mvnw("verify");
		assertThat(run.output()).isEqualTo("from the PATH -f " + this.project.resolve("pom.xml") + " verify\n");
		assertThat(run.code()).isZero();
		assertThat(this.requests).hasValue(0);
		this.environment.put("LONGHU_MAVEN", "download");
		assertThat(mvnw("verify").output()).contains("fetching Maven").doesNotContain("from the PATH");
	}

	@Test
	void saysWhichJdkItFound() throws Exception {
		Path home = Files.createDirectories(this.folder.resolve("old jdk/bin")).getParent();
		this.environment.put("JAVA_HOME", home.toString());
		Run none = mvnw("verify");
		assertThat(none.output()).contains("a JDK 17 or newer is needed, but JAVA_HOME is " + home + ",");
		assertThat(none.code()).isEqualTo(1);
		program(home.resolve("bin/javac"), "#!/bin/sh\necho 'javac 1.8.0_402' >&2\n");
		Run old = mvnw("verify");
		assertThat(old.output()).contains("a JDK 17 or newer is needed", "javac 1.8.0_402");
		assertThat(old.code()).isEqualTo(1);
		this.environment.remove("JAVA_HOME");
		Run unset = mvnw("verify");
		assertThat(unset.output()).contains("JAVA_HOME is not set and there is no javac on the PATH");
		assertThat(unset.code()).isEqualTo(1);
	}

	private Run mvnw(String... arguments) throws Exception {
		List<String> command = Stream.concat(Stream.of(this.project.resolve("mvnw").toString()), Stream.of(arguments))
			.toList();
		Path output = this.folder.resolve("output");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.elsewhere.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		boolean ended = process.waitFor(60, TimeUnit.SECONDS);
		process.destroyForcibly();
		assertThat(ended).as("ended within a minute, having said: %s", Files.readString(output)).isTrue();
		return new Run(process.exitValue(), Files.readString(output));
	}

	private List<Path> cached() throws IOException {
		try (Stream<Path> files = Files.list(this.cache)) {
			return files.map(Path::getFileName).toList();
		}
	}

	/** A Maven that colours its version, as some do even when they write to a pipe. */
	private void mavenOnPath(String version) throws IOException {
		program(this.bin.resolve("mvn"), """
				#!/bin/sh
				if [ "$*" = -v ]; then printf '\\033[1mApache Maven %s\\033[m\\n'; else echo "from the PATH $*"; fi
				""".formatted(version));
	}

	private void offer(String name) throws IOException {
		for (String place : System.getenv("PATH").split(Pattern.quote(System.getProperty("path.separator")))) {
			Path tool = Path.of(place, name);
			if (Files.isExecutable(tool)) {
				program(this.bin.resolve(name), "#!/bin/sh\nexec '" + tool.toAbsolutePath() + "' \"$@\"\n");
				return;
			}
		}
	}

	private byte[] archive() throws Exception {
		Path source = Files.createDirectory(this.folder.resolve("source"));
		program(Files.createDirectories(source.resolve("apache-maven-X/bin")).resolve("mvn"), FAKE_MAVEN);
		Path archive = this.folder.resolve("maven.tar.gz");
		Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", source.toString(), "apache-maven-X")
			.inheritIO()
			.start();
		assertThat(tar.waitFor()).isZero();
		return Files.readAllBytes(archive);
	}

	private static void program(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static String address(int port) {
		return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/maven.tar.gz";
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private record Run(int code, String output) {
	}

}
