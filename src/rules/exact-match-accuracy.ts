import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse, MetricUse } from "../model/loss";
import { fix, setMetric, setMetricArguments } from "./fix";
import { knownMetrics, metricName } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** The class alone: the word `accuracy` picks a metric that fits. */
export default rule({
  id: "exact-match-accuracy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { equalNumbers: ["metric", "loss"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, metrics } = judgement;
    // These losses learn probabilities or logits, which hardly ever equal a label.
    if (!loss.known || (loss.value.loss.task !== "binary" && loss.value.loss.task !== "categorical")) return;
    for (const use of knownMetrics(metrics)) {
      if (use.metric.decides !== "equality") continue;
      report("equalNumbers", {
        at: use.at,
        data: { metric: metricName(use), loss: loss.value.loss.id },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: fixesFor(judgement, loss.value, use),
      });
    }
  },
});

function fixesFor({ output }: Judgement, { loss, fromLogits }: LossUse, use: MetricUse): readonly ProposedFix[] {
  const metric = metricName(use);
  const instead = (id: string): readonly ProposedFix[] => [fix("useMetric", { metric, instead: id }, "safe", setMetric(use, id))];
  if (loss.task !== "binary") return instead("accuracy");
  if (valueOr(fromLogits, null) === true)
    return [fix("useMetric", { metric, instead: "BinaryAccuracy(threshold=0.0)" }, "safe", setMetricArguments(use, "BinaryAccuracy", { threshold: 0 }))];
  // The word would compare the largest columns where there are several.
  return instead(valueOr(output.units, null) === 1 ? "accuracy" : "binary_accuracy");
}
