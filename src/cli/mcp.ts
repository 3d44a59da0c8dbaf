import { once } from "node:events";
import { resolve } from "node:path";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from "@modelcontextprotocol/sdk/types.js";
import { languageIn, memberOf, nothingToCheck, type Answer } from "../agent/answer";
import { modelAnswer } from "../agent/checkModel";
import { describeActivation } from "../agent/describeActivation";
import { nameFor, programOf } from "../agent/program";
import { checkModelTool, describeActivationTool } from "../agent/schemas";
import { backendOf, versionOf } from "../lint/configuration";
import { Configurations } from "./configurations";
import { machineFiles, type Files } from "./files";
import { overlay } from "./overlay";
import { placesOf } from "./places";
import { sayIn } from "./session";
import { read } from "./source";
import { version } from "./version";
import { Analyses } from "./visit";

const tools = [checkModelTool, describeActivationTool];

/** Serves the tools for agents over standard input and output, until the client goes. Reads the files it is asked about and writes none. */
export async function serve(): Promise<void> {
  // The lower-level server takes JSON schemas as they are, which the editor's manifest shares.
  const server = new Server({ name: "activation-lens", version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => ({
      ...tool,
      inputSchema: { ...tool.inputSchema, required: [...(tool.inputSchema.required ?? [])] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input } }) => {
    if (!tools.some((tool) => tool.name === name)) throw new McpError(ErrorCode.InvalidParams, `Unknown tool: ${name}`);
    const { isError, data } = name === checkModelTool.name ? checkModel(machineFiles, input) : describeActivation(input);
    return { isError, content: [{ type: "text", text: JSON.stringify(data) }], structuredContent: { ...data } };
  });
  const gone = once(process.stdin, "end");
  await server.connect(new StdioServerTransport());
  await gone;
}

/** Answers a call of `check_model`, whatever its input is. */
export function checkModel(files: Files, input: unknown): Answer {
  const language = languageIn(input);
  const [path, code] = [memberOf(input, "path"), memberOf(input, "code")];
  if (typeof path !== "string" && typeof code !== "string") return nothingToCheck(path);
  const name = typeof path === "string" ? path : nameFor(String(code));
  const seen = typeof code === "string" ? overlay(files, new Map([[resolve(name), Buffer.from(code)]])) : files;
  // A text has no encoding of its own, whatever its second line says.
  const given = typeof code === "string" ? programOf(language, name, code) : read(sayIn(language), seen, name);
  const program = "program" in given ? given.program : null;
  if (program === null) return nothingToCheck(name, "error" in given ? given.error : undefined);
  const configurations = new Configurations(seen, false);
  const { result, program: whole } = new Analyses(seen, configurations).of(program, name);
  const { configuration } = configurations.for(name);
  const places = placesOf(whole);
  const [keras, backend] = [versionOf(configuration["keras-version"]), backendOf(configuration["keras-backend"])];
  return modelAnswer(language, {
    path: name,
    result,
    settings: { ...(keras && { version: keras }), ...(backend && { backend }) },
    spot: (place, offset) => {
      const {
        path: at,
        cell,
        range: { start },
      } = places.spot({ ...place, from: offset, to: offset });
      return { ...(at !== name && { path: at }), ...(cell !== undefined && { cell }), ...start };
    },
  });
}
