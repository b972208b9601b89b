/**
 * Sources, and what stands on each.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
