// Clients on Node.js: the TypeScript SDK of the Model Context Protocol, and rss-parser, on which most feed readers there stand.
// Prints a line for each check: client, version, what was asked, "ok" or "FAILED", what was found.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import Parser from "rss-parser";

const origin = process.argv[2];
const known = JSON.parse(readFileSync("package.json", "utf8")).dependencies;

async function check(client, asked, find) {
	let result;
	try {
		result = ["ok", await find()];
	}
	catch (fault) {
		result = ["FAILED", fault.message];
	}
	const name = client === "rss-parser" ? client : "MCP SDK (TypeScript)";
	console.log([name, known[client], asked, ...result.map((text) => String(text).replace(/\s+/g, " "))].join("\t"));
}

function must(holds, otherwise) {
	if (!holds) {
		throw new Error(otherwise);
	}
}

const mcp = new Client({ name: "longhu-check", version: "1" });
const call = async (name, args) => {
	const answer = await mcp.callTool({ name, arguments: args });
	must(!answer.isError, answer.content[0].text);
	return { text: answer.content[0].text, structure: answer.structuredContent };
};

// every text, number and truth value of a structure
const leaves = (value) => value === null ? [] : typeof value === "object" ? Object.values(value).flatMap(leaves) : [String(value)];
// Markdown escapes and lays out what the structure holds plainly; letters and digits are the same
const plain = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

await check("@modelcontextprotocol/sdk", "initialize, tools/list", async () => {
	await mcp.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
	const { tools } = await mcp.listTools();
	const names = tools.map((tool) => tool.name).sort().join(" ");
	must(names === "compare figures get_entry get_paragraph relations search timeline", `the tools are ${names}`);
	must(tools.every((tool) => tool.description && tool.outputSchema), "a tool without description or schema of its answer");
	return `${tools.length} tools`;
});

await check("@modelcontextprotocol/sdk", "get_entry 智譜", async () => {
	const { text, structure } = await call("get_entry", { entry: "智譜" });
	must(structure.title === "智譜華章", `the title is ${structure.title}`);
	const said = plain(text);
	const silent = leaves(structure).filter((leaf) => !said.includes(plain(leaf)));
	must(silent.length === 0, `only in the structure: ${silent[0]}`);
	must(structure.paragraphs.length > 5 && structure.facts.length > 5, "the structure lacks paragraphs or facts");
	const all = plain(JSON.stringify(structure));
	const lines = text.split("\n").map((line) => line.replace(/^[-#\s]+/, "").replace(/^\w+: /, ""));
	const words = lines.flatMap((line) => line.split(/; \w+: |\]\(/)).map(plain).filter((part) => part.length > 20);
	const lost = words.filter((part) => !all.includes(part));
	must(lost.length === 0, `only in the text: ${lost[0]}`);
	return `text and structure say the same: ${structure.facts.length} facts, ${structure.paragraphs.length} paragraphs`;
});

await check("@modelcontextprotocol/sdk", "search, then get_entry of each hit", async () => {
	const { structure } = await call("search", { query: "Moonshot", language: "en" });
	const hits = Object.values(structure).find(Array.isArray);
	must(hits.length > 3, `${hits.length} hits`);
	for (const hit of hits) {
		await call("get_entry", { entry: hit.url });
	}
	return `${hits.length} hits, each can be read`;
});

await check("@modelcontextprotocol/sdk", "relations: who invested in the six tigers", async () => {
	const { text, structure } = await call("relations",
		{ entry: "six tigers", types: ["invested-in"], direction: "in", language: "en", limit: "200" });
	for (const investor of ["Alibaba", "Tencent"]) {
		must(text.includes(investor) && JSON.stringify(structure).includes(investor), `${investor} is missing`);
	}
	return "Alibaba, Tencent in both parts";
});

await check("@modelcontextprotocol/sdk", "prompts, templates, completion, a resource", async () => {
	const { prompts } = await mcp.listPrompts();
	must(prompts.length === 3, `${prompts.length} prompts`);
	const { resourceTemplates } = await mcp.listResourceTemplates();
	const uri = resourceTemplates[0].uriTemplate;
	const { completion } = await mcp.complete({
		ref: { type: "ref/resource", uri }, argument: { name: "slug", value: "zhi" },
		context: { arguments: { language: "en", folder: "companies" } } });
	must(completion.values.includes("zhipu"), `"zhi" becomes ${completion.values}`);
	const { contents } = await mcp.readResource({ uri: "longhu://en/companies/zhipu" });
	must(contents[0].text.includes("Zhipu"), "the resource does not name Zhipu");
	return "3 prompts, “zhi” becomes zhipu, its page is read";
});
await mcp.close().catch(() => {});

for (const path of ["/feed.atom", "/feed/companies/zhipu.atom", "/feed", "/rss"]) {
	await check("rss-parser", path, async () => {
		const feed = await new Parser().parseURL(origin + path);
		must(feed.items.length > 0, "no item");
		const poor = feed.items.find((item) => !item.title || !item.link?.startsWith(origin) || !item.contentSnippet);
		must(!poor, `an item without title, address or text: ${JSON.stringify(poor)}`);
		must(new Set(feed.items.map((item) => item.isoDate)).size > 1, "all items bear one date");
		return `${feed.items.length} items, newest ${feed.items[0].isoDate.slice(0, 10)}`;
	});
}
