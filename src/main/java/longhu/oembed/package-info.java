/**
 * oEmbed: what another site needs to show a link to a page of this one as its preview.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.oembed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
