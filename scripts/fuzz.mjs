// Fuzzes the engine: `npm run fuzz -- --cases 1000000 --seed 1`. What was done is kept in out/fuzz/SEED.json, so that a long run can be stopped and taken up again.
// Every fault is printed with the smallest case that was found to have it. `--jobs` says how many processes work side by side; `--report` writes docs/RELIABILITY.md from the runs with all seeds.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeReliability } from "./fuzz/report.mjs";

/**
 * @typedef {import("./fuzz/chunk.mjs").ChunkResult} ChunkResult
 * @typedef {object} Run What was done so far with one seed.
 * @property {number} seed
 * @property {number} cases
 * @property {number[]} done the chunks that were run
 * @property {number} guided cases that started from texts which reached code that nothing had reached before
 * @property {number} corpus how many such texts were found
 * @property {Record<string, number>} kinds
 * @property {Record<string, number>} held
 * @property {Record<string, { times: number, fault: import("../test/fuzz/fuzzer").Fault }>} faults
 * @property {{ steps: number, kind: string, index: number }} worst
 * @property {number} incomplete
 * @property {number} findings
 * @property {number} fixes
 * @property {number} cpuSeconds
 */

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "1" },
    report: { type: "boolean", default: false },
  },
});
const [cases, seed, jobs] = [Number(values.cases), Number(values.seed), Number(values.jobs)];
const chunkSize = 10_000;
/** One chunk in so many is guided by coverage, which takes several times as long. */
const guidedEvery = 10;
const file = `out/fuzz/${seed}.json`;

mkdirSync("out/fuzz", { recursive: true });
await build({
  entryPoints: ["test/fuzz/fuzzer.ts", "test/fuzz/hostile.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outdir: "out/fuzz",
  outExtension: { ".js": ".mjs" },
  packages: "external",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
});

/** @type {Run} */
const run = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : {
      seed,
      cases: 0,
      done: [],
      guided: 0,
      corpus: 0,
      kinds: {},
      held: {},
      faults: {},
      worst: { steps: 0, kind: "", index: 0 },
      incomplete: 0,
      findings: 0,
      fixes: 0,
      cpuSeconds: 0,
    };

let next = 0;
await Promise.all(
  Array.from({ length: jobs }, async () => {
    while (next * chunkSize < cases) {
      const chunk = next++;
      if (!run.done.includes(chunk))
        add(chunk, await runChunk(chunk * chunkSize, Math.min(cases, (chunk + 1) * chunkSize), chunk % guidedEvery === guidedEvery - 1));
    }
  }),
);

if (values.report) await writeReliability();
console.log(`${run.cases} cases with seed ${seed}, ${Object.keys(run.faults).length} faults, at most ${run.worst.steps} steps.`);
process.exitCode = Object.keys(run.faults).length > 0 ? 1 : 0;

/**
 * Runs cases in a process of their own, so that each chunk begins with nothing remembered.
 * @param {number} from
 * @param {number} to
 * @param {boolean} isGuided
 * @returns {Promise<ChunkResult>}
 */
function runChunk(from, to, isGuided) {
  return new Promise((resolve, reject) => {
    const child = fork(
      fileURLToPath(new URL("fuzz/chunk.mjs", import.meta.url)),
      [String(seed), String(from), String(to), String(isGuided), JSON.stringify(Object.keys(run.faults))],
      { execArgv: ["--enable-source-maps"] },
    );
    child.on("message", (result) => resolve(/** @type {ChunkResult} */ (result)));
    child.on("error", reject).on("exit", (code) => reject(new Error(`Cases ${from} to ${to}: the process ended with ${code}.`)));
  });
}

/**
 * @param {number} chunk
 * @param {ChunkResult} result
 */
function add(chunk, result) {
  run.done.push(chunk);
  run.cases += result.cases;
  run.guided += result.guided;
  run.corpus += result.corpus;
  run.incomplete += result.incomplete;
  run.findings += result.findings;
  run.fixes += result.fixes;
  run.cpuSeconds += result.cpuSeconds;
  for (const [kind, count] of Object.entries(result.kinds)) run.kinds[kind] = (run.kinds[kind] ?? 0) + count;
  for (const [oracle, count] of Object.entries(result.held)) run.held[oracle] = (run.held[oracle] ?? 0) + count;
  if (result.worst.steps > run.worst.steps) run.worst = result.worst;
  for (const [key, { times, fault }] of Object.entries(result.faults)) {
    const before = run.faults[key];
    if (!before)
      console.log(
        `\n${key} (seed ${seed}, case ${fault.index}, ${fault.case.kind})\n${fault.case.text}\n${fault.case.module === undefined ? "" : `--- module\n${fault.case.module}\n`}--- ${fault.detail}`,
      );
    run.faults[key] = { times: (before?.times ?? 0) + times, fault: before?.fault ?? fault };
  }
  writeFileSync(file, JSON.stringify(run, null, 1));
}
