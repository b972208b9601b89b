/**
 * The ledger of claims.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
