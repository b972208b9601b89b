package longhu.mcp;

import java.util.Map;

/**
 * What a tool answers.
 *
 * @param text Markdown for a reader
 * @param data the same as values, after the output schema of the tool
 */
record Answer(String text, Map<String, Object> data) {
}
