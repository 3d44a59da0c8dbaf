import type { Loss } from "../core/losses/loss";
import type { Metric } from "../core/metrics/metric";
import type { Known, Place } from "./known";
import type { Version } from "./version";

/** One loss as the code uses it. */
export interface LossUse {
  readonly loss: Loss;
  readonly form: "string" | "function" | "class" | "instance";
  readonly fromLogits: Known<boolean>;
  /** The name of a function that takes logits and nothing else, such as `tf.nn.softmax_cross_entropy_with_logits`. */
  readonly logitsFunction?: string;
  /** Set where it is given the prediction first: a loss that is another one the other way round cannot take its place. */
  readonly isSwapped?: boolean;
  /** Values of the loss's own parameters, such as `gamma` and `label_smoothing`, that are given and known; a flag is 0 or 1. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Names of those that are given, or may be, with values that are not known. */
  readonly unknownParameters: readonly string[];
  /** The expression that says it: the string, the call. Where it came through a variable, the expression that was assigned. */
  readonly at: Place;
}

/** A name that stands where a loss, metric or activation should, or names a class or an argument of one, and that not every version in question knows. */
export interface UnknownString {
  readonly what: "loss" | "metric" | "activation" | "class" | "argument";
  readonly written: string;
  /** The closest name that would work, written as the code would write it. */
  readonly nearest: string | null;
  /** A version that knows the name, though not every one in question does. */
  readonly worksIn: Version | null;
  /** The versions that the code leaves open. */
  readonly versions: readonly Version[];
  readonly at: Place;
}

export interface MetricUse {
  readonly metric: Metric;
  readonly written: string;
  readonly form: "string" | "function" | "class" | "instance";
  /** Values of the parameters that are given and known: `from_logits`, `threshold`. */
  readonly parameters: Readonly<Record<string, number | boolean | string | null>>;
  /** Names of the parameters that are given, or may be, with values that are not known. */
  readonly unknownParameters: readonly string[];
  readonly at: Place;
}
