import { valueOr } from "../model/known";
import { fix, setMetricArguments } from "./fix";
import { headOf } from "./form";
import { knownMetrics, metricName } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Logits are what the loss takes for them: an output read as probabilities is another rule's. */
export default rule({
  id: "auc-on-logits",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { thresholdsOfProbabilities: ["metric"] },
  yieldsTo: [...wrongUnits, ...wrongLabels, "class-ids-with-threshold-metric"],
  check({ output, loss, metrics }, report) {
    if (!loss.known || valueOr(loss.value.fromLogits, null) !== true || headOf(output)?.form !== "plain") return;
    for (const use of knownMetrics(metrics)) {
      const canTakeLogits = use.metric.decides === "ranking" && use.metric.parameters.some(({ name }) => name === "from_logits");
      if (!canTakeLogits || use.parameters["from_logits"] === true) continue;
      // Thresholds that are given may be meant for logits.
      if (use.unknownParameters.some((name) => name === "from_logits" || name === "thresholds")) continue;
      const metric = metricName(use);
      report("thresholdsOfProbabilities", {
        at: use.at,
        data: { metric },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: [
          fix(
            "setMetricArgument",
            { argument: "from_logits=True", metric },
            "safe",
            setMetricArguments(use, metric, { from_logits: true }),
          ),
        ],
      });
    }
  },
});
