/**
 * The article in reading order: outline, sections, permalinks of paragraphs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
