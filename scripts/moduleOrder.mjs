// Searches for an order of the extension's modules in which it packs smaller, from the one that is kept on, and keeps it: `node scripts/moduleOrder.mjs [--seconds 300]`.
// Worth while once many files have come or changed. Any order is right, as long as modules come after those that they import.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "300" } } });
process.argv.push("--minify"); // So that the bundler begins with the order that is kept.
const { bundles } = await import("./bundles.mjs");
const { orderFile } = await import("./alike.mjs");

/** What the packer looks back at, in bytes. */
const WINDOW = 32_768;

const [extension] = bundles;
if (!extension) throw new Error("there is no extension to build");
// With its white space, since then a comment stands before each module.
const { outputFiles, metafile } = await build({
  ...extension.options,
  bundle: true,
  target: "es2022",
  charset: "utf8",
  minifySyntax: true,
  minifyIdentifiers: true,
  write: false,
  outfile: "extension.js",
  metafile: true,
  logLevel: "error",
});
const parts = (outputFiles[0]?.text ?? "").split(/^\/\/ (src\/\S+)$/m);
/** What ships of each module, in the order of now. @type {ReadonlyMap<string, string>} */
const texts = new Map(parts.flatMap((name, index) => (index % 2 === 1 ? [[name, (parts[index + 1] ?? "").replace(/^\s+/gm, "")]] : [])));
const order = [...texts.keys()];

/** All that a module imports, over others too. @param {string} module @param {Set<string>} [found] */
function importsOf(module, found = new Set()) {
  for (const { path } of metafile.inputs[module]?.imports ?? []) if (!found.has(path)) importsOf(path, found.add(path));
  return found;
}
const imports = new Map(order.map((module) => [module, importsOf(module)]));

/** The modules of each folder of src. @type {Map<string, string[]>} */
const folders = new Map();
for (const module of order) {
  const folder = module.split("/")[1] ?? "";
  folders.set(folder, [...(folders.get(folder) ?? []), module]);
}

/** A number below 1, the same ones in every run. */
let seed = 7;
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

const total = [...texts.values()].join("").length;
let [before, after] = [0, 0];
let earlier = Buffer.alloc(0);
for (const modules of folders.values()) {
  /** Which of these modules have to come before each: in a circle it is those that do so now. */
  const first = new Map(
    modules.map((module, at) => [
      module,
      new Set(
        modules.filter(
          (other, index) => other !== module && imports.get(module)?.has(other) && (index < at || !imports.get(other)?.has(module)),
        ),
      ),
    ]),
  );
  /** @param {readonly string[]} row */
  const sizeOf = (row) =>
    deflateRawSync(row.map((module) => texts.get(module)).join(""), {
      level: 9,
      memLevel: 9,
      ...(earlier.length > 0 && { dictionary: earlier }),
    }).length;
  let row = modules;
  let best = sizeOf(row);
  before += best;
  const until =
    Date.now() + (Number(values.seconds) * 1000 * modules.reduce((sum, module) => sum + (texts.get(module)?.length ?? 0), 0)) / total;
  while (modules.length > 2 && Date.now() < until) {
    const from = Math.floor(random() * row.length);
    const moved = row.slice(from, from + 1 + Math.floor(random() ** 2 * 6));
    const rest = row.filter((module) => !moved.includes(module));
    const lowest = rest.findLastIndex((module) => moved.some((one) => first.get(one)?.has(module))) + 1;
    const highest = rest.findIndex((module) => moved.some((one) => first.get(module)?.has(one)));
    const to = lowest + Math.floor(random() * ((highest < 0 ? rest.length : highest) - lowest + 1));
    const tried = [...rest.slice(0, to), ...moved, ...rest.slice(to)];
    const size = sizeOf(tried);
    if (size < best) [row, best] = [tried, size];
  }
  after += best;
  earlier = Buffer.concat([earlier, Buffer.from(row.map((module) => texts.get(module)).join(""))]).subarray(-WINDOW);
  modules.splice(0, modules.length, ...row);
}
const row = [...folders.values()].flat();
// Last those of which nothing ships: they would bring others along.
const unseen = Object.keys(metafile.inputs)
  .filter((module) => module.startsWith("src/") && !texts.has(module))
  .sort();
writeFileSync(orderFile, `${JSON.stringify([...row, ...unseen]).replaceAll(",", ",\n")}\n`);
console.log(`${before} bytes before, ${after} after, packed in a simpler way than what ships.`);
