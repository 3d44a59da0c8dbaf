import type { ExplanationOf, FixOf, MatrixSize, PairOf } from "../model/lesson";
import { either, isBoolean, isFiniteNumber, listOf, oneOf, recordOf, shape, text, type Check } from "./check";
import type { Severity, WireNumber } from "./messages";

export type { OpenQuestion } from "../model/lesson";

/** An activation with the values of its parameters. */
export interface WireHead {
  readonly activation: string;
  readonly values: Readonly<Record<string, WireNumber>>;
}

/** An output and the loss that reads it, by the core's ids. */
export type WirePair = PairOf<WireHead, string, WireNumber>;

/** A metric with the values of its parameters that are known. */
export interface WireMetric {
  readonly metric: string;
  readonly written: string;
  readonly parameters: Readonly<Record<string, WireNumber>>;
}

/** One stretch of text that a fix changes, whole lines. */
export interface Hunk {
  readonly line: string;
  readonly before: string;
  readonly after: string;
}

/** A fix with what it comes to. */
export interface ExplainedFix extends FixOf<WirePair, WireMetric> {
  /** Names the fix to the host; valid until the next `explanation`. */
  readonly id: string;
  readonly title: string;
  readonly isSafe: boolean;
  readonly hunks: readonly Hunk[];
}

/** A layer of a run of linear ones. */
export interface LinearLayer extends MatrixSize {
  readonly id: string;
  readonly title: string;
}

/** What there is to learn from one finding. Texts are worded by the host, in the language of the panel. */
export interface Explanation extends ExplanationOf<WirePair, WireMetric, ExplainedFix, LinearLayer> {
  /** Names the place of the finding to the host, for `reveal`. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly line: string;
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
const pair: Check<WirePair> = shape({
  heads: listOf(head, 20),
  loss: name,
  parameters: values,
  unknownParameters: listOf(name, 50),
  fromLogits: isBoolean,
  keepsLogits: oneOf("yes", "no", "unknown"),
});
const metrics: Check<readonly WireMetric[]> = listOf(shape({ metric: name, written: anyText, parameters: values }), 100);
const hunk: Check<Hunk> = shape({ line: name, before: anyText, after: anyText });
const fix: Check<ExplainedFix> = shape({
  id: name,
  title: name,
  isSafe: isBoolean,
  pair: either(pair, nothing),
  columns: maybeSize,
  metrics,
  hunks: listOf(hunk, 200),
  open: listOf(oneOf("exclusive", "labelForm", "classes", "targets", "outputs", "rest"), 10),
});
const linearLayer: Check<LinearLayer> = shape({ id: name, title: name, inputs: maybeSize, units: maybeSize });

/** Whether a value says how grave something is. */
export const isSeverity: Check<Severity> = oneOf("error", "warning", "information", "hint");

/** Whether a value is an explanation. */
export const isExplanation: Check<Explanation> = shape({
  id: name,
  rule: name,
  severity: isSeverity,
  message: anyText,
  why: anyText,
  line: name,
  pair: either(pair, nothing),
  columns: maybeSize,
  metrics,
  fixes: listOf(fix, 50),
  linear: listOf(linearLayer, 500),
});
