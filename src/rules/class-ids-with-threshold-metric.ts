import { knownMetrics, metricName, removeMetric, useMetric } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** A sparse loss alone is enough to know that the labels are class numbers; accuracies are another rule's. */
export default rule({
  id: "class-ids-with-threshold-metric",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { needsColumns: ["metric", "loss"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check({ output, loss, labels, metrics }, report) {
    // A sparse loss works with class numbers only, whatever else is known of the labels.
    if (!loss.known || loss.value.loss.task !== "categorical" || !loss.value.loss.sparse) return;
    if (output.units.known && output.units.value < 2) return;
    const uses = knownMetrics(metrics);
    const hasAccuracy = uses.some(({ metric }) => metric.isAccuracy);
    for (const use of uses) {
      const { decides, isAccuracy } = use.metric;
      if (isAccuracy || (decides !== "threshold" && decides !== "ranking" && decides !== "argmax")) continue;
      report("needsColumns", {
        at: use.at,
        data: { metric: metricName(use), loss: loss.value.loss.id },
        related: [...theLoss(loss), ...theLayer(output.layer), ...theLabels(labels.form)],
        fixes: [...(hasAccuracy ? [] : [useMetric(use, "sparse_categorical_accuracy")]), removeMetric(use)],
      });
    }
  },
});
