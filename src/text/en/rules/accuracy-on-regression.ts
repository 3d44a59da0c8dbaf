import type { RuleText } from "../../ruleText";

export default {
  title: "Accuracy on a regression",
  summary: "Accuracy is reported for a model that predicts numbers.",
  why: "Accuracy counts hits. On one output Keras turns each prediction into 0 or 1 at a threshold and compares that with the target; on several it compares which column is the largest. For a regression the figure is close to 0, or means nothing, however good the model is.",
  todo: [
    "Use an error: `mean_absolute_error`, `RootMeanSquaredError()` or `R2Score()`.",
    "If the targets are classes, use a classification loss.",
  ],
  exceptions: [
    "A classifier trained with a regression loss, such as `sigmoid` or `softmax` with `mean_squared_error`.",
    "Targets that the code shows to be classes.",
  ],
  messages: {
    comparesWithHalf:
      "{metric} turns each prediction into 0 or 1 at {threshold} and counts exact hits, which says nothing about a regression with {loss}.",
    comparesColumns: "{metric} compares which column is the largest, which says nothing about a regression with {loss}.",
    comparesNumbers: "{metric} counts exact hits, which says nothing about a regression with {loss}.",
  },
} as const satisfies RuleText;
