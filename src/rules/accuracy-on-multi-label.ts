import type { Judgement } from "../model/judgement";
import { fix, setMetric } from "./fix";
import { headOf } from "./form";
import { knownMetrics, metricName } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "accuracy-on-multi-label",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { comparesLargest: ["metric"], comparesLargestOfSeveral: ["metric", "units"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || !asksColumns(judgement)) return;
    const isManyLabels = labels.form.known && labels.form.value === "multi-hot";
    const units = output.units.known ? output.units.value : null;
    // One label for each sample is what the largest column is right for; and where nothing is known, two columns are another question.
    if (isManyLabels ? units === 1 : labels.form.known || units === null || units < 3 || output.shape?.length !== 2) return;
    for (const use of knownMetrics(metrics)) {
      const { decides, isAccuracy } = use.metric;
      if (decides !== "by-shape" && !(isManyLabels && decides === "argmax" && isAccuracy)) continue;
      const metric = metricName(use);
      const details = {
        at: use.at,
        related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.form)],
        fixes: loss.value.fromLogits.known && !loss.value.fromLogits.value ? [fix("useMetric", { metric, instead: "binary_accuracy" }, "safe", setMetric(use, "binary_accuracy"))] : [],
      };
      if (isManyLabels) report("comparesLargest", { ...details, data: { metric } });
      else if (units !== null) report("comparesLargestOfSeveral", { ...details, data: { metric, units }, severity: "information" });
    }
  },
});

/** Whether every column, however many there are, is a yes-or-no question of its own. */
function asksColumns({ output, loss }: Judgement): boolean {
  if (!loss.known || !loss.value.fromLogits.known) return false;
  return headOf(output)?.form === (loss.value.fromLogits.value ? "plain" : "probability");
}
