import { usualThreshold } from "../core/fits";
import { valueOr } from "../model/known";
import { forOtherLabels } from "./classes";
import { fix, setMetricArguments } from "./fix";
import { headOf } from "./form";
import { knownMetrics, metricName, removeMetric } from "./metricUse";
import { wrongWidth } from "./precedence";
import { theUnits } from "./related";
import { rule } from "./rule";

/** A threshold that is given but not known is taken to be right. */
export default rule({
  id: "argmax-f1-on-one-unit",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { alwaysYes: ["metric"] },
  yieldsTo: wrongWidth,
  check(judgement, report) {
    const { output, loss, metrics } = judgement;
    // With other labels there will be other units.
    if (loss.known && forOtherLabels(judgement, loss.value).length > 0) return;
    if (valueOr(output.units, null) !== 1) return;
    for (const use of knownMetrics(metrics)) {
      const { metric } = use;
      if (metric.decides !== "argmax" || metric.isAccuracy || !metric.parameters.some(({ name }) => name === "threshold")) continue;
      if (use.unknownParameters.includes("threshold") || (use.parameters["threshold"] ?? null) !== null) continue;
      const name = metricName(use);
      const hasAverage = use.unknownParameters.includes("average") || (use.parameters["average"] ?? null) !== null;
      const isProbability = headOf(output)?.form === "probability";
      report("alwaysYes", {
        at: use.at,
        data: { metric: name },
        related: theUnits(output.layer),
        // Keras takes no threshold of 0 here, so that logits cannot be decided on.
        fixes: isProbability
          ? [
              fix(
                "setMetricArgument",
                { argument: `threshold=${usualThreshold}`, metric: name },
                "safe",
                setMetricArguments(use, name, { threshold: usualThreshold, ...(hasAverage ? {} : { average: "micro" }) }),
              ),
            ]
          : [removeMetric(use)],
      });
    }
  },
});
