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
import type { Rule } from "./rule";

/** Every rule, by id. A rule is only ever run on what it judges, so the list may forget which of the subjects that is. */
export const rules = [
  accuracyOnMultiLabel,
  accuracyOnRegression,
  activationWithFromLogits,
  argmaxF1OnOneUnit,
  argmaxOnOneUnit,
  aucOnLogits,
  binarizerWidth,
  broadcastTargets,
  categoricalLossOnOneUnit,
  classIdsWithBinaryCrossentropy,
  classIdsWithThresholdMetric,
  doubleActivation,
  exactMatchAccuracy,
  fractionalLabelsWithSparseLoss,
  integerLabelsWithCategoricalLoss,
  labelModeDiffersFromLoss,
  labelsNotFromZero,
  linearLayerStack,
  logitsWithBinaryCrossentropy,
  logitsWithCategoricalCrossentropy,
  metricLabelForm,
  metricLogitsDifferFromLoss,
  oneHotLabelsWithSparseLoss,
  oneSidedOutputWithHinge,
  probabilityThresholdOnLogits,
  probabilityThresholdOnPredictions,
  sigmoidWithCategoricalCrossentropy,
  signedLabelsWithBinaryCrossentropy,
  signedOutputWithBinaryCrossentropy,
  softmaxForMultiLabel,
  softmaxInHiddenLayer,
  softmaxOnOneUnit,
  softmaxWithBinaryCrossentropy,
  softmaxWithRegressionLoss,
  twoSigmoidsForOneQuestion,
  unitsDifferFromClasses,
  unknownActivation,
  unknownLossOrMetric,
] as readonly unknown[] as readonly Rule[];
