package longhu.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import longhu.catalog.Edition;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * What the files are, for someone who finds them without the portal: edition, files,
 * columns with their units, in English and Chinese.
 */
@Component
class Readme {

	private final Messages messages;

	Readme(Messages messages) {
		this.messages = messages;
	}

	/** Writes the readmes for the files that the folder holds so far. */
	void write(DataFiles folder, Edition edition, Origin origin) throws IOException {
		List<DataFile> files = folder.files();
		Files.writeString(folder.path("readme.md"), text(files, edition, origin, Language.EN));
		Files.writeString(folder.path("readme.zh-hant.md"), text(files, edition, origin, Language.ZH_HANT));
		folder.add("readme.md", "readme", null, null);
		folder.add("readme.zh-hant.md", "readme", null, null);
	}

	private String text(List<DataFile> files, Edition edition, Origin origin, Language language) {
		StringBuilder text = new StringBuilder("# " + this.messages.say("site.title", language) + "\n\n");
		text.append(this.messages.say("data.lead", language)).append("\n\n");
		if (origin.equals(Origin.UNSET)) {
			text.append(this.messages.say("data.unset", language)).append("\n\n");
		}
		text.append("- ")
			.append(this.messages.say("data.edition", language))
			.append(' ')
			.append(edition.name())
			.append('\n');
		text.append("- ").append(origin.to("/data", language)).append('\n');
		text.append("- ")
			.append(Descriptors.chosen(edition) ? edition.licence() : this.messages.say("data.licence.none", language))
			.append('\n');
		text.append('\n').append(this.messages.say("data.notes", language)).append("\n\n## ");
		text.append(this.messages.say("data.files", language)).append("\n\n");
		for (DataFile file : files) {
			text.append("- `")
				.append(file.name())
				.append("` ")
				.append(this.messages.say("data.what." + file.what(), language));
			if (file.table() != null) {
				text.append(" · ").append(this.messages.say("data.table." + file.table().name(), language));
			}
			text.append('\n');
		}
		text.append("- `markdown/` ").append(this.messages.say("data.what.markdown", language)).append("\n\n## ");
		text.append(this.messages.say("data.columns", language)).append('\n');
		files.forEach((file) -> columns(text, file, language));
		return text.toString();
	}

	private void columns(StringBuilder text, DataFile file, Language language) {
		TableDefinition table = file.table();
		if (table == null) {
			return;
		}
		text.append("\n### ").append(file.name()).append("\n\n");
		for (TableDefinition.Column column : table.columns()) {
			text.append("- `")
				.append(column.name())
				.append("` (")
				.append(column.type())
				.append(") ")
				.append(this.messages.say("data.column." + column.name(), language))
				.append('\n');
		}
	}

}
