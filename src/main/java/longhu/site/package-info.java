/**
 * What every page shares: home, menu, language, errors, headers, caching, site map.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
