/**
 * The whole content as data: tables, files in the formats of their users, one archive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
