import { valueOr } from "../model/known";
import { forMultiHot } from "./classes";
import { giveActivation } from "./fix";
import { headOf } from "./form";
import { knownMetrics, matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Told by the labels alone; metrics that only look at the best few make it information. */
export default rule({
  id: "softmax-for-multi-label",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { oneWinner: ["activation"], oneWinnerOf: ["activation", "units", "most"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (valueOr(labels.form, null) !== "multi-hot" || !loss.known) return;
    const { task, sparse } = loss.value.loss;
    if (task !== "binary" && task !== "categorical") return;
    // Zeros and ones can also be the class numbers of many steps, each with a softmax of its own.
    if (sparse && output.shape?.length !== 2) return;
    const head = headOf(output);
    if (head?.form !== "distribution" || (head.applied.size.known && head.applied.size.value < 2)) return;
    const { use, layer } = head.applied;
    // Those who only look at the best few rank the labels, which softmax can do.
    const ranks = knownMetrics(metrics).some(({ metric }) => metric.decides === "ranking" && metric.isAccuracy);
    const details = {
      at: use.at,
      ...(ranks ? { severity: "information" as const } : {}),
      related: [...theLabels(labels.form), ...theLayer(output.layer), ...theLoss(loss)],
      fixes:
        loss.value.loss.id === "binary_crossentropy"
          ? [giveActivation("useActivationForSeveralLabels", layer, "sigmoid", "safe", ...matchMetrics(metrics, "probability"))]
          : forMultiHot(judgement, loss.value),
    };
    const activation = nameOf(use);
    if (head.applied.size.known) report("oneWinnerOf", { ...details, data: { activation, units: head.applied.size.value, most: 1 / 2 } });
    else report("oneWinner", { ...details, data: { activation } });
  },
});
