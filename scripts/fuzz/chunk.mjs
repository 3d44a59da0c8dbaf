// One process of the fuzzer: SEED FROM TO GUIDED KNOWN, the last the keys of faults that need not be made small again. Sends its result to the process that started it.
import { Session } from "node:inspector";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} ChunkResult
 * @property {number} cases
 * @property {number} guided
 * @property {number} corpus
 * @property {Record<string, number>} kinds
 * @property {Record<string, number>} held
 * @property {Record<string, { times: number, fault: import("../../test/fuzz/fuzzer").Fault }>} faults
 * @property {{ steps: number, kind: string, index: number }} worst
 * @property {number} incomplete
 * @property {number} findings
 * @property {number} fixes
 * @property {number} cpuSeconds
 */

const [seed = 1, from = 0, to = 0] = process.argv.slice(2, 5).map(Number);
const isGuided = process.argv[5] === "true";
/** @type {readonly string[]} */
const known = JSON.parse(process.argv[6] ?? "[]");
const url = pathToFileURL("out/fuzz/fuzzer.mjs").href;
/** So many cases of each process are looked at once more, by an engine that has seen none of the others. */
const seenAfresh = 40;

const coverage = isGuided ? startCoverage() : null;
/** @type {typeof import("../../test/fuzz/fuzzer")} */
const { Fuzzer, faultKey } = await import(url);
const fuzzer = new Fuzzer(seed);
/** @type {string[]} */
const corpus = [];
if (coverage) for (const text of fuzzer.sources.texts) fuzzer.digest({ kind: "guided", text });
coverage?.();

/** @type {ChunkResult} */
const result = {
  cases: 0,
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
/** @type {string[]} */
const recent = [];
/** @type {{ index: number, case: import("../../test/fuzz/case").Case, digest: string }[]} */
const sample = [];
for (let index = from; index < to; index++) {
  const { case: one, outcome } = fuzzer.run(index, corpus);
  result.cases++;
  result.kinds[one.kind] = (result.kinds[one.kind] ?? 0) + 1;
  for (const oracle of outcome.held) result.held[oracle] = (result.held[oracle] ?? 0) + 1;
  if (one.kind === "guided") result.guided++;
  if (!outcome.isComplete) result.incomplete++;
  result.findings += outcome.findings;
  result.fixes += outcome.fixes;
  if (outcome.steps > result.worst.steps) result.worst = { steps: outcome.steps, kind: one.kind, index };
  for (const complaint of outcome.complaints) complain(index, one, complaint);
  if (index % Math.ceil((to - from) / seenAfresh) === 0) sample.push({ index, case: one, digest: outcome.digest });
  if (!coverage || one.kind === "notebook" || one.kind === "soup") continue;
  // Asking takes longer than most cases: of four in a row it is not known which of them it was.
  recent.push(one.text);
  if (recent.length === 4 && coverage()) corpus.push(...recent);
  if (recent.length === 4) recent.length = 0;
}
result.corpus = corpus.length;

/** @type {typeof import("../../test/fuzz/fuzzer")} */
const afresh = await import(`${url}?afresh`);
const other = new afresh.Fuzzer(seed);
for (const { index, case: one, digest } of sample.reverse()) {
  if (other.digest(one) !== digest) complain(index, one, { oracle: "alone as after others", of: "", detail: "another result" });
}
result.held["alone as after others"] = sample.length;
result.cpuSeconds = process.cpuUsage().user / 1e6;
process.send?.(result);

/**
 * @param {number} index
 * @param {import("../../test/fuzz/case").Case} one
 * @param {import("../../test/fuzz/oracles").Complaint} complaint
 */
function complain(index, one, complaint) {
  const key = faultKey(complaint);
  const before = result.faults[key];
  if (before) before.times++;
  else
    result.faults[key] = {
      times: 1,
      fault: known.includes(key) ? { ...complaint, seed, index, case: one } : fuzzer.shrunk(index, one, complaint),
    };
}

/** Watches which code runs; the function that it returns says whether any ran since the last call that had not run before. */
function startCoverage() {
  const session = new Session();
  session.connect();
  /** @type {Set<string>} */
  const seen = new Set();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  return () => {
    const before = seen.size;
    session.post("Profiler.takePreciseCoverage", (_error, { result: scripts }) => {
      for (const { functions, url: script } of scripts) {
        if (script !== url) continue;
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges) if (count > 0) seen.add(`${startOffset}-${endOffset}`);
      }
    });
    return seen.size > before;
  };
}
