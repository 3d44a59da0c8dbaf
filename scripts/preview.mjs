// Shows the graph panel in a browser, without VS Code, in every theme: for designing it. `--port N` chooses the port.
import { parseArgs } from "node:util";
import { servePreview } from "./preview/server.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
const { address } = await servePreview({ port: Number(values.port) });

console.log("The panel, built anew at every reload:");
for (const theme of ["light", "dark", "high-contrast", "high-contrast-light"]) {
  console.log(`  ${address}?theme=${theme}&focus=elu   also: &surface=sidebar &language=zh-cn &focus=softmax`);
}
