/**
 * The same data for machines: JSON, CSV, Markdown, JSON-LD, feeds, text for language
 * models.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
