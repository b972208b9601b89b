/**
 * The portal for agents of language models: tools to search and read, and every entry as
 * a resource, by the Model Context Protocol.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "hanzi" })
package longhu.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
