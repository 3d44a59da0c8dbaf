import { elementAccuracyFloor } from "../core/consequence";
import type { Loss } from "../core/losses/loss";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { MetricUse } from "../model/loss";
import { areSigned } from "./classes";
import { decideOnEach, decidesBy, knownMetrics, metricName, twinFor, useMetric } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Compares the metric with the form that the loss works with, unless the labels are known to have another. */
export default rule({
  id: "metric-label-form",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    idsForColumns: ["metric"],
    columnsForIds: ["metric"],
    oneColumn: ["metric"],
    everyColumn: ["metric", "units", "floor"],
    everyColumnAgainstIds: ["metric", "units"],
    distanceFromIds: ["metric"],
    signedLabels: ["metric"],
  },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known) return;
    const related = [...theLoss(loss), ...theLayer(output.layer), ...theLabels(labels.form)];
    if (loss.value.loss.task === "margin" && areSigned(labels)) {
      // Margin losses take both, and hide what the metric makes of it.
      for (const use of knownMetrics(metrics))
        if (decidesBy(use, output) === "threshold")
          report("signedLabels", { at: use.at, related: [...related, ...theLabels(labels.range)], data: { metric: metricName(use) } });
    }
    if (loss.value.loss.task !== "binary" && loss.value.loss.task !== "categorical") return;
    const isCategorical = loss.value.loss.task === "categorical";
    const units = valueOr(output.units, null);
    const form = formOfLabels(judgement, loss.value.loss);
    for (const use of knownMetrics(metrics)) {
      const { metric } = use;
      if (!metric.isAccuracy && metric.decides !== "loss" && metric.decides !== "error") continue;
      const data = { metric: metricName(use) };
      const details = { at: use.at, related };
      if (units === 1 && metric.isAccuracy && metric.labels !== "any") {
        report("oneColumn", { ...details, data, fixes: isCategorical ? [] : [decideOnEach(loss.value, use)] });
      } else if (metric.decides === "error") {
        if (isCategorical && form === "class-id" && units !== 1) report("distanceFromIds", { ...details, data });
      } else if (form === "class-id" && metric.labels === "one-hot" && units !== 1)
        report("idsForColumns", { ...details, data, fixes: twin(use, form) });
      else if (form === "one-hot" && metric.labels === "class-id" && units !== 1) {
        report("columnsForIds", { ...details, data, fixes: isCategorical ? twin(use, form) : [decideOnEach(loss.value, use)] });
      } else if (isCategorical && units !== null && metric.isAccuracy && metric.decides === "threshold") {
        if (form === "class-id" && units > 1)
          report("everyColumnAgainstIds", { ...details, data: { ...data, units }, fixes: twin(use, form) });
        // Of two columns both are right or both are wrong.
        else if (form === "one-hot" && units > 2)
          report("everyColumn", { ...details, data: { ...data, units, floor: elementAccuracyFloor(units) }, fixes: twin(use, form) });
      }
    }
  },
});

/** The form that the loss works with; null where the labels are known to have another, which is another fault. */
function formOfLabels({ output, labels }: Judgement, { task, sparse }: Loss): "class-id" | "one-hot" | null {
  const given = valueOr(labels.form, null);
  if (task === "categorical" && sparse) return given === "one-hot" || given === "multi-hot" ? null : "class-id";
  if (task === "categorical") return given === "class-id" ? null : "one-hot";
  // Several yes-or-no questions need a column each.
  return output.units.known && output.units.value > 1 && given !== "class-id" ? "one-hot" : null;
}

function twin(use: MetricUse, form: "class-id" | "one-hot"): readonly ProposedFix[] {
  const instead = twinFor(use, form);
  return instead === null ? [] : [useMetric(use, instead)];
}
