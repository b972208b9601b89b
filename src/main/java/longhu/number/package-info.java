/**
 * The ledger of numbers: every figure with what it measures, when it held and who says
 * so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
