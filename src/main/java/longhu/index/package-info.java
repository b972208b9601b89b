/**
 * All names in the order of strokes, of a reading or of the Latin alphabet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
