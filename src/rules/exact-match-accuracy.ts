import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse, MetricUse } from "../model/loss";
import { fix, setMetricArguments } from "./fix";
import { decideOnEach, knownMetrics, metricName, useMetric } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** The class `Accuracy` alone: the word picks a metric that fits. Overlaps of classes are counted by their numbers too. */
export default rule({
  id: "exact-match-accuracy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { equalNumbers: ["metric", "loss"], cutNumbers: ["metric", "loss"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, metrics } = judgement;
    // These losses learn probabilities or logits, which hardly ever equal a label.
    if (!loss.known || (loss.value.loss.task !== "binary" && loss.value.loss.task !== "categorical")) return;
    for (const use of knownMetrics(metrics)) {
      const { decides, predictions } = use.metric;
      const isOverlap =
        decides === "overlap" &&
        predictions === "class-id" &&
        use.parameters["sparse_y_pred"] !== false &&
        !use.unknownParameters.includes("sparse_y_pred");
      if (decides !== "equality" && !isOverlap) continue;
      report(isOverlap ? "cutNumbers" : "equalNumbers", {
        at: use.at,
        data: { metric: metricName(use), loss: loss.value.loss.id },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: isOverlap ? largestColumn(loss.value, use) : [fixFor(judgement, loss.value, use)],
      });
    }
  },
});

/** Of several columns the largest says which class it is. */
const largestColumn = ({ loss }: LossUse, use: MetricUse): readonly ProposedFix[] =>
  loss.task === "binary"
    ? []
    : [
        fix(
          "useMetric",
          { metric: metricName(use), instead: `${metricName(use)}(sparse_y_pred=False)` },
          "unsafe",
          setMetricArguments(use, metricName(use), { ...(loss.sparse ? {} : { sparse_y_true: false }), sparse_y_pred: false }),
        ),
      ];

/** The word would compare the largest columns where there are several, and probabilities with one half. */
const fixFor = ({ output }: Judgement, loss: LossUse, use: MetricUse): ProposedFix =>
  loss.loss.task !== "binary" || (valueOr(loss.fromLogits, null) !== true && valueOr(output.units, null) === 1)
    ? useMetric(use, "accuracy")
    : decideOnEach(loss, use);
