/**
 * What changed from edition to edition, and whether a quoted text still stands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
