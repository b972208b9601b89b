/**
 * 龍虎志 Longhu. One hub ({@code catalog}), spokes that never meet; package, address,
 * template folder and content folder carry the same word.
 */
@NullMarked
package longhu;

import org.jspecify.annotations.NullMarked;
