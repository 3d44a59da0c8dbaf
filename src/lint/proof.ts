import { isSameUnit, keyOfStart, type UnitName } from "../model/place";
import { rules } from "../rules/index";
import { parse } from "../python/parse";
import { after, apart, edited, joined } from "./edited";
import type { Edit, Program } from "./program";
import type { Fix, LintFinding, Result, Titled } from "./result";

/** Steps that the trials of one result's fixes may take together, were each as long as the program. */
const MOST_STEPS = 1_000_000;

/** Faults that come up one behind the other are mended this far. */
const MOST_MENDED = 4;

/** Analyses a program without trying any fix. */
export type Analyse = (program: Program) => Result;

/**
 * Findings with the fixes that were tried: each is made, and what is left is judged again. One that leaves its finding or text that cannot be read is left out.
 * What comes up behind the fault is mended along with it, as far as it can be; where it cannot, the fix is left out too.
 * Trials are made when the fixes are first asked for.
 */
export function proven(program: Program, result: Result, analyse: Analyse): Result {
  const { findings, analysis } = result;
  if (!analysis.complete) return result;
  const most = Math.floor(MOST_STEPS / Math.max(analysis.steps, 1));
  const open = new Set(findings.filter((finding, index) => finding.fixes.length > 0 && index < most && isJudged(finding)));
  // Those in the same place among the fixes of each finding, such as all first ones.
  const rows = new Map<number, ReadonlySet<Fix>>();
  const holdsTogether = (fix: Fix, row: number): boolean => {
    if (!rows.has(row)) rows.set(row, triedTogether(program, findings, open, row, analyse));
    return rows.get(row)?.has(fix) ?? false;
  };
  return {
    ...result,
    findings: findings.map((finding) => {
      if (!open.has(finding)) return finding;
      let tried: readonly Fix[] | null = null;
      const proof = (fix: Fix, row: number): Fix | readonly never[] =>
        holdsTogether(fix, row) ? fix : (mend({ program, findings, mended: [finding], analyse }, fix) ?? []);
      return {
        ...finding,
        get fixes() {
          return (tried ??= finding.fixes.flatMap(proof));
        },
      };
    }),
  };
}

/** The fixes of several findings of different layers and losses that were all made at once and left nothing that was not there; none where there is only one, or something came up. */
function triedTogether(
  program: Program,
  findings: readonly LintFinding[],
  open: ReadonlySet<LintFinding>,
  row: number,
  analyse: Analyse,
): ReadonlySet<Fix> {
  const taken: { readonly finding: LintFinding; readonly fix: Fix }[] = [];
  let edits: readonly Edit[] = [];
  const places = new Set<string>();
  for (const finding of open) {
    const fix = finding.fixes[row];
    const both = fix && apart(edits, fix.edits);
    const own = [finding, ...finding.related].map(({ at }) => keyOfStart(at));
    if (!fix || !both || own.some((place) => places.has(place))) continue;
    taken.push({ finding, fix });
    edits = both;
    own.forEach((place) => places.add(place));
  }
  if (taken.length < 2) return new Set();
  const fresh = freshAfter({ program, findings, mended: taken.map(({ finding }) => finding), analyse }, edits);
  return new Set(fresh?.length === 0 ? taken.map(({ fix }) => fix) : []);
}

/** What a name stands for that nobody knows, or a comment silences, is judged for the first time once it is mended: that is another fault. */
const isJudged = ({ rule }: LintFinding): boolean =>
  rules.some(({ id, judges }) => id === rule && (judges === "judgement" || judges === "model"));

/** `mended` are the findings that are to be gone. */
interface Trial {
  readonly program: Program;
  readonly findings: readonly LintFinding[];
  readonly mended: readonly LintFinding[];
  readonly analyse: Analyse;
}

/** A fix with all that has to be mended along with it; null where it mends nothing or breaks something. */
function mend(trial: Trial, first: Fix): Fix | null {
  let fix = first;
  for (let round = 0; round < MOST_MENDED; round++) {
    const found = freshAfter(trial, fix.edits);
    if (!found) return null;
    const [fresh] = found;
    if (!fresh) return fix;
    const [next] = fresh.fixes;
    const edits = next && joined(fix.edits, next.edits);
    if (!next || !edits) return null;
    fix = { ...fix, safe: fix.safe && next.safe, edits, also: withTitle(fix, next) };
  }
  return null;
}

/** What comes up where edits are made; null where the text cannot be read any more, or not to its end. */
function freshAfter(trial: Trial, edits: readonly Edit[]): readonly LintFinding[] | null {
  const now = edited(trial.program, edits);
  if (problemsOf(now, edits) > problemsOf(trial.program, edits)) return null;
  const { findings, analysis } = trial.analyse(now);
  return analysis.complete ? freshIn(trial, edits, findings) : null;
}

/** What is mended along with a fix, each title once. */
function withTitle({ also = [], ...first }: Fix, { title, data }: Titled): readonly Titled[] {
  const isSaid = [first, ...also].some((one) => one.title === title && JSON.stringify(one.data) === JSON.stringify(data));
  return isSaid ? also : [...also, { title, data }];
}

/** Errors and warnings that were not there, and what is to be gone where it still is. */
function freshIn({ mended, findings: before }: Trial, edits: readonly Edit[], now: readonly LintFinding[]): readonly LintFinding[] {
  const count = (all: readonly LintFinding[], rule: string): number => all.filter((one) => one.rule === rule).length;
  const isMore = ({ rule }: LintFinding): boolean => count(now, rule) > count(before, rule) - count(mended, rule);
  const places = before.filter((one) => !mended.includes(one)).map((one) => placeOf(one, after(edits, one.at)));
  return now.filter((one) => {
    const at = places.indexOf(placeOf(one, one.at.from));
    if (at >= 0) places.splice(at, 1);
    return at < 0 && isMore(one) && (count(mended, one.rule) > 0 || one.severity === "error" || one.severity === "warning");
  });
}

const placeOf = ({ rule, at }: LintFinding, from: number): string => `${rule}|${keyOfStart({ ...at, from })}`;

/** Where text that edits are made in cannot be read. */
function problemsOf(program: Program, edits: readonly Edit[]): number {
  const isTouched = (unit: UnitName): boolean => edits.some(({ at }) => isSameUnit(at, unit));
  const modules = [...(program.modules?.values() ?? [])].flatMap((module) => module ?? []);
  return [...program.units, ...modules]
    .filter(isTouched)
    .reduce((sum, { text }) => sum + parse(text, { notebook: program.notebook ?? false }).problems.length, 0);
}
