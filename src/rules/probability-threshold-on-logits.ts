import sigmoid from "../core/activations/sigmoid";
import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { MetricUse } from "../model/loss";
import { fix, setMetricArguments } from "./fix";
import { headOf } from "./form";
import { decidesBy, knownMetrics, metricName, thresholdOf } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Only where the loss says that it reads logits. */
export default rule({
  id: "probability-threshold-on-logits",
  since: "0.1.0",
  severity: "information",
  judges: "judgement",
  messages: { cutsLogits: ["metric", "threshold", "probability"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check({ output, loss, metrics }, report) {
    if (!loss.known || loss.value.loss.task !== "binary" || valueOr(loss.value.fromLogits, null) !== true) return;
    if (headOf(output)?.form !== "plain") return;
    for (const use of knownMetrics(metrics)) {
      const threshold = decidesBy(use, output) === "threshold" ? thresholdOf(use) : null;
      if (threshold === null || threshold <= 0 || threshold >= 1) continue;
      report("cutsLogits", {
        at: use.at,
        data: { metric: metricName(use), threshold, probability: sigmoid.f(threshold, {}) },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: [atZero(use)],
      });
    }
  },
});

/** A logit of 0 is a probability of one half. */
function atZero(use: MetricUse): ProposedFix {
  const several = use.metric.parameters.some(({ name }) => name === "thresholds");
  const [className, argument] = several ? [metricName(use), "thresholds"] : ["BinaryAccuracy", "threshold"];
  return fix(
    "setMetricArgument",
    { argument: `${argument}=0.0`, metric: className },
    "safe",
    setMetricArguments(use, className, { [argument]: 0 }),
  );
}
