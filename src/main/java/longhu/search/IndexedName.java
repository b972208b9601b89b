package longhu.search;

import java.util.List;

/**
 * A name and how it is found.
 *
 * @param why title, or the code of what kind of name it is
 * @param folded the name folded, and other forms that stand for it
 * @param read its readings in pinyin
 */
record IndexedName(String text, String language, String why, List<String> folded, List<String> read) {
}
