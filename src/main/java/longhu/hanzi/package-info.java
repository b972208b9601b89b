/**
 * What Chinese text needs and no kind of entry knows of: script conversion, readings,
 * folding of names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package longhu.hanzi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
