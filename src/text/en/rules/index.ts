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

/** What is said of each rule, by its id. */
export default {
  "accuracy-on-regression": accuracyOnRegression,
  "activation-with-from-logits": activationWithFromLogits,
  "categorical-loss-on-one-unit": categoricalLossOnOneUnit,
  "double-activation": doubleActivation,
  "linear-layer-stack": linearLayerStack,
  "logits-with-binary-crossentropy": logitsWithBinaryCrossentropy,
  "logits-with-categorical-crossentropy": logitsWithCategoricalCrossentropy,
  "one-sided-output-with-hinge": oneSidedOutputWithHinge,
  "sigmoid-with-categorical-crossentropy": sigmoidWithCategoricalCrossentropy,
  "signed-output-with-binary-crossentropy": signedOutputWithBinaryCrossentropy,
  "softmax-in-hidden-layer": softmaxInHiddenLayer,
  "softmax-on-one-unit": softmaxOnOneUnit,
  "softmax-with-binary-crossentropy": softmaxWithBinaryCrossentropy,
  "softmax-with-regression-loss": softmaxWithRegressionLoss,
  "unknown-activation": unknownActivation,
  "unknown-loss-or-metric": unknownLossOrMetric,
} as const;
