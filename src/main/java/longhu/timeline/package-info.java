/**
 * Everything dated on one axis: as a picture, as a list, and as a strip on the page of
 * each entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
