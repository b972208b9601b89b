/**
 * The head of an entry, claim or source, or one paragraph, as a small document of its
 * own, for links to show before they are followed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
