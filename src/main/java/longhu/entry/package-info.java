/**
 * The page and the index of every kind but sections; from any name to its entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
