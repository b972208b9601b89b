package longhu.card;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/**
 * An empty card: paper in the double frame of an old page, a line above its foot, and a
 * seal. Lengths are pixels.
 */
final class CardFrame {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	/** Where the line above the foot is. */
	static final int FOOT = 540;

	/** The side of a seal. */
	static final int SEAL = 64;

	private static final int TOP = 56;

	private static final int LEFT = (WIDTH - SEAL) / 2;

	private static final int INNER = 35;

	private CardFrame() {
	}

	static void frame(Graphics2D pen) {
		pen.setColor(Palette.PAPER);
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		pen.setColor(Palette.INK);
		outline(24, 5, pen);
		outline(INNER, 1.5, pen);
		pen.fill(new Rectangle2D.Double(INNER, FOOT, WIDTH - 2 * INNER, 1.5));
		pen.clipRect(INNER, INNER, WIDTH - 2 * INNER, HEIGHT - 2 * INNER);
	}

	private static void outline(double inset, double thick, Graphics2D pen) {
		Area line = new Area(new Rectangle2D.Double(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset));
		double inner = inset + thick;
		line.subtract(new Area(new Rectangle2D.Double(inner, inner, WIDTH - 2 * inner, HEIGHT - 2 * inner)));
		pen.fill(line);
	}

	static void seal(String character, Font font, Graphics2D pen) {
		pen.setColor(Palette.SEAL);
		pen.fillRect(LEFT, TOP, SEAL, SEAL);
		GlyphVector glyph = font.createGlyphVector(pen.getFontRenderContext(), character);
		Rectangle2D ink = glyph.getVisualBounds();
		pen.setColor(Palette.PAPER);
		pen.drawGlyphVector(glyph, (float) (LEFT + SEAL / 2.0 - ink.getCenterX()),
				(float) (TOP + SEAL / 2.0 - ink.getCenterY()));
	}

}
