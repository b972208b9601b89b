/**
 * The picture that stands beside a shared link: an entry, a section or a claim on one
 * card.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
