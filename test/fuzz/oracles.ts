import type { Fix, LintFinding, Linter, Result } from "../../src/lint/result";
import type { Program, Unit } from "../../src/lint/program";
import type { Place } from "../../src/model/known";
import { parse } from "../../src/python/parse";
import { walk } from "../../src/python/walk";
import { languages } from "../../src/text/language";
import { fixTitle, messageOf } from "../../src/text/word";
import { checkTree } from "../python/checkTree";
import { oneModule, programOf, textsOf, type Case } from "./case";
import { renamed, withComment, withLineBreaks, type Changed } from "./metamorphic";
import type { Random } from "./random";

/** Something that must never be and was; `oracle` and `of` together say which fault it is, `detail` what it came to here. */
export interface Complaint {
  readonly oracle: string;
  readonly of: string;
  readonly detail: string;
}

export interface Outcome {
  readonly complaints: readonly Complaint[];
  readonly steps: number;
  readonly isComplete: boolean;
  readonly findings: number;
  readonly fixes: number;
  /** Which oracles had something to look at. */
  readonly held: readonly string[];
  /** What the engine said, as text: equal for equal programs. */
  readonly digest: string;
}

/** Steps of the program and of telling what it built; what one step takes on top of its limit is bounded too. */
export const MOST_STEPS = 800_000;

/** Ways to write a program otherwise. */
const rewritings: readonly [Rewriting, ...Rewriting[]] = [
  ["comment", withComment],
  ["line breaks", withLineBreaks],
  ["renaming", renamed],
];
type Rewriting = readonly [name: string, rewrite: (text: string, random: Random) => Changed | undefined];

/** Runs a case and holds all oracles against it; those that are many are held against some, as the random numbers say. */
export function examine(one: Case, linter: Linter, random: Random): Outcome {
  const complaints: Complaint[] = [];
  const complain = (oracle: string, of: string, detail: string): void => void complaints.push({ oracle, of, detail });
  let program: Program | undefined;
  try {
    program = programOf(one);
    for (const unit of program ? textsOf(program) : [])
      for (const notebook of one.kind === "soup" ? [false, true] : [program?.notebook ?? false])
        checkTree(unit.text, parse(unit.text, { notebook }));
  } catch (error) {
    complain("parser", firstLine(error), stackOf(error));
  }
  const nothing: Outcome = { complaints, steps: 0, isComplete: true, findings: 0, fixes: 0, held: ["parser"], digest: "" };
  if (!program) return nothing;
  let result: Result;
  try {
    result = linter.analyse(program);
  } catch (error) {
    complain("throws", firstLine(error), stackOf(error));
    return nothing;
  }
  for (const { during, error } of result.failures) complain("fails", `${during}: ${firstLine(error)}`, stackOf(error));
  const { steps } = result.analysis;
  if (steps > MOST_STEPS) complain("steps", "budget", String(steps));
  checkPlaces(result, program, complain);
  checkWording(result, complain);
  const digest = digestOf(result);
  const held = ["places", "wording", "budget"];
  if (random.chance(0.5) && checkFixes(result, program, linter, random, complain)) held.push("fixes");
  const roll = random.next();
  if (roll < 0.1) {
    held.push("repeated");
    if (digestOf(linter.analyse(program)) !== digest) complain("repeatable", "", "another result the second time");
  } else if (roll < 0.5 && program.units.length === 1 && result.analysis.complete) {
    const [way, change] = random.pick(rewritings);
    const changed = change(program.units[0]?.text ?? "", random);
    if (changed) held.push(way);
    if (changed) checkSame(way, result, program, changed, linter, complain);
  }
  return {
    complaints,
    steps,
    isComplete: result.analysis.complete,
    findings: result.findings.length,
    fixes: result.findings.reduce((sum, { fixes }) => sum + fixes.length, 0),
    held: ["parser", ...held],
    digest,
  };
}

type Complain = (oracle: string, of: string, detail: string) => void;

const firstLine = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]?.replace(/\d+/g, "N").slice(0, 100) ?? ""}` : String(error);
const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 8).join("\n") : String(error);

const unitKey = ({ uri, cell }: { readonly uri: string; readonly cell?: number }): string => `${uri}|${cell ?? ""}`;

/** Everything plain that the engine said. Models are graphs, hence only where they are and what they were compiled with. */
export function digestOf({ findings, analysis, unjudged, wantedModules, failures }: Result): string {
  const { models, uses, activations, steps, complete } = analysis;
  return JSON.stringify([
    findings,
    unjudged,
    wantedModules,
    failures.map(({ during }) => during),
    models.map(({ at, compiles, worlds }) => [at, compiles, worlds.length]),
    uses.map(({ at, worlds }) => [at, worlds.length]),
    activations.map(({ at, use }) => [at, use.known]),
    steps,
    complete,
  ]);
}

/** Every place in anything that the engine says lies within the text it speaks of. */
function checkPlaces(result: Result, program: Program, complain: Complain): void {
  const lengths = new Map(textsOf(program).map((unit) => [unitKey(unit), unit.text.length]));
  const seen = new Set<object>();
  const waiting: { readonly value: object; readonly of: string }[] = [
    ...result.findings.map((value) => ({ value, of: value.rule })),
    { value: result.unjudged, of: "unjudged" },
    { value: result.analysis.activations, of: "activations" },
    { value: result.analysis.models, of: "models" },
    { value: result.analysis.uses, of: "uses" },
    { value: result.analysis.names, of: "names" },
  ];
  for (let each = waiting.pop(); each !== undefined && seen.size < 20_000; each = waiting.pop()) {
    const { value, of } = each;
    if (seen.has(value)) continue;
    seen.add(value);
    if ("uri" in value && "from" in value && "to" in value) {
      const { uri, from, to } = value as Place; // Nothing else has these three.
      const length = lengths.get(unitKey(value as Place));
      if (length === undefined ? uri !== "" : from < 0 || from > to || to > length) complain("places", of, JSON.stringify(value));
    }
    for (const inner of value instanceof Map ? value.values() : Object.values(value))
      if (typeof inner === "object" && inner !== null) waiting.push({ value: inner as object, of });
  }
}

/** Every message and title has all its holes filled. */
function checkWording({ findings }: Result, complain: Complain): void {
  const faulty = /\{\w+\}|\bNaN\b|\bundefined\b/;
  for (const finding of findings) {
    for (const language of languages) {
      const texts = [
        { text: messageOf(language, finding), data: finding.data },
        ...finding.fixes.map((fix) => ({ text: fixTitle(language, fix), data: fix.data })),
      ];
      for (const { text, data } of texts)
        if (faulty.test(text) && !Object.values(data).some((value) => typeof value === "string" && faulty.test(value)))
          complain("wording", finding.rule, text);
    }
  }
}

/** The texts of a program after a fix. */
export function afterFix(program: Program, { edits }: Fix): Program {
  const edited = <U extends Unit>(unit: U): U => {
    const own = edits.filter(({ at }) => unitKey(at) === unitKey(unit));
    return {
      ...unit,
      text: own.reduceRight((text, { at, text: inserted }) => text.slice(0, at.from) + inserted + text.slice(at.to), unit.text),
    };
  };
  const [module] = program.modules?.values() ?? [];
  return { ...program, units: program.units.map(edited), ...(module ? { modules: oneModule(edited(module).text) } : {}) };
}

/** Where something that begins at a place begins after a fix. */
function moved({ edits }: Fix, at: Place): number {
  return edits.reduce((offset, edit) => {
    if (unitKey(edit.at) !== unitKey(at) || edit.at.from >= at.from) return offset;
    return edit.at.to <= at.from
      ? offset + edit.text.length - (edit.at.to - edit.at.from)
      : offset - Math.max(0, at.from - edit.at.from - edit.text.length);
  }, at.from);
}

const problemsOf = (program: Program): number =>
  textsOf(program).reduce((sum, { text }) => sum + parse(text, { notebook: program.notebook ?? false }).problems.length, 0);

/** Whether an argument without a name follows one with a name, or one is given twice, which we read and Python does not. */
function hasMisplacedArguments(program: Program): boolean {
  let isMisplaced = false;
  for (const { text } of textsOf(program)) {
    walk(parse(text, { notebook: program.notebook ?? false }), (node) => {
      if (node.kind !== "Call") return;
      const named = node.args.findIndex(({ name }) => name !== null);
      isMisplaced ||= named >= 0 && node.args.slice(named).some(({ name, stars }) => name === null && stars === 0);
      const names = node.args.flatMap(({ name }) => name ?? []);
      isMisplaced ||= new Set(names).size < names.length;
    });
  }
  return isMisplaced;
}

/** Rules for names that nobody knows: what their fixes make known is judged for the first time. */
const hidesOthers = (rule: string): boolean => rule.startsWith("unknown-") || rule === "removed-or-renamed-api";

/** Where the loss stands that a finding is about. */
const lossOf = ({ related }: LintFinding): number | undefined => related.find(({ message }) => message === "theLoss")?.at.from;

/** Applies the first fix of one finding, and one of its others; false where there is none. */
function checkFixes(result: Result, program: Program, linter: Linter, random: Random, complain: Complain): boolean {
  const { findings, analysis } = result;
  const lengths = new Map(textsOf(program).map((unit) => [unitKey(unit), unit.text.length]));
  for (const { rule, fixes } of findings) for (const fix of fixes) checkEdits(`${rule}: ${fix.title}`, fix, lengths, complain);
  const finding = random.anyOf(findings.filter(({ fixes }) => fixes.length > 0));
  if (!finding) return false;
  const others = finding.fixes.slice(1);
  for (const fix of new Set([finding.fixes[0], random.anyOf(others)])) {
    if (!fix) continue;
    const of = `${finding.rule}: ${fix.title}`;
    const after = afterFix(program, fix);
    if (problemsOf(after) > problemsOf(program)) complain("fix breaks the text", of, shown(fix));
    const then = linter.analyse(after);
    for (const { during, error } of then.failures) complain("fails", `${during}: ${firstLine(error)}`, stackOf(error));
    if (!analysis.complete || !then.analysis.complete || hasMisplacedArguments(program)) continue;
    const ofRule = then.findings.filter(({ rule }) => rule === finding.rule);
    // The same place may meet another loss, at another `compile`.
    const about = finding.related.find(({ message }) => message === "theLoss")?.at;
    const isThere = ofRule.some(
      (other) =>
        unitKey(other.at) === unitKey(finding.at) &&
        other.at.from === moved(fix, finding.at) &&
        (about === undefined || lossOf(other) === moved(fix, about)),
    );
    // Of three activations in a row two are left.
    if (isThere && finding.rule !== "double-activation" && ofRule.length >= findings.filter(({ rule }) => rule === finding.rule).length)
      complain("fix does not silence", of, shown(fix));
    if (hidesOthers(finding.rule)) continue;
    // What is only information may come to light where something graver is mended, and what was information be told as what it is.
    const isGrave = ({ severity }: LintFinding): boolean => severity === "error" || severity === "warning";
    const count = (all: readonly LintFinding[], rule: string): number => all.filter((one) => one.rule === rule).length;
    for (const { rule } of then.findings.filter(isGrave))
      if (
        rule !== finding.rule &&
        count(then.findings, rule) > count(findings, rule) &&
        count(then.findings.filter(isGrave), rule) > count(findings.filter(isGrave), rule)
      )
        complain("fix adds", `${of} adds ${rule}`, shown(fix));
  }
  return true;
}

function checkEdits(of: string, { edits }: Fix, lengths: ReadonlyMap<string, number>, complain: Complain): void {
  edits.forEach(({ at }, index) => {
    const before = edits[index - 1]?.at;
    if (at.from < 0 || at.from > at.to || at.to > (lengths.get(unitKey(at)) ?? -1)) complain("edits outside", of, JSON.stringify(at));
    if (before && unitKey(before) === unitKey(at) && before.to > at.from) complain("edits overlap", of, JSON.stringify(edits));
  });
}

const shown = ({ edits, data }: Fix): string =>
  JSON.stringify({ data, edits: edits.map(({ at, text }) => [at.cell, at.from, at.to, text]) });

/** The same program written another way has the same findings in the same places. */
function checkSame(way: string, result: Result, program: Program, changed: Changed, linter: Linter, complain: Complain): void {
  const then = linter.analyse({ ...program, units: program.units.map((unit) => ({ ...unit, text: changed.text })) });
  const list = ({ findings }: Result, place: (at: Place) => string): readonly string[] =>
    findings
      .map(({ rule, message, data, severity, at, related, fixes }) =>
        changed.word(
          JSON.stringify([
            rule,
            message,
            data,
            severity,
            place(at),
            related.map((one) => place(one.at)),
            fixes.map(({ title, edits }) => [title, edits.length]),
          ]),
        ),
      )
      .sort();
  const inMain = ({ uri }: Place): boolean => uri === program.units[0]?.uri;
  const before = list(result, (at) => (inMain(at) ? `${changed.offset(at.from)}-${changed.offset(at.to)}` : `${at.uri} ${at.from}`));
  const after = list(then, (at) => (inMain(at) ? `${at.from}-${at.to}` : `${at.uri} ${at.from}`));
  const odd = [
    ...before.filter((one) => !after.includes(one)).map((one) => `- ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`),
  ];
  if (odd.length > 0)
    complain(`not the same after ${way}`, /"([\w-]+)"/.exec(odd[0] ?? "")?.[1] ?? "", `${changed.what}\n${odd.join("\n")}`);
}
