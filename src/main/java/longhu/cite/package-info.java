/**
 * Citing: the record of a page for reference managers, and its citation in the usual
 * styles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.cite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
