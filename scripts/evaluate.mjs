// Evaluates activations for scripts/sweep.py. In: {"<id>": [{"parameters": {}, "x": []}]}, the entries of x being vectors for a
// function of a vector. Out: the same with "f" and "df" (the Jacobian for a vector); what JSON has no number for is null.
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const outfile = "out/activations.mjs";
await build({
  entryPoints: ["src/core/activations/index.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile,
  logLevel: "warning",
});
const { activations } = await import(pathToFileURL(outfile).href);
const requests = JSON.parse(await text(process.stdin));
for (const { id, kind, params, f, df, jacobian } of activations) {
  for (const request of requests[id] ?? []) {
    const values = { ...Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default])), ...request.parameters };
    const slope = kind === "vector" ? jacobian : df;
    request.f = request.x.map((/** @type {unknown} */ x) => f(x, values));
    request.df = request.x.map((/** @type {unknown} */ x) => slope(x, values));
  }
}
process.stdout.write(JSON.stringify(requests));
