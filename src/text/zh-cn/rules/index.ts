// Generated from the files of this folder by test/rules/generated.test.ts; do not edit.
import accuracyOnMultiLabel from "./accuracy-on-multi-label";
import accuracyOnRegression from "./accuracy-on-regression";
import activationWithFromLogits from "./activation-with-from-logits";
import argmaxF1OnOneUnit from "./argmax-f1-on-one-unit";
import argmaxOnOneUnit from "./argmax-on-one-unit";
import aucOnLogits from "./auc-on-logits";
import binarizerWidth from "./binarizer-width";
import broadcastTargets from "./broadcast-targets";
import categoricalLossOnOneUnit from "./categorical-loss-on-one-unit";
import classIdsWithBinaryCrossentropy from "./class-ids-with-binary-crossentropy";
import classIdsWithThresholdMetric from "./class-ids-with-threshold-metric";
import doubleActivation from "./double-activation";
import exactMatchAccuracy from "./exact-match-accuracy";
import fractionalLabelsWithSparseLoss from "./fractional-labels-with-sparse-loss";
import integerLabelsWithCategoricalLoss from "./integer-labels-with-categorical-loss";
import labelModeDiffersFromLoss from "./label-mode-differs-from-loss";
import labelsNotFromZero from "./labels-not-from-zero";
import linearLayerStack from "./linear-layer-stack";
import logitsWithBinaryCrossentropy from "./logits-with-binary-crossentropy";
import logitsWithCategoricalCrossentropy from "./logits-with-categorical-crossentropy";
import metricLabelForm from "./metric-label-form";
import metricLogitsDifferFromLoss from "./metric-logits-differ-from-loss";
import oneHotLabelsWithSparseLoss from "./one-hot-labels-with-sparse-loss";
import oneSidedOutputWithHinge from "./one-sided-output-with-hinge";
import probabilityThresholdOnLogits from "./probability-threshold-on-logits";
import probabilityThresholdOnPredictions from "./probability-threshold-on-predictions";
import sigmoidWithCategoricalCrossentropy from "./sigmoid-with-categorical-crossentropy";
import signedLabelsWithBinaryCrossentropy from "./signed-labels-with-binary-crossentropy";
import signedOutputWithBinaryCrossentropy from "./signed-output-with-binary-crossentropy";
import softmaxForMultiLabel from "./softmax-for-multi-label";
import softmaxInHiddenLayer from "./softmax-in-hidden-layer";
import softmaxOnOneUnit from "./softmax-on-one-unit";
import softmaxWithBinaryCrossentropy from "./softmax-with-binary-crossentropy";
import softmaxWithRegressionLoss from "./softmax-with-regression-loss";
import twoSigmoidsForOneQuestion from "./two-sigmoids-for-one-question";
import unitsDifferFromClasses from "./units-differ-from-classes";
import unknownActivation from "./unknown-activation";
import unknownLossOrMetric from "./unknown-loss-or-metric";

/** What is said of each rule, by its id. */
export default {
  "accuracy-on-multi-label": accuracyOnMultiLabel,
  "accuracy-on-regression": accuracyOnRegression,
  "activation-with-from-logits": activationWithFromLogits,
  "argmax-f1-on-one-unit": argmaxF1OnOneUnit,
  "argmax-on-one-unit": argmaxOnOneUnit,
  "auc-on-logits": aucOnLogits,
  "binarizer-width": binarizerWidth,
  "broadcast-targets": broadcastTargets,
  "categorical-loss-on-one-unit": categoricalLossOnOneUnit,
  "class-ids-with-binary-crossentropy": classIdsWithBinaryCrossentropy,
  "class-ids-with-threshold-metric": classIdsWithThresholdMetric,
  "double-activation": doubleActivation,
  "exact-match-accuracy": exactMatchAccuracy,
  "fractional-labels-with-sparse-loss": fractionalLabelsWithSparseLoss,
  "integer-labels-with-categorical-loss": integerLabelsWithCategoricalLoss,
  "label-mode-differs-from-loss": labelModeDiffersFromLoss,
  "labels-not-from-zero": labelsNotFromZero,
  "linear-layer-stack": linearLayerStack,
  "logits-with-binary-crossentropy": logitsWithBinaryCrossentropy,
  "logits-with-categorical-crossentropy": logitsWithCategoricalCrossentropy,
  "metric-label-form": metricLabelForm,
  "metric-logits-differ-from-loss": metricLogitsDifferFromLoss,
  "one-hot-labels-with-sparse-loss": oneHotLabelsWithSparseLoss,
  "one-sided-output-with-hinge": oneSidedOutputWithHinge,
  "probability-threshold-on-logits": probabilityThresholdOnLogits,
  "probability-threshold-on-predictions": probabilityThresholdOnPredictions,
  "sigmoid-with-categorical-crossentropy": sigmoidWithCategoricalCrossentropy,
  "signed-labels-with-binary-crossentropy": signedLabelsWithBinaryCrossentropy,
  "signed-output-with-binary-crossentropy": signedOutputWithBinaryCrossentropy,
  "softmax-for-multi-label": softmaxForMultiLabel,
  "softmax-in-hidden-layer": softmaxInHiddenLayer,
  "softmax-on-one-unit": softmaxOnOneUnit,
  "softmax-with-binary-crossentropy": softmaxWithBinaryCrossentropy,
  "softmax-with-regression-loss": softmaxWithRegressionLoss,
  "two-sigmoids-for-one-question": twoSigmoidsForOneQuestion,
  "units-differ-from-classes": unitsDifferFromClasses,
  "unknown-activation": unknownActivation,
  "unknown-loss-or-metric": unknownLossOrMetric,
} as const;
