/**
 * Reads, resolves and checks {@code content/} and writes it into the database as a
 * repeatable migration. Nobody imports it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
