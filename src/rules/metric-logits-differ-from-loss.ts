import { fix, setMetricArguments } from "./fix";
import { knownMetrics, metricName } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Crossentropies as metrics, next to a loss that says how it reads the same output. */
export default rule({
  id: "metric-logits-differ-from-loss",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { lossOnly: ["metric", "loss"], metricOnly: ["metric", "loss"] },
  yieldsTo: [
    ...wrongUnits,
    ...wrongLabels,
    "activation-with-from-logits",
    "logits-with-binary-crossentropy",
    "logits-with-categorical-crossentropy",
  ],
  check({ output, loss, metrics }, report) {
    if (!loss.known || !loss.value.loss.takesLogits || !loss.value.fromLogits.known) return;
    const areLogits = loss.value.fromLogits.value;
    for (const use of knownMetrics(metrics)) {
      if (use.metric.decides !== "loss" || use.unknownParameters.includes("from_logits")) continue;
      const parameter = use.metric.parameters.find(({ name }) => name === "from_logits");
      if (!parameter || (use.parameters["from_logits"] ?? parameter.default) === areLogits) continue;
      const metric = metricName(use);
      report(areLogits ? "lossOnly" : "metricOnly", {
        at: use.at,
        data: { metric, loss: loss.value.loss.id },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: [
          fix(
            "setMetricArgument",
            { argument: `from_logits=${areLogits ? "True" : "False"}`, metric },
            "safe",
            setMetricArguments(use, metric, { from_logits: areLogits }),
          ),
        ],
      });
    }
  },
});
