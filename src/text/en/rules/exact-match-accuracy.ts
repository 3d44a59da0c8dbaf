import type { RuleText } from "../../ruleText";

export default {
  title: "Accuracy by exact equality",
  summary: "The class Accuracy counts outputs that equal the label exactly, which probabilities do not.",
  why: 'The class `Accuracy` is not what the word "accuracy" stands for: it compares numbers for equality. A probability of 0.98 does not equal 1, so the figure stays near 0 however good the model is.',
  todo: [
    'Write the word: `metrics=["accuracy"]`.',
    "Or use `BinaryAccuracy()`, `CategoricalAccuracy()` or `SparseCategoricalAccuracy()`.",
    "For overlaps: `BinaryIoU()`, `OneHotMeanIoU(num_classes)` or `MeanIoU(num_classes, sparse_y_pred=False)`.",
  ],
  exceptions: ["`Accuracy()` called by hand on class numbers, as on the result of `argmax`."],
  messages: {
    equalNumbers:
      "The class {metric} counts outputs that equal the label exactly, and what is trained with {loss} hardly ever does: the figure stays near 0.",
    cutNumbers:
      "{metric} takes outputs for class numbers and cuts off their fractions: nearly all that is trained with {loss} counts as class 0.",
  },
} as const satisfies RuleText;
