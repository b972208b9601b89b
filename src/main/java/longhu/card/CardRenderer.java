package longhu.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

import longhu.catalog.Language;

/**
 * Draws cards in the look of the site: all that is written stands in the square in the
 * middle, which is what messengers show of a card that they crop. Lengths are pixels.
 */
final class CardRenderer {

	private static final int MEASURE = 560;

	/** Where a text ends at the latest. */
	private static final int BOTTOM = CardFrame.FOOT - 24;

	/** Sizes of a title, and how many lines of each there may be. */
	private static final int[][] TITLES = { { 92, 1 }, { 72, 1 }, { 58, 2 }, { 46, 3 }, { 38, 4 }, { 32, 5 } };

	/** Sizes of a text. */
	private static final int[] TEXTS = { 32, 29, 26, 24 };

	private final Fonts fonts;

	CardRenderer(Fonts fonts) {
		this.fonts = fonts;
	}

	/** A card as PNG. */
	byte[] png(CardText card) {
		BufferedImage image = new BufferedImage(CardFrame.WIDTH, CardFrame.HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		CardFrame.frame(pen);
		CardFrame.seal(card.seal(), this.fonts.ming(Language.ZH_HANT, Font.BOLD, CardFrame.SEAL * 0.72f), pen);
		write(card.kind(), this.fonts.gothic(card.page(), 28), Palette.QUIET, 158, pen);
		float y = title(card, 172, pen);
		if (!card.names().isEmpty()) {
			Font font = this.fonts.gothic(card.page(), 28);
			y += 54;
			write(lines(font, card.page(), pen).joined(card.names(), MEASURE), font, Palette.QUIET, y, pen);
		}
		text(card, y + 18, pen);
		foot(card, pen);
		pen.dispose();
		return Palette.png(image);
	}

	/** In the largest size in which it fits; returns where its last line stands. */
	private float title(CardText card, float top, Graphics2D pen) {
		for (int[] size : TITLES) {
			Font font = this.fonts.ming(card.written(), Font.BOLD, size[0]);
			LineBreaker lines = lines(font, card.written(), pen);
			List<String> cut = lines.even(card.title(), MEASURE, MEASURE / 2f);
			if (cut.size() <= size[1]) {
				return write(cut, font, top, size[0] * 1.26f, pen);
			}
		}
		int[] smallest = TITLES[TITLES.length - 1];
		Font font = this.fonts.ming(card.written(), Font.BOLD, smallest[0]);
		return write(lines(font, card.written(), pen).first(card.title(), MEASURE, smallest[1]), font, top,
				smallest[0] * 1.26f, pen);
	}

	/** Ends above the foot. */
	private void text(CardText card, float top, Graphics2D pen) {
		float room = BOTTOM - top;
		for (int size : TEXTS) {
			Font font = this.fonts.ming(card.written(), Font.PLAIN, size);
			List<String> lines = lines(font, card.written(), pen).even(card.text(), MEASURE, MEASURE * 0.7f);
			float step = size * 1.5f;
			if (lines.size() * step <= room) {
				write(lines, font, BOTTOM - lines.size() * step, step, pen);
				return;
			}
		}
		int smallest = TEXTS[TEXTS.length - 1];
		Font font = this.fonts.ming(card.written(), Font.PLAIN, smallest);
		int most = Math.max(1, (int) (room / (smallest * 1.5f)));
		write(lines(font, card.written(), pen).first(card.text(), MEASURE, most), font, top, smallest * 1.5f, pen);
	}

	private void foot(CardText card, Graphics2D pen) {
		Font font = this.fonts.gothic(card.page(), 22);
		write(lines(font, card.page(), pen).joined(List.of(card.site(), card.edition()), MEASURE), font, Palette.QUIET,
				CardFrame.FOOT + 36, pen);
	}

	private static LineBreaker lines(Font font, Language language, Graphics2D pen) {
		return new LineBreaker(font, pen.getFontRenderContext(), language);
	}

	/** Lines from a height down; returns where the last one stands. */
	private static float write(List<String> lines, Font font, float top, float step, Graphics2D pen) {
		float y = top + font.getSize2D() * 0.9f;
		for (String line : lines) {
			write(line, font, Palette.INK, y, pen);
			y += step;
		}
		return y - step;
	}

	/** In the middle of a line. */
	private static void write(String text, Font font, Color color, float y, Graphics2D pen) {
		pen.setFont(font);
		pen.setColor(color);
		float width = (float) font.getStringBounds(text, pen.getFontRenderContext()).getWidth();
		pen.drawString(text, (CardFrame.WIDTH - width) / 2, y);
	}

}
