package longhu.mcp;

import java.util.Map;

/**
 * What a tool answers: values after its output schema. The text for a reader is written
 * from them ({@link Rendering}), because some clients hand a model only the one and some
 * only the other.
 */
record ToolResult(Map<String, Object> data) {
}
