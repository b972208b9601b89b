package longhu.api;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

import longhu.catalog.BulkFile;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Every statement as JSON, in the form that it has everywhere else: one to a line, in
 * each language.
 */
@Component
class StatementLines implements BulkFile {

	private final Statements statements;

	private final JsonMapper mapper;

	StatementLines(Statements statements, JsonMapper mapper) {
		this.statements = statements;
		this.mapper = mapper;
	}

	/** A statement and the language of its words. */
	record Line(Language language, @com.fasterxml.jackson.annotation.JsonUnwrapped Statement statement) {
	}

	@Override
	public void write(Origin origin, Opener files) throws IOException {
		try (Writer file = files.open("statements.jsonl")) {
			for (Language language : Language.values()) {
				Iterator<Statement> all = this.statements.all(language).iterator();
				while (all.hasNext()) {
					file.write(this.mapper.writeValueAsString(new Line(language, all.next())) + "\n");
				}
			}
		}
	}

}
