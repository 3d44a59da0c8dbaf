import { answersIn } from "../../../src/frontends/keras/given";
import { valueOr } from "../../../src/model/known";
import type { Labels } from "../../../src/model/labels";
import { revealed, type Outcome, type Seen, type Told } from "./reveal";

export type Kind = "programs" | "labels";

/** What is true of an array that Python made; null where it is none that could hold labels. */
export interface ConcreteArray {
  readonly axes: number;
  /** How long the last axis is. */
  readonly columns: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly different: number;
  readonly isOneHot: boolean;
  readonly first: readonly unknown[];
}

/** One run of a program by Python. */
export interface Run {
  readonly revealed: readonly (readonly [index: number, value: Told | ConcreteArray | null])[];
  /** Lines of loops that had no round. */
  readonly empty: readonly number[];
  /** Whether a list was changed while a loop went through it. */
  readonly changed: boolean;
}

/** What the engine does not claim, by its own design, as it is told to whoever reads the figures. */
export const approximations = {
  narrowed: "A program with more worlds or steps than are looked at.",
  changing: "A list that is changed while a loop goes through it.",
  empty: "A loop over something unknown that has no round: it is taken to have one.",
  missing: "Labels among which a class is missing that there could be: columns are counted for it.",
} as const;
export type Approximation = keyof typeof approximations;

/** What came of a comparison: `complaint` says what the engine should not have said; `told` how many values it said something of. */
export interface Compared {
  readonly complaint: string | null;
  readonly allowed: Approximation | null;
  readonly told: number;
}

/** More worlds of one use are not recorded. */
const MOST_WORLDS = 32;
const ROUNDING = 1e-6;

/** Holds what the engine says of a program against what Python made of it; `ask` runs another text as often. */
export async function compare(
  kind: Kind,
  text: string,
  runs: readonly Run[],
  ask: (text: string) => Promise<readonly Run[]>,
): Promise<Compared> {
  const outcome = revealed(text);
  if (outcome.failure !== null) return { complaint: outcome.failure, allowed: null, told: 0 };
  if (!outcome.isWhole) return { complaint: null, allowed: "narrowed", told: 0 };
  const told = [...outcome.seen.values()].filter((worlds) => worlds.every((world) => saysSomething(kind, world))).length;
  let allowed: Approximation | null = null;
  for (const run of runs) {
    const complaint = complaintOf(kind, outcome, run);
    if (complaint === null) continue;
    if (run.changed) allowed = "changing";
    else if (!isMoreThanLoops(text, run)) allowed = "empty";
    else if (kind === "labels" && (await lacksClasses(text, ask))) allowed = "missing";
    else return { complaint, allowed: null, told };
  }
  return { complaint: null, allowed, told };
}

const saysSomething = (kind: Kind, { value, labels }: Seen): boolean =>
  kind === "programs" ? value[0] !== "?" : labels !== null && Object.values(labels).some(({ known }) => known);

function complaintOf(kind: Kind, { seen }: Outcome, run: Run): string | null {
  for (const [index, concrete] of run.revealed) {
    const worlds = seen.get(index);
    // What libraries say of labels they may say of no array at all.
    if (!worlds && kind === "labels") continue;
    if (!worlds) return `reveal ${index} is never reached; Python has ${JSON.stringify(concrete)}`;
    if (worlds.length >= MOST_WORLDS) continue;
    const complaint = kind === "labels" ? ofLabels(worlds, asArray(concrete)) : ofValues(worlds, asTold(concrete));
    if (complaint !== null) return `reveal ${index}: ${complaint}`;
  }
  return null;
}

// Each kind of program is answered in its own words.
const asArray = (concrete: Told | ConcreteArray | null): ConcreteArray | null => (concrete && "axes" in concrete ? concrete : null);
const asTold = (concrete: Told | ConcreteArray | null): Told => (concrete && !("axes" in concrete) ? concrete : ["?"]);

/** Whether the engine knew of each loop without rounds what it goes through. */
function isMoreThanLoops(text: string, { empty }: Run): boolean {
  if (empty.length === 0) return true;
  const lines = text.split("\n");
  for (const line of empty) {
    lines[line - 1] = (lines[line - 1] ?? "")
      .replace(/^(\s*for [\w, ]+ in )(.*):$/, (_, head: string, iterable: string) => `${head}reveal(${-line}, list(${iterable})):`)
      .replace(/^(\s*while )(.*):$/, (_, head: string, test: string) => `${head}reveal(${-line}, bool(${test})):`);
  }
  const { seen } = revealed(lines.join("\n"));
  return empty.every((line) => seen.get(-line)?.every(({ value }) => value[0] === "list" || value[0] === "constant"));
}

/** What makes columns of labels. */
const encoding = /\b(?:to_categorical|get_dummies|fit_transform)\(/g;

/** Whether something that columns are made of has fewer classes than there could be. */
async function lacksClasses(text: string, ask: (text: string) => Promise<readonly Run[]>): Promise<boolean> {
  let count = 0;
  const asking = text.replace(/^(?!from ).*$/gm, (line) => {
    let written = line;
    for (const { index, 0: call } of [...line.matchAll(encoding)].reverse()) {
      const from = index + call.length;
      const length = firstArgument(written.slice(from));
      written = `${written.slice(0, from)}reveal(${--count}, ${written.slice(from, from + length)})${written.slice(from + length)}`;
    }
    return written;
  });
  const { seen } = revealed(asking);
  return (await ask(asking)).some((run) =>
    run.revealed.some(([index, concrete]) => {
      const array = asArray(concrete);
      return (
        index < 0 &&
        array !== null &&
        seen
          .get(index)
          ?.some(
            ({ labels }) =>
              labels !== null && (valueOr(labels.classes, 0) > array.different || valueOr(labels.range, [0, 0] as const)[1] > array.most),
          ) === true
      );
    }),
  );
}

/** How long the first of some arguments is. */
function firstArgument(text: string): number {
  for (let at = 0, depth = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (depth === 0 && ",)".includes(sign)) return at;
    depth += Number("([{".includes(sign)) - Number(")]}".includes(sign));
  }
  return text.length;
}

function ofValues(worlds: readonly Seen[], concrete: Told): string | null {
  if (worlds.some(({ value }) => agree(value, concrete))) return null;
  return `Python has ${JSON.stringify(concrete)}, the engine ${[...new Set(worlds.map(({ value }) => JSON.stringify(value)))].slice(0, 4).join(" or ")}`;
}

/** Whether a value may be what the engine says. */
function agree(told: Told, concrete: Told): boolean {
  if (told[0] === "?" || concrete[0] === "?") return true;
  if (told[0] === "among")
    return (
      concrete[0] === "constant" &&
      told[1].some((value) => value === Number(concrete[1] === "True" ? 1 : concrete[1] === "False" ? 0 : concrete[1]))
    );
  if (told[0] === "dict") {
    if (concrete[0] !== "dict") return false;
    // Under a key that is not known there may be any.
    if (told[1].some(([key]) => key === null)) return true;
    return (
      told[1].length === concrete[1].length &&
      told[1].every(([key, item], at) => concrete[1][at]?.[0] === key && agree(item, concrete[1][at][1]))
    );
  }
  if (told[0] === "list" || told[0] === "tuple")
    return (
      concrete[0] === told[0] && told[1].length === concrete[1].length && told[1].every((item, at) => agree(item, concrete[1][at] ?? ["?"]))
    );
  return told[0] === concrete[0] && told[1] === concrete[1];
}

function ofLabels(worlds: readonly Seen[], array: ConcreteArray | null): string | null {
  if (!array) return null;
  let first: string | null = null;
  for (const { labels } of worlds) {
    const wrong = labels && contradiction(labels, array);
    if (wrong === null) return null;
    first ??= wrong;
  }
  return first && `${first}, as in ${JSON.stringify(array.first)}`;
}

/** Which fact is not true of an array. */
function contradiction(labels: Labels, array: ConcreteArray): string | null {
  const form = valueOr(labels.form, null);
  const classes = valueOr(labels.classes, null);
  const columns = valueOr(labels.columns, null);
  const [least, most] = valueOr(labels.range, [-Infinity, Infinity] as const);
  if (columns === 0 && array.axes !== 1) return `one axis, but there are ${array.axes}`;
  if (columns !== null && columns > 0 && (array.axes < 2 || array.columns !== columns))
    return `${columns} columns, but ${array.axes} axes, the last of ${array.columns}`;
  if (array.least < least - ROUNDING || array.most > most + ROUNDING) return `${least} to ${most}, but ${array.least} to ${array.most}`;
  // As rules see it, each sample has one number.
  if (array.axes === 2 && array.columns > 1 && valueOr(answersIn(labels).form, null) === "class-id")
    return `class ids, but in ${array.columns} columns`;
  if (form === "class-id" && classes !== null && array.different > classes) return `${classes} classes, but ${array.different}`;
  // Ids that were divided keep their name; it is said what was done to them.
  if (form === "class-id" && !array.isWhole && !labels.scaled.known) return "class ids, but not whole";
  if (form === "one-hot" && !array.isOneHot) return "one-hot, but not every row";
  if (form === "one-hot" && classes !== null && array.columns !== classes)
    return `one-hot of ${classes} classes, but ${array.columns} columns`;
  if (form === "probability" && (array.least < -ROUNDING || array.most > 1 + ROUNDING))
    return `probabilities, but ${array.least} to ${array.most}`;
  if (form === "sign" && !(array.isWhole && array.least >= -1 && array.most <= 1)) return `signs, but ${array.least} to ${array.most}`;
  return null;
}
