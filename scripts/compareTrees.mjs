// Compares our syntax tree with CPython's over its standard library, or over the folders given as arguments.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @typedef {import("../src/python/walk").Node} Node */

const python = process.env.PYTHON ?? "python3";
const folders = process.argv.length > 2 ? process.argv.slice(2) : [standardLibrary()];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py") && (process.argv.length > 2 || !name.includes("site-packages")))
    .map((name) => join(folder, name)),
);

const bundle = resolve("out/compareTrees/parser.mjs");
mkdirSync("out/compareTrees", { recursive: true });
await build({
  stdin: {
    contents: 'export * from "./src/python/parse"; export * from "./src/python/walk"; export * from "./src/cli/positions";',
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: "esm",
  outfile: bundle,
  logLevel: "warning",
});
const { parse, walk, linesOf } = await import(pathToFileURL(bundle).href);

const sameNames = new Map([
  ["Name", "Name"],
  ["Attribute", "Attribute"],
  ["Subscript", "Subscript"],
  ["Binary", "BinOp"],
  ["Boolean", "BoolOp"],
  ["Compare", "Compare"],
  ["Lambda", "Lambda"],
  ["Dict", "Dict"],
  ["List", "List"],
  ["Set", "Set"],
]);

const total = { files: 0, rejected: 0, skipped: 0, problems: 0, facts: 0, calls: 0, different: 0 };
const child = spawn(python, ["scripts/compareTrees.py"], { stdio: ["pipe", "pipe", "inherit"] });
child.stdin.end(`${files.join("\n")}\n`);
for await (const line of createInterface({ input: child.stdout })) compare(JSON.parse(line));
console.log(JSON.stringify(total));
console.log(`${total.different} differences`);
process.exitCode = total.different > 0 || total.problems > 0 || total.files === 0 ? 1 : 0;

function standardLibrary() {
  const { stdout } = spawnSync(python, ["-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"], { encoding: "utf8" });
  return (stdout ?? "").trim();
}

/** @param {{ path: string, places: boolean, facts?: unknown[][], error?: string }} result */
function compare({ path, places, facts }) {
  if (facts === undefined) {
    total.rejected++;
    return;
  }
  const text = read(path);
  if (text === null) {
    total.skipped++;
    return;
  }
  total.files++;
  const tree = parse(text);
  if (tree.problems.length > 0) {
    total.problems++;
    console.log(`${path}: ${JSON.stringify(tree.problems[0])}`);
  }
  const ours = new Map();
  for (const fact of factsOf(tree, text, places)) count(ours, JSON.stringify(fact), 1);
  for (const fact of facts) {
    total.facts++;
    if (fact[0] === "call") total.calls++;
    count(ours, JSON.stringify(fact), -1);
  }
  const different = [...ours].filter(([fact, excess]) => excess !== 0 && !/\\u\{?fffd|\ufffd/i.test(fact) && !namedCharacter(fact, text));
  total.different += different.length;
  for (const [fact, excess] of different.slice(0, 5))
    console.log(`${path}: ${excess > 0 ? "only ours" : "only CPython"}: ${fact.slice(0, 200)}`);
}

/** Characters given by name are not decoded by us. @param {string} fact @param {string} text */
function namedCharacter(fact, text) {
  return fact.startsWith('["string"') && text.includes("\\N{");
}

/** @param {Map<string, number>} counts @param {string} key @param {number} by */
function count(counts, key, by) {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** @param {string} path */
function read(path) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

/** The same facts as compareTrees.py finds. @param {Node} tree @param {string} text @param {boolean} places */
function factsOf(tree, text, places) {
  const lines = linesOf(text);
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  /** CPython counts columns in UTF-8 bytes, and not the byte order mark. @param {number} offset */
  const spot = (offset) => {
    const { line, column } = lines.position(offset);
    const before = text.slice(offset - column + 1 + (line === 1 ? mark : 0), offset);
    return [line, Buffer.byteLength(before)];
  };
  /** @param {{ from: number, to: number }} node */
  const place = (node) => (isInside(node) ? [] : [...spot(node.from), ...spot(node.to)]);
  // Parents come first and in the order of the source, so the last f-string outside others is enough.
  let formatted = { from: -1, to: -1 };
  /** @param {{ from: number, to: number }} node */
  const isInside = (node) => !places && node !== formatted && formatted.from <= node.from && node.to <= formatted.to;
  /** @type {unknown[][]} */
  const facts = [];
  /** @type {Set<unknown>} */
  const hidden = new Set();
  /** @param {Node} node */
  const target = (node) => facts.push(["target", node.kind, ...place(node)]);
  walk(tree, (/** @type {Node} */ node) => {
    if (hidden.has(node)) return;
    switch (node.kind) {
      case "FormattedString":
        if (!isInside(node)) formatted = node;
        for (const part of node.parts) if (part.kind === "String") hidden.add(part);
        break;
      case "Match":
        for (const each of node.cases) walk(each.pattern, (/** @type {Node} */ part) => hidden.add(part));
        break;
      case "Call":
        facts.push([
          "call",
          node.args.filter((each) => each.name === null && each.stars < 2).length,
          node.args
            .filter((each) => each.name !== null || each.stars === 2)
            .map((each) => each.name ?? "**")
            .join(","),
          ...place(node),
        ]);
        break;
      case "Function":
        facts.push([
          "function",
          node.name,
          node.async,
          ordered(node.parameters).join(","),
          node.decorators.length,
          node.body.length,
          ...spot(node.to),
        ]);
        break;
      case "Class":
        facts.push(["class", node.name, node.bases.length, node.decorators.length, node.body.length, ...spot(node.to)]);
        break;
      case "Assign":
        for (const each of node.targets) target(each);
        break;
      case "AugmentedAssign":
      case "AnnotatedAssign":
      case "For":
      case "Walrus":
        target(node.target);
        break;
      case "String":
        if (!isInside(node)) facts.push(["string", node.value, node.bytes, ...place(node)]);
        break;
      case "Number":
        if (!isInside(node) && node.form !== "imaginary") facts.push(["number", node.form === "integer" ? "int" : "float", ...place(node)]);
        break;
      case "Import":
      case "ImportFrom":
        facts.push(["import", node.names.map((each) => `${each.name} ${each.alias ?? "None"}`).join(","), ...place(node)]);
        break;
      default:
    }
    const name = sameNames.get(node.kind);
    if (name !== undefined) facts.push([name, ...place(node)]);
  });
  return facts;
}

/** @param {readonly { name: string, form: string }[]} parameters */
function ordered(parameters) {
  return parameters.map(({ name, form }) => (form === "variadic" ? `*${name}` : form === "variadic-keyword" ? `**${name}` : name));
}
