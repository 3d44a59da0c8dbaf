import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import { headOf } from "./form";
import { knownMetrics, metricName, useMetric } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Told for certain where labels with several ones are seen or meant, and as a question from three columns on where nothing is known of them. */
export default rule({
  id: "accuracy-on-multi-label",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { comparesLargest: ["metric"], comparesLargestOfSeveral: ["metric", "units"] },
  yieldsTo: [...wrongUnits, ...wrongLabels, "metric-label-form"],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || !asksColumns(judgement, loss.value)) return;
    const form = valueOr(labels.form, "probability");
    const isManyLabels = form === "multi-hot";
    const units = valueOr(output.units, null);
    // One label for each sample is what the largest column is right for; and where nothing is known, two columns are another question.
    if (
      isManyLabels
        ? units === 1
        : valueOr(labels.mode, null)?.name === "LabelBinarizer" ||
          (form !== "probability" && form !== "real") ||
          units === null ||
          units < 3 ||
          output.shape?.length !== 2
    )
      return;
    const several = isManyLabels ? null : units;
    const isNamed = labels.columns.areNamed === true && valueOr(labels.columns, null) === units && !isOldest(judgement);
    const severity = judgement.repeats === true || isNamed || decidesOnEach(judgement) ? "warning" : "information";
    for (const use of knownMetrics(metrics)) {
      const { decides, isAccuracy } = use.metric;
      if (decides !== "by-shape" && !(isManyLabels && decides === "argmax" && isAccuracy)) continue;
      const metric = metricName(use);
      const details = {
        at: use.at,
        related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.form)],
        fixes: valueOr(loss.value.fromLogits, null) === false ? [useMetric(use, "binary_accuracy")] : [],
      };
      if (several === null) report("comparesLargest", { ...details, data: { metric } });
      else report("comparesLargestOfSeveral", { ...details, data: { metric, units: several }, severity });
    }
  },
});

/** Before Keras 2.3, which had other backends, the word went by the loss. */
const isOldest = ({ version, backend }: Judgement): boolean => valueOr(version, null) === "keras2" && !backend.known;

/** Whether the program decides on each column by itself: then it has several labels in mind. */
function decidesOnEach(judgement: Judgement): boolean {
  const { decodings } = judgement;
  return (
    !isOldest(judgement) &&
    decodings.some(({ how }) => how === "round" || how === "threshold") &&
    !decodings.some(({ how }) => how === "argmax")
  );
}

/** Whether every column, however many there are, is a yes-or-no question of its own: all but a softmax, of which the loss knows. */
function asksColumns({ output }: Judgement, { fromLogits }: LossUse): boolean {
  const head = headOf(output);
  return head !== null && fromLogits.known && (fromLogits.value || head.form !== "distribution");
}
