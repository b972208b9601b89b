package longhu.card;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The colours of a card. Between paper and ink, and between paper and seal, there are few
 * steps: a picture with a palette of them is half as large as one without and looks the
 * same.
 */
final class Palette {

	static final Color PAPER = new Color(0xFBFAF5);

	static final Color INK = new Color(0x1D1B18);

	static final Color QUIET = new Color(0x57524A);

	static final Color SEAL = new Color(0xA8261C);

	/** Steps of ink; behind them in the palette stand as many of the seal. */
	private static final int STEPS = 32;

	private static final IndexColorModel PALETTE = palette();

	private Palette() {
	}

	private static IndexColorModel palette() {
		int[] colours = new int[2 * STEPS];
		for (int step = 0; step < STEPS; step++) {
			colours[step] = between(INK, step);
			colours[STEPS + step] = between(SEAL, step);
		}
		return new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
	}

	private static int between(Color colour, int step) {
		double part = step / (STEPS - 1.0);
		return new Color(mix(PAPER.getRed(), colour.getRed(), part), mix(PAPER.getGreen(), colour.getGreen(), part),
				mix(PAPER.getBlue(), colour.getBlue(), part))
			.getRGB();
	}

	private static int mix(int from, int to, double part) {
		return (int) Math.round(from + (to - from) * part);
	}

	/** A drawn picture as PNG. */
	static byte[] png(BufferedImage drawn) {
		BufferedImage picture = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				PALETTE);
		for (int y = 0; y < drawn.getHeight(); y++) {
			for (int x = 0; x < drawn.getWidth(); x++) {
				picture.getRaster().setSample(x, y, 0, index(drawn.getRGB(x, y)));
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
			ImageIO.write(picture, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

	/** What is clearly redder than green is of the seal. */
	private static int index(int rgb) {
		int red = (rgb >> 16) & 0xFF;
		int green = (rgb >> 8) & 0xFF;
		return (red - green > 20) ? STEPS + step(PAPER.getGreen(), SEAL.getGreen(), green)
				: step(PAPER.getRed(), INK.getRed(), red);
	}

	private static int step(int from, int to, int value) {
		double part = (from - value) / (double) (from - to);
		return (int) Math.round(Math.min(1, Math.max(0, part)) * (STEPS - 1));
	}

}
