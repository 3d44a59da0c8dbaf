import type { Known, Place } from "./known";
import type { Labels } from "./labels";
import type { Layer } from "./layer";
import type { LossUse, MetricUse } from "./loss";
import type { Model } from "./model";
import type { Output } from "./output";
import type { Backend, Version } from "./version";

/** What the program does with predictions. */
export interface Decoding {
  readonly how: "argmax" | "threshold" | "round" | "activation";
  readonly threshold: number | null;
  /** The axis that an argmax goes along; null where none is given, which takes all numbers as one row, or where it is not known. For an activation the last one, where axes are as they came. */
  readonly axis: number | null;
  /** Set where it decides by a tensor, which has no methods of NumPy's. */
  readonly isTensor?: true;
  /** The operation that applies an activation; absent for other ways. */
  readonly layer?: Layer;
  readonly at: Place;
}

/** A loss given by name for an output that the model does not have. */
export interface StrayLoss {
  readonly written: string;
  /** The output that was most likely meant; null where none is near. */
  readonly nearest: string | null;
  /** The key. */
  readonly at: Place;
}

/** One output tensor meeting one loss: at `compile`, or where a loss is called on a model's output. */
export interface Judgement {
  readonly model: Model | null;
  readonly output: Output;
  readonly loss: Known<LossUse>;
  /** Set where a loss of the program's own is the product of labels and predictions, averaged: the critic's loss of a Wasserstein GAN. */
  readonly isProduct?: boolean;
  readonly labels: Labels;
  /** Those with which it is only tested. */
  readonly tested?: Labels;
  readonly metrics: readonly Known<MetricUse>[];
  readonly decodings: readonly Decoding[];
  /** Set where the model works inside another one too, or the other way round, as with a discriminator: then its labels are likely to say real or generated, whatever its loss. */
  readonly isPart?: boolean;
  /** Set where the program neither trains nor tests the model as it is compiled here. */
  readonly isIdle?: boolean;
  /** Set where it can be seen never to meet the loss that it is compiled with, since it only predicts, say. */
  readonly isNeverTrained?: boolean;
  /** Set where it is compiled anew before that: what labels it gets is told with the other compile. */
  readonly isReplaced?: boolean;
  /** Set where the loss makes its targets itself: of the labels, or of whatever else. */
  readonly makesTargets?: boolean;
  /** Set where it learns to give what it is given. */
  readonly repeats?: boolean;
  readonly backend: Known<Backend>;
  readonly version: Known<Version>;
  /** Told with the first output of a model; absent where every name is one of an output, or where the outputs' names are not known. */
  readonly strayLosses?: { readonly model: Model; readonly losses: readonly StrayLoss[] };
  /** The `compile` call, or the call of the loss. */
  readonly at: Place;
}
