/**
 * The vocabulary: words of Taiwan, of the mainland, English.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
