/**
 * The relations of entries as one network: a list, a picture, paths, and a small picture
 * on the page of each entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
