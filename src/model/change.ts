import type { Decoding } from "./judgement";
import type { Layer } from "./layer";
import type { LossUse, MetricUse } from "./loss";
import type { Place } from "./known";

/** What a fix does, in neutral words; the front end turns it into edits. */
export type Change =
  /** Give the layer this activation, whether it is written as its argument or as a layer of its own. Null takes it away. */
  | { readonly kind: "setActivation"; readonly layer: Layer; readonly to: string | null }
  /** Remove a layer that stands alone in a model. */
  | { readonly kind: "removeLayer"; readonly layer: Layer }
  | { readonly kind: "setUnits"; readonly layer: Layer; readonly to: number }
  /** Another loss, in the same style of writing. */
  | { readonly kind: "setLoss"; readonly loss: LossUse; readonly to: string; readonly fromLogits?: boolean }
  | { readonly kind: "setFromLogits"; readonly loss: LossUse; readonly to: boolean }
  /** Null removes the metric from its list. */
  | { readonly kind: "setMetric"; readonly metric: MetricUse; readonly to: string | null }
  /** Give a metric these arguments; `className` says which class it is to be where it is written as a string. */
  | {
      readonly kind: "setMetricArguments";
      readonly metric: MetricUse;
      readonly className: string;
      readonly to: Readonly<Record<string, number | boolean | string>>;
    }
  /** Another mode of the loader that gives the labels; `at` is the argument's value, or the call where none is given. */
  | { readonly kind: "setMode"; readonly at: Place; readonly name: string; readonly to: string }
  /** Take away what scales labels: the division, the assignment that divides or the call of a scaler. */
  | { readonly kind: "removeScaling"; readonly at: Place }
  /** Cut predictions at this number instead, whatever was done with them. */
  | { readonly kind: "setThreshold"; readonly decoding: Decoding; readonly to: number }
  /** Give one of the layer's own parameters a value, whatever the framework calls it. */
  | {
      readonly kind: "setParameter";
      readonly layer: Layer;
      readonly parameter: "kernelInitializer" | "recurrentActivation" | "axis" | "slope";
      readonly to: string | number;
    }
  /** Call an argument of the call in a place by another name. */
  | { readonly kind: "renameArgument"; readonly at: Place; readonly from: string; readonly to: string }
  /** Put other text in a place: for names that are not known. */
  | { readonly kind: "replaceName"; readonly at: Place; readonly to: string }
  /** Put other text, or none, in the place of a comment or of a part of one. */
  | { readonly kind: "setComment"; readonly at: Place; readonly to: string };
