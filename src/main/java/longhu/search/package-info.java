/**
 * One box that finds anything under any of its names and says why: analysis, index,
 * query, suggestion, reason, page and JSON.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
