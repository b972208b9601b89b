package longhu.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.StructuredDataSource;
import org.springframework.stereotype.Component;

/**
 * The page of the data as a {@code Dataset} of schema.org with a {@code DataDownload} for
 * each file.
 */
@Component
class DatasetMarkup implements StructuredDataSource {

	private final CurrentDataFiles current;

	private final Editions editions;

	private final Messages messages;

	DatasetMarkup(CurrentDataFiles current, Editions editions, Messages messages) {
		this.current = current;
		this.editions = editions;
		this.messages = messages;
	}

	@Override
	public Optional<Map<String, Object>> at(String path, Language language, Origin origin) {
		if (!path.equals("/data")) {
			return Optional.empty();
		}
		Edition edition = this.editions.current();
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@type", "Dataset");
		dataset.put("@id", origin.to(path, language));
		dataset.put("url", origin.to(path, language));
		dataset.put("name",
				this.messages.say("data.title", language) + " · " + this.messages.say("site.title", language));
		dataset.put("description", this.messages.say("data.lead", language));
		dataset.put("inLanguage", List.of("zh-Hant", "zh-Hans", "en"));
		dataset.put("isAccessibleForFree", true);
		dataset.put("version", edition.name());
		dataset.put("dateModified", edition.date().toString());
		if (Descriptors.chosen(edition)) {
			dataset.put("license", String.valueOf(edition.licence()));
		}
		dataset.put("distribution", this.current.get().files().stream().map((file) -> download(file, origin)).toList());
		return Optional.of(dataset);
	}

	private static Map<String, Object> download(DataFile file, Origin origin) {
		Map<String, Object> download = new LinkedHashMap<>();
		download.put("@type", "DataDownload");
		download.put("name", file.name());
		download.put("contentUrl", origin.text() + "/data/" + file.name());
		download.put("encodingFormat", file.plainType());
		download.put("contentSize", file.bytes() + " B");
		download.put("sha256", file.sha256());
		return download;
	}

}
