/**
 * The whole portal as static files that open from disk, in a folder or as one archive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
