package longhu.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

import longhu.catalog.Editions;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index in a folder holds nothing that cannot be made again: whatever happened to it,
 * the portal searches, and says in one line what it did.
 */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class IndexFolderTests {

	@TempDir
	private Path root;

	@Autowired
	private SearchProperties properties;

	@Autowired
	private EntryDocuments entries;

	@Autowired
	private PassageDocuments passages;

	@Autowired
	private Editions editions;

	private Indexer indexer;

	@BeforeEach
	void inAFolder() {
		MockEnvironment environment = new MockEnvironment().withProperty("hibernate.search.backend.directory.root",
				this.root.toString());
		this.indexer = new Indexer(environment, this.properties, this.entries, this.passages, this.editions);
	}

	@Test
	void oneThatIsWholeIsOpened(CapturedOutput output) {
		long built = documents();
		assertThat(documents()).isEqualTo(built).isGreaterThan(400);
		assertThat(output).contains("index built in").contains("index opened in").doesNotContain("again");
	}

	@Test
	void oneThatWasCutShortIsBuiltAgain(CapturedOutput output) throws IOException {
		long built = documents();
		try (Stream<Path> files = Files.walk(this.root)) {
			Path largest = files.filter(Files::isRegularFile)
				.max(Comparator.comparingLong((file) -> file.toFile().length()))
				.orElseThrow();
			try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
				channel.truncate(channel.size() / 2);
			}
		}
		assertThat(documents()).isEqualTo(built);
		assertThat(output).containsOnlyOnce("cannot be used and is built again").doesNotContain("\tat ");
	}

	@Test
	void oneThatAnotherProcessWritesIsLeftToIt(CapturedOutput output) throws IOException {
		documents();
		Path folder;
		try (Stream<Path> files = Files.walk(this.root)) {
			folder = files.filter((file) -> file.getFileName().toString().startsWith("segments_"))
				.findFirst()
				.orElseThrow();
		}
		// as long as the other has not written it whole
		Files.delete(folder);
		try (FSDirectory directory = FSDirectory.open(folder.getParent());
				Lock lock = directory.obtainLock("write.lock")) {
			assertThat(documents()).isGreaterThan(400);
			lock.ensureValid();
		}
		assertThat(output).containsOnlyOnce("another process writes the index").doesNotContain("\tat ");
	}

	private long documents() {
		try (CloseableSearchMapping mapping = this.indexer.index(); SearchSession session = mapping.createSession()) {
			return session.search(SearchDocument.class).where((f) -> f.matchAll()).fetchTotalHitCount();
		}
	}

}
