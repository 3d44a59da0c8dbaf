// Holds the engine against Python itself: `npm run fuzz:python -- --cases 20000 --seed 1 [--labels] [--report]`, with python3 in the path; for labels it needs NumPy, pandas and scikit-learn.
// Random programs run under both. What a program reveals must be what the engine says in one of its worlds; of arrays that may serve as labels, what it says must be true. `--labels` asks about those.
// Programs that fail are made small and printed. `--report` puts the figures into docs/RELIABILITY.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { Oracle } from "./fuzz/python/oracle.mjs";
import { writePythonSection } from "./fuzz/python/report.mjs";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "20" },
    labels: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});
const [cases, seed, show] = [Number(values.cases), Number(values.seed), Number(values.show)];
const kind = values.labels ? "labels" : "programs";
/** How often Python runs each program, and one that is looked at closely: of labels hardly anything is unknown. */
const [runs, runsAgain] = [kind === "labels" ? 3 : 6, 8];
/** So many programs wait for Python's answer, so that neither side waits for the other. */
const ahead = 32;
/** Seeds of neighbouring runs have no program in common. */
const casesOfSeed = 1_000_000;

mkdirSync("out/fuzz/python", { recursive: true });
await build({
  entryPoints: ["scripts/fuzz/python/compare.ts", "scripts/fuzz/python/smaller.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outdir: "out/fuzz/python",
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
});
/** @type {typeof import("./fuzz/python/compare")} */
const { approximations, compare } = await import(pathToFileURL("out/fuzz/python/compare.mjs").href);
/** @type {typeof import("./fuzz/python/smaller")} */
const { smaller } = await import(pathToFileURL("out/fuzz/python/smaller.mjs").href);

const oracle = new Oracle(kind);
/** @type {import("./fuzz/python/report.mjs").PythonRun} */
const result = {
  kind,
  seed,
  cases,
  date: new Date().toISOString().slice(0, 10),
  versions: await oracle.versions(),
  compared: 0,
  values: 0,
  told: 0,
  allowed: {},
  failed: 0,
};
const waiting = Array.from({ length: Math.min(ahead, cases) }, (_, number) => askFor(number));
for (let number = 0; number < cases; number++) {
  const answer = await (waiting.shift() ?? askFor(number));
  if (number + ahead < cases) waiting.push(askFor(number + ahead));
  // Programs that raise something in every run tell nothing.
  if (answer.runs.length === 0) continue;
  const { complaint, allowed, told } = await compare(kind, answer.text, answer.runs, (text) => runsOf(text, number));
  result.compared++;
  result.values += new Set(answer.runs.flatMap(({ revealed }) => revealed.map(([index]) => index))).size;
  result.told += told;
  if (allowed) result.allowed[allowed] = (result.allowed[allowed] ?? 0) + 1;
  if (complaint !== null && ++result.failed <= show) await print(number, answer.text, complaint);
}
oracle.end();

// `--cases 0 --report` writes the page from what there is.
if (cases > 0) writeFileSync(`out/fuzz/python/${kind}-${seed}.json`, `${JSON.stringify(result, null, 1)}\n`);
if (values.report) writePythonSection(approximations);
console.log(
  `${result.compared} ${kind === "labels" ? "programs of labels" : "programs"} compared of ${cases} with seed ${seed}, ${result.values} values, of ${result.told} of which the engine says something; ${result.failed} failed; allowed: ${JSON.stringify(result.allowed)}.`,
);
process.exitCode = result.failed > 0 ? 1 : 0;

/** @param {number} number */
function askFor(number) {
  return oracle.ask({ kind, seed: seed * casesOfSeed + number, runs });
}

/**
 * How Python runs a program, with the unknown as in that case.
 * @param {string} text
 * @param {number} number
 */
async function runsOf(text, number) {
  return (await oracle.ask({ kind, seed: seed * casesOfSeed + number, runs: runsAgain, text })).runs;
}

/**
 * Prints a program that fails, as small as it gets.
 * @param {number} number
 * @param {string} text
 * @param {string} complaint
 */
async function print(number, text, complaint) {
  let last = complaint;
  const small = await smaller(text, async (candidate) => {
    const ask = (/** @type {string} */ asked) => runsOf(asked, number);
    const { complaint: now } = await compare(kind, candidate, await ask(candidate), ask);
    last = now ?? last;
    return now !== null;
  });
  console.log(`\n--- case ${number}: ${last.slice(0, 500)}\n${small.replace(/^(?:from|import) .*\n/gm, "")}`);
}
