/**
 * Names of a column to their entries, for OpenRefine and its like: the Reconciliation
 * Service API of the W3C Entity Reconciliation Community Group.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
