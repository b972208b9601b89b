package longhu.export;

import org.jspecify.annotations.Nullable;

/**
 * Where a link of a page leads once it is a file.
 *
 * @param address the path that is asked for, or null where the link leaves the export
 * @param file the file beneath the root, or the absolute address
 */
record Target(@Nullable String address, String file) {

	/**
	 * As it stands in another file.
	 * @param from the file that holds the link
	 * @param fragment behind {@code #}, or null
	 */
	String seenFrom(String from, @Nullable String fragment) {
		String place = (fragment != null) ? "#" + fragment : "";
		if (this.address == null) {
			return this.file + place;
		}
		if (this.file.equals(from) && fragment != null) {
			return place;
		}
		return "../".repeat((int) from.chars().filter((character) -> character == '/').count()) + this.file + place;
	}

}
