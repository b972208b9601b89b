package longhu.mcp;

import longhu.catalog.Origin;

/**
 * A tool that an agent can call. What it is called, what it takes and what it gives
 * stands in {@code longhu/mcp/NAME.json}; it only reads.
 */
interface Tool {

	String name();

	/**
	 * Answers a call.
	 * @param arguments checked against the input schema
	 * @throws Unanswered with a sentence for the agent
	 */
	ToolResult call(Arguments arguments, Origin origin);

}
