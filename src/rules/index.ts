// Generated from the files of this folder by test/rules/generated.test.ts; do not edit.
import accuracyOnRegression from "./accuracy-on-regression";
import activationWithFromLogits from "./activation-with-from-logits";
import categoricalLossOnOneUnit from "./categorical-loss-on-one-unit";
import doubleActivation from "./double-activation";
import linearLayerStack from "./linear-layer-stack";
import logitsWithBinaryCrossentropy from "./logits-with-binary-crossentropy";
import logitsWithCategoricalCrossentropy from "./logits-with-categorical-crossentropy";
import oneSidedOutputWithHinge from "./one-sided-output-with-hinge";
import sigmoidWithCategoricalCrossentropy from "./sigmoid-with-categorical-crossentropy";
import signedOutputWithBinaryCrossentropy from "./signed-output-with-binary-crossentropy";
import softmaxInHiddenLayer from "./softmax-in-hidden-layer";
import softmaxOnOneUnit from "./softmax-on-one-unit";
import softmaxWithBinaryCrossentropy from "./softmax-with-binary-crossentropy";
import softmaxWithRegressionLoss from "./softmax-with-regression-loss";
import unknownActivation from "./unknown-activation";
import unknownLossOrMetric from "./unknown-loss-or-metric";
import type { Rule } from "./rule";

/** Every rule, by id. A rule is only ever run on what it judges, so the list may forget which of the subjects that is. */
export const rules = [
  accuracyOnRegression,
  activationWithFromLogits,
  categoricalLossOnOneUnit,
  doubleActivation,
  linearLayerStack,
  logitsWithBinaryCrossentropy,
  logitsWithCategoricalCrossentropy,
  oneSidedOutputWithHinge,
  sigmoidWithCategoricalCrossentropy,
  signedOutputWithBinaryCrossentropy,
  softmaxInHiddenLayer,
  softmaxOnOneUnit,
  softmaxWithBinaryCrossentropy,
  softmaxWithRegressionLoss,
  unknownActivation,
  unknownLossOrMetric,
] as readonly unknown[] as readonly Rule[];
