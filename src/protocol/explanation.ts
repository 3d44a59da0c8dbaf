import { either, isBoolean, isFiniteNumber, listOf, oneOf, recordOf, shape, text, type Check } from "./check";
import type { WireNumber } from "./messages";

/** An activation with the values of its parameters. */
export interface WireHead { readonly activation: string; readonly values: Readonly<Record<string, WireNumber>> }

/** An output and the loss that reads it, by the core's ids. */
export interface WirePair {
  /** What the values go through, innermost first; empty for a plain affine output. */
  readonly heads: readonly WireHead[];
  readonly loss: string;
  /** Values of the loss's own parameters that are known. */
  readonly parameters: Readonly<Record<string, WireNumber>>;
  readonly fromLogits: boolean;
  /** Whether Keras hands the loss the numbers before the last activation in place of those after it. */
  readonly keepsLogits: "yes" | "no" | "unknown";
}

/** One stretch of text that a fix changes, whole lines. */
export interface Hunk { readonly line: string; readonly before: string; readonly after: string }

/** What a fix leaves open; each has its words in the panel's catalogue. */
export const openQuestions = ["exclusive", "labelForm", "classes", "targets", "outputs", "rest"] as const;
export type OpenQuestion = (typeof openQuestions)[number];

export interface ExplainedFix {
  /** Names the fix to the host; valid until the next `explanation`. */
  readonly id: string;
  readonly title: string;
  readonly isSafe: boolean;
  /** The pair after the fix, with its number of columns; null where there is none to compare. */
  readonly pair: WirePair | null;
  readonly columns: number | null;
  readonly hunks: readonly Hunk[];
  readonly open: readonly OpenQuestion[];
}

/** A layer of a run of linear ones. */
export interface LinearLayer { readonly id: string; readonly title: string; readonly inputs: number | null; readonly units: number | null }

/** What there is to learn from one finding. Texts are worded by the host, in the language of the panel. */
export interface Explanation {
  /** Names the place of the finding to the host, for `reveal`. */
  readonly id: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  readonly why: string;
  readonly line: string;
  readonly pair: WirePair | null;
  /** Columns of the output; null where they are not known. */
  readonly columns: number | null;
  readonly metrics: readonly { readonly metric: string; readonly written: string; readonly parameters: Readonly<Record<string, WireNumber>> }[];
  readonly fixes: readonly ExplainedFix[];
  readonly linear: readonly LinearLayer[];
}

/** Text that is put into the panel from outside. */
const anyText = text(20_000);
const name = text(1000);
const nothing = oneOf(null);
const number: Check<WireNumber> = either(isFiniteNumber, oneOf("Infinity", "-Infinity", "NaN"));
const values = recordOf(number, 50);
const size: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) > 0;
const maybeSize = either(size, nothing);

const head: Check<WireHead> = shape({ activation: name, values });
const pair: Check<WirePair> = shape({ heads: listOf(head, 20), loss: name, parameters: values, fromLogits: isBoolean, keepsLogits: oneOf("yes", "no", "unknown") });
const hunk: Check<Hunk> = shape({ line: name, before: anyText, after: anyText });
const fix: Check<ExplainedFix> = shape({
  id: name, title: name, isSafe: isBoolean, pair: either(pair, nothing), columns: maybeSize, hunks: listOf(hunk, 200), open: listOf(oneOf(...openQuestions), 10),
});
const linearLayer: Check<LinearLayer> = shape({ id: name, title: name, inputs: maybeSize, units: maybeSize });

/** Whether a value is an explanation. */
export const isExplanation: Check<Explanation> = shape({
  id: name,
  rule: name,
  severity: oneOf("error", "warning", "information", "hint"),
  message: anyText,
  why: anyText,
  line: name,
  pair: either(pair, nothing),
  columns: maybeSize,
  metrics: listOf(shape({ metric: name, written: anyText, parameters: values }), 100),
  fixes: listOf(fix, 50),
  linear: listOf(linearLayer, 500),
});
