// Generated from the files of this folder by test/rules/generated.test.ts; do not edit.
import accuracyOnMultiLabel from "./accuracy-on-multi-label";
import accuracyOnRegression from "./accuracy-on-regression";
import activationWithFromLogits from "./activation-with-from-logits";
import argmaxF1OnOneUnit from "./argmax-f1-on-one-unit";
import argmaxOnOneUnit from "./argmax-on-one-unit";
import aucOnLogits from "./auc-on-logits";
import binarizerWidth from "./binarizer-width";
import boundedCritic from "./bounded-critic";
import boundedOutputForRegression from "./bounded-output-for-regression";
import broadcastTargets from "./broadcast-targets";
import categoricalLossOnOneUnit from "./categorical-loss-on-one-unit";
import classIdsWithBinaryCrossentropy from "./class-ids-with-binary-crossentropy";
import classIdsWithThresholdMetric from "./class-ids-with-threshold-metric";
import constantKernelInitializer from "./constant-kernel-initializer";
import ctcInputForm from "./ctc-input-form";
import deepSaturatingStack from "./deep-saturating-stack";
import doubleActivation from "./double-activation";
import exactMatchAccuracy from "./exact-match-accuracy";
import explodingSignal from "./exploding-signal";
import fractionalLabelsWithSparseLoss from "./fractional-labels-with-sparse-loss";
import gluWidth from "./glu-width";
import integerLabelsWithCategoricalLoss from "./integer-labels-with-categorical-loss";
import labelModeDiffersFromLoss from "./label-mode-differs-from-loss";
import labelsNotFromZero from "./labels-not-from-zero";
import leakySlopeDiffers from "./leaky-slope-differs";
import linearLayerStack from "./linear-layer-stack";
import logProbabilitiesWithCrossentropy from "./log-probabilities-with-crossentropy";
import logitsWithBinaryCrossentropy from "./logits-with-binary-crossentropy";
import logitsWithCategoricalCrossentropy from "./logits-with-categorical-crossentropy";
import logitsWithOverlapLoss from "./logits-with-overlap-loss";
import lossForUnknownOutput from "./loss-for-unknown-output";
import metricLabelForm from "./metric-label-form";
import metricLogitsDifferFromLoss from "./metric-logits-differ-from-loss";
import oneHotLabelsWithSparseLoss from "./one-hot-labels-with-sparse-loss";
import oneSidedOutputWithHinge from "./one-sided-output-with-hinge";
import probabilityThresholdOnLogits from "./probability-threshold-on-logits";
import probabilityThresholdOnPredictions from "./probability-threshold-on-predictions";
import rectifiedOutputForRegression from "./rectified-output-for-regression";
import rectifiedOutputWithCosineSimilarity from "./rectified-output-with-cosine-similarity";
import recurrentActivation from "./recurrent-activation";
import regularizationAfterOutput from "./regularization-after-output";
import reluBeforeSoftmax from "./relu-before-softmax";
import removedOrRenamedApi from "./removed-or-renamed-api";
import seluWithoutItsRecipe from "./selu-without-its-recipe";
import sigmoidWithCategoricalCrossentropy from "./sigmoid-with-categorical-crossentropy";
import signedLabelsWithBinaryCrossentropy from "./signed-labels-with-binary-crossentropy";
import signedOutputWithBinaryCrossentropy from "./signed-output-with-binary-crossentropy";
import signedOutputWithLogError from "./signed-output-with-log-error";
import signedOutputWithPoisson from "./signed-output-with-poisson";
import softmaxAxis from "./softmax-axis";
import softmaxForMultiLabel from "./softmax-for-multi-label";
import softmaxInHiddenLayer from "./softmax-in-hidden-layer";
import softmaxOnOneUnit from "./softmax-on-one-unit";
import softmaxWithBinaryCrossentropy from "./softmax-with-binary-crossentropy";
import softmaxWithRegressionLoss from "./softmax-with-regression-loss";
import twoSigmoidsForOneQuestion from "./two-sigmoids-for-one-question";
import unitsDifferFromClasses from "./units-differ-from-classes";
import unknownActivation from "./unknown-activation";
import unknownLossOrMetric from "./unknown-loss-or-metric";
import unnormalizedWithKlDivergence from "./unnormalized-with-kl-divergence";
import unusedSuppression from "./unused-suppression";
import vanishingSignal from "./vanishing-signal";

/** What is said of each rule, by its id. */
export default {
  "accuracy-on-multi-label": accuracyOnMultiLabel,
  "accuracy-on-regression": accuracyOnRegression,
  "activation-with-from-logits": activationWithFromLogits,
  "argmax-f1-on-one-unit": argmaxF1OnOneUnit,
  "argmax-on-one-unit": argmaxOnOneUnit,
  "auc-on-logits": aucOnLogits,
  "binarizer-width": binarizerWidth,
  "bounded-critic": boundedCritic,
  "bounded-output-for-regression": boundedOutputForRegression,
  "broadcast-targets": broadcastTargets,
  "categorical-loss-on-one-unit": categoricalLossOnOneUnit,
  "class-ids-with-binary-crossentropy": classIdsWithBinaryCrossentropy,
  "class-ids-with-threshold-metric": classIdsWithThresholdMetric,
  "constant-kernel-initializer": constantKernelInitializer,
  "ctc-input-form": ctcInputForm,
  "deep-saturating-stack": deepSaturatingStack,
  "double-activation": doubleActivation,
  "exact-match-accuracy": exactMatchAccuracy,
  "exploding-signal": explodingSignal,
  "fractional-labels-with-sparse-loss": fractionalLabelsWithSparseLoss,
  "glu-width": gluWidth,
  "integer-labels-with-categorical-loss": integerLabelsWithCategoricalLoss,
  "label-mode-differs-from-loss": labelModeDiffersFromLoss,
  "labels-not-from-zero": labelsNotFromZero,
  "leaky-slope-differs": leakySlopeDiffers,
  "linear-layer-stack": linearLayerStack,
  "log-probabilities-with-crossentropy": logProbabilitiesWithCrossentropy,
  "logits-with-binary-crossentropy": logitsWithBinaryCrossentropy,
  "logits-with-categorical-crossentropy": logitsWithCategoricalCrossentropy,
  "logits-with-overlap-loss": logitsWithOverlapLoss,
  "loss-for-unknown-output": lossForUnknownOutput,
  "metric-label-form": metricLabelForm,
  "metric-logits-differ-from-loss": metricLogitsDifferFromLoss,
  "one-hot-labels-with-sparse-loss": oneHotLabelsWithSparseLoss,
  "one-sided-output-with-hinge": oneSidedOutputWithHinge,
  "probability-threshold-on-logits": probabilityThresholdOnLogits,
  "probability-threshold-on-predictions": probabilityThresholdOnPredictions,
  "rectified-output-for-regression": rectifiedOutputForRegression,
  "rectified-output-with-cosine-similarity": rectifiedOutputWithCosineSimilarity,
  "recurrent-activation": recurrentActivation,
  "regularization-after-output": regularizationAfterOutput,
  "relu-before-softmax": reluBeforeSoftmax,
  "removed-or-renamed-api": removedOrRenamedApi,
  "selu-without-its-recipe": seluWithoutItsRecipe,
  "sigmoid-with-categorical-crossentropy": sigmoidWithCategoricalCrossentropy,
  "signed-labels-with-binary-crossentropy": signedLabelsWithBinaryCrossentropy,
  "signed-output-with-binary-crossentropy": signedOutputWithBinaryCrossentropy,
  "signed-output-with-log-error": signedOutputWithLogError,
  "signed-output-with-poisson": signedOutputWithPoisson,
  "softmax-axis": softmaxAxis,
  "softmax-for-multi-label": softmaxForMultiLabel,
  "softmax-in-hidden-layer": softmaxInHiddenLayer,
  "softmax-on-one-unit": softmaxOnOneUnit,
  "softmax-with-binary-crossentropy": softmaxWithBinaryCrossentropy,
  "softmax-with-regression-loss": softmaxWithRegressionLoss,
  "two-sigmoids-for-one-question": twoSigmoidsForOneQuestion,
  "units-differ-from-classes": unitsDifferFromClasses,
  "unknown-activation": unknownActivation,
  "unknown-loss-or-metric": unknownLossOrMetric,
  "unnormalized-with-kl-divergence": unnormalizedWithKlDivergence,
  "unused-suppression": unusedSuppression,
  "vanishing-signal": vanishingSignal,
} as const;
