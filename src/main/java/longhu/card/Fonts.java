package longhu.card;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import longhu.catalog.Language;

/**
 * The faces of this machine that have Chinese: a Ming face for texts and a Gothic face
 * for what stands around them, in the forms of each script.
 */
final class Fonts {

	/** Characters that differ between the scripts, and that no Latin face has. */
	private static final String SAMPLE = "龍虎志龙";

	private static final List<String> MING = List.of("Noto Serif CJK %s", "Noto Serif %s", "Source Han Serif %s",
			"Songti %s");

	private static final List<String> GOTHIC = List.of("Noto Sans CJK %s", "Noto Sans %s", "Source Han Sans %s",
			"PingFang %s", "Heiti %s");

	private static final List<String> OTHERS = List.of("PMingLiU", "SimSun", "Microsoft JhengHei", "Microsoft YaHei",
			"AR PL UMing TW", "WenQuanYi Zen Hei");

	private final Set<String> installed;

	private final String other;

	private Fonts(Set<String> installed, String other) {
		this.installed = installed;
		this.other = other;
	}

	/** The faces, or empty on a machine without Chinese; looks at every font file. */
	static Optional<Fonts> find() {
		try {
			Set<String> installed = Set
				.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
			return java.util.stream.Stream.of(MING.stream(), GOTHIC.stream())
				.flatMap((families) -> families)
				.flatMap((family) -> java.util.stream.Stream.of(family.formatted("TC"), family.formatted("SC")))
				.filter(installed::contains)
				.findFirst()
				.or(() -> OTHERS.stream().filter(installed::contains).findFirst())
				.or(() -> any(installed))
				.map((other) -> new Fonts(installed, other));
		}
		catch (LinkageError | RuntimeException ex) {
			// a Java without a toolkit, or a system without fontconfig
			return Optional.empty();
		}
	}

	private static Optional<String> any(Set<String> installed) {
		return installed.stream()
			.sorted()
			.filter((family) -> new Font(family, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0)
			.findFirst();
	}

	/** A Ming face. */
	Font ming(Language language, int style, float size) {
		return face(MING, language, style, size);
	}

	/** A Gothic face. */
	Font gothic(Language language, float size) {
		return face(GOTHIC, language, Font.PLAIN, size);
	}

	private Font face(List<String> families, Language language, int style, float size) {
		String script = (language == Language.ZH_HANS) ? "SC" : "TC";
		String family = families.stream()
			.map((name) -> name.formatted(script))
			.filter(this.installed::contains)
			.findFirst()
			.orElse(this.other);
		return new Font(family, style, 1).deriveFont(size);
	}

}
