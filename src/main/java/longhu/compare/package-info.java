/**
 * A few entries of one kind side by side.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
