import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { MetricUse } from "../model/loss";
import { fix, setMetric, setMetricArguments } from "./fix";
import { knownMetrics, metricName } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

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
        fixes: fixesFor(judgement, use),
      });
    }
  },
});

function fixesFor({ output, loss }: Judgement, use: MetricUse): readonly ProposedFix[] {
  const metric = metricName(use);
  const instead = (id: string): readonly ProposedFix[] => [fix("useMetric", { metric, instead: id }, "safe", setMetric(use, id))];
  if (!loss.known || loss.value.loss.task !== "binary") return instead("accuracy");
  if (loss.value.fromLogits.known && loss.value.fromLogits.value)
    return [fix("useMetric", { metric, instead: "BinaryAccuracy(threshold=0.0)" }, "safe", setMetricArguments(use, "BinaryAccuracy", { threshold: 0 }))];
  // The word would compare the largest columns where there are several.
  return instead(output.units.known && output.units.value === 1 ? "accuracy" : "binary_accuracy");
}
