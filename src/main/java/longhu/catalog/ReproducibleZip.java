package longhu.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that is equal byte for byte for equal files in the same order: all of them
 * have the time of the edition.
 */
public final class ReproducibleZip implements AutoCloseable {

	private final ZipOutputStream zip;

	private final LocalDate date;

	/**
	 * An empty one.
	 * @param date of the edition
	 */
	public ReproducibleZip(OutputStream out, LocalDate date) {
		this.zip = new ZipOutputStream(out);
		this.date = date;
	}

	public void add(String path, InputStream file) throws IOException {
		ZipEntry entry = new ZipEntry(path);
		// without a time zone, so that machines in different ones give the same bytes
		entry.setTimeLocal(this.date.atStartOfDay());
		this.zip.putNextEntry(entry);
		file.transferTo(this.zip);
		this.zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** The SHA-256 of a file, in hexadecimal digits. */
	public static String sha256(InputStream file) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
