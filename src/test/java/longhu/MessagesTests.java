package longhu;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@ParameterizedTest
	@ValueSource(strings = { "messages_en.properties", "messages_zh_Hans.properties" })
	void everyLanguageSaysTheSameThings(String file) throws IOException {
		Properties traditional = read("messages.properties");
		assertThat(read(file).stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(traditional.stringPropertyNames());
	}

	@Test
	void noEnglishMessageHoldsHanCharactersAndNoChineseOneIsEmpty() throws IOException {
		assertThat(read("messages_en.properties").values())
			.noneMatch((value) -> value.toString().codePoints().anyMatch(Character::isIdeographic));
		assertThat(read("messages.properties").values()).noneMatch((value) -> value.toString().isBlank());
	}

	/** The space between Han and Latin is the browser's (text-autospace), never typed. */
	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_zh_Hans.properties" })
	void noSpaceIsTypedBetweenHanAndLatin(String file) throws IOException {
		assertThat(read(file).values()).noneMatch((value) -> value.toString()
			.matches(
					".*(?:[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff5e] +[\\p{IsLatin}0-9{]|[\\p{IsLatin}0-9}] +[\\p{IsHan}\\u3000-\\u303f]).*"));
	}

	@Test
	void theSystemsLocaleAndTimeZoneChangeNothing() {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasename("messages");
			messages.setDefaultEncoding("UTF-8");
			messages.setFallbackToSystemLocale(false);
			assertThat(messages.getMessage("menu.companies", null, Locale.forLanguageTag("zh-Hant-TW")))
				.isEqualTo("企業");
			assertThat(messages.getMessage("menu.companies", null, Locale.forLanguageTag("zh-Hans"))).isEqualTo("企业");
			assertThat(messages.getMessage("menu.companies", null, Locale.ENGLISH)).isEqualTo("Companies");
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	private static Properties read(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(MessagesTests.class.getResourceAsStream("/" + file),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
