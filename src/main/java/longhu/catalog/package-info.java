/**
 * What the content says: read-only entities, repositories named for the collection, and
 * the values that they share. No web, no files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "hanzi" })
package longhu.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
