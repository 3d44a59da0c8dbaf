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
  messages: { comparesLargest: ["metric", "units"], comparesLargestOfSeveral: ["metric", "units"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || !asksSeveral(judgement) || !output.units.known) return;
    const isManyLabels = labels.form.known && labels.form.value === "multi-hot";
    // One label for each sample is what the largest column is right for; and where nothing is known, two columns are another question.
    if (!isManyLabels && (labels.form.known || output.units.value < 3 || output.shape?.length !== 2)) return;
    for (const use of knownMetrics(metrics)) {
      const { decides, isAccuracy } = use.metric;
      if (decides !== "by-shape" && !(isManyLabels && decides === "argmax" && isAccuracy)) continue;
      const metric = metricName(use);
      const details = {
        at: use.at,
        data: { metric, units: output.units.value },
        related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.form)],
        fixes: loss.value.fromLogits.known && !loss.value.fromLogits.value ? [fix("useMetric", { metric, instead: "binary_accuracy" }, "safe", setMetric(use, "binary_accuracy"))] : [],
      };
      if (isManyLabels) report("comparesLargest", details);
      else report("comparesLargestOfSeveral", { ...details, severity: "information" });
    }
  },
});

/** Whether every column is a yes-or-no question of its own. */
function asksSeveral({ output, loss }: Judgement): boolean {
  if (!loss.known || !loss.value.fromLogits.known || !output.units.known || output.units.value < 2) return false;
  return headOf(output)?.form === (loss.value.fromLogits.value ? "plain" : "probability");
}
