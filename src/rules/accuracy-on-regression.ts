import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { Labels } from "../model/labels";
import type { Node } from "../model/layer";
import type { LossUse, MetricUse } from "../model/loss";
import { traceOutput } from "../model/output";
import { headOf, type Form } from "./form";
import { decidesBy, knownMetrics, metricName, removeMetric, thresholdOf, useMetric } from "./metricUse";
import { theActivation, theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Silent where a bounded output, classes or decisions say that the numbers stand for classes after all. */
export default rule({
  id: "accuracy-on-regression",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    comparesWithHalf: ["metric", "loss", "threshold"],
    comparesColumns: ["metric", "loss"],
    comparesNumbers: ["metric", "loss"],
  },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, metrics, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression" || classifies(judgement)) return;
    // The state of a recurrent layer is taken for a number, though it has bounds.
    const head = output.layer?.effect === "recurrent" ? null : headOf(output);
    const isBounded = head && !NUMBERS.has(head.form) && !isMeasured(labels);
    // A bounded output is often a classifier trained with a regression loss, for which accuracy means something.
    if (
      head
        ? isBounded && !redraws(judgement, head.form)
        : !(valueOr(labels.form, null) === "real" && !output.applied.length) && !isNumber(output.node, new Set())
    )
      return;
    for (const use of knownMetrics(metrics)) {
      if (!use.metric.isAccuracy) continue;
      const details = {
        at: use.at,
        related: [
          ...theLoss(loss),
          ...(head?.applied ? [theActivation(head.applied)] : []),
          ...theLayer(output.layer),
          ...(head ? [] : theLabels(labels.form)),
        ],
        fixes: fixesFor(judgement, loss.value, use),
      };
      const data = { metric: metricName(use), loss: loss.value.loss.id };
      const how = decidesBy(use, output);
      if (isBounded && how === "threshold") continue;
      const threshold = how === "threshold" ? thresholdOf(use) : null;
      if (threshold !== null) report("comparesWithHalf", { ...details, data: { ...data, threshold } });
      else report(how === "argmax" ? "comparesColumns" : "comparesNumbers", { ...details, data });
    }
  },
});

const NUMBERS: ReadonlySet<Form> = new Set(["plain", "real", "non-negative", "positive"]);

/** Whether an output is put together of nothing but numbers that no function of classes gave: sums and products of them, or the one unit of a recurrent layer. */
function isNumber(node: Node, seen: Set<Node>): boolean {
  if (seen.has(node)) return true;
  seen.add(node);
  const { layer, inputs } = node;
  switch (layer.effect) {
    // A bounded factor or term bounds no product and no sum with what has no bounds.
    case "merge":
      return (
        inputs.length > 1 &&
        inputs.every((input) => isNumber(input, seen) || headOf(traceOutput(input))?.form === "signed") &&
        inputs.some((input) => isNumber(input, seen))
      );
    case "recurrent":
      return layer.units?.known === true && layer.units.value === 1;
    case "identity":
    case "average":
    case "maximum":
      return inputs.some((input) => isNumber(input, seen));
    default: {
      const head = headOf(traceOutput(node));
      return head !== null && NUMBERS.has(head.form);
    }
  }
}

/** Pictures, standardised targets and the like, of which each number may be any between two others, whatever gives the output. */
const isMeasured = ({ form, scaled }: Labels): boolean => valueOr(form, null) === "real" && valueOr(scaled, "unit-range") !== "unit-range";

/** An autoencoder's numbers are no classes either, whatever it is given, but may be black or white. */
const redraws = ({ repeats }: Judgement, form: Form): boolean => repeats === true && form !== "distribution";

/** Whether anything says that the numbers stand for classes after all. Class numbers that were scaled are counted by no accuracy, and more than two by none that cuts one column. */
const classifies = ({ output, labels, decodings, isPart, isReplaced, makesTargets }: Judgement): boolean =>
  isPart === true ||
  isReplaced === true ||
  makesTargets === true ||
  decodings.length > 0 ||
  isZeroAndOne(labels) ||
  (!labels.scaled.known &&
    !(valueOr(output.units, 0) === 1 && valueOr(labels.form, null) === "class-id" && valueOr(labels.classes, 0) > 2) &&
    (labels.classes.known ||
      (labels.form.known && labels.form.value !== "real" && labels.form.value !== "count" && labels.form.value !== "vector")));

/** Nothing but 0 and 1 stands in the labels, as far as is seen. */
const isZeroAndOne = ({ form, range }: Labels): boolean => !form.known && range.known && range.value[0] === 0 && range.value[1] === 1;

function fixesFor({ metrics }: Judgement, { loss }: LossUse, use: MetricUse): readonly ProposedFix[] {
  const taken = new Set([loss.id, ...knownMetrics(metrics).map((one) => one.metric.id)]);
  const instead = ["mean_absolute_error", "mean_squared_error"].find((id) => !taken.has(id));
  return [...(instead === undefined ? [] : [useMetric(use, instead)]), removeMetric(use)];
}
