import { defaultThreshold } from "../core/fits";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { Node } from "../model/layer";
import type { MetricUse } from "../model/loss";
import { traceOutput } from "../model/output";
import { fix, setMetric } from "./fix";
import { headOf, type Form } from "./form";
import { theActivation, theLayer, theLoss } from "./related";
import { rule } from "./rule";

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
    const { output, loss, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression" || classifies(judgement)) return;
    const head = headOf(output);
    // A bounded output is often a classifier trained with a regression loss, for which accuracy means something.
    if (head ? !NUMBERS.has(head.form) : !isNumber(output.node, new Set())) return;
    for (const metric of metrics) {
      if (!metric.known || !metric.value.metric.isAccuracy) continue;
      const use = metric.value;
      const details = {
        at: use.at,
        related: [...theLoss(loss), ...(head?.applied ? [theActivation(head.applied)] : []), ...theLayer(output.layer)],
        fixes: fixesFor(judgement, use),
      };
      const data = { metric: nameOf(use), loss: loss.value.loss.id };
      const how = decides(use, judgement);
      if (how === "threshold") report("comparesWithHalf", { ...details, data: { ...data, threshold: thresholdOf(use) } });
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
    case "merge": return inputs.length > 1 && inputs.every((input) => isNumber(input, seen) || headOf(traceOutput(input))?.form === "signed") && inputs.some((input) => isNumber(input, seen));
    case "recurrent": return layer.units?.known === true && layer.units.value === 1;
    case "identity": case "average": case "maximum": return inputs.length === 1 && inputs.every((input) => isNumber(input, seen));
    default: { const head = headOf(traceOutput(node)); return head !== null && NUMBERS.has(head.form); }
  }
}

/** Whether anything says that the numbers stand for classes after all. */
const classifies = ({ labels, decodings, isPart }: Judgement): boolean =>
  isPart === true || decodings.length > 0 || labels.classes.known || (labels.form.known && labels.form.value !== "real" && labels.form.value !== "count" && labels.form.value !== "vector");

/** "accuracy" becomes a threshold on one column and the largest of several, whatever the loss. */
function decides({ metric }: MetricUse, { output }: Judgement): "threshold" | "argmax" | "equality" {
  if (metric.decides === "threshold" || metric.decides === "argmax") return metric.decides;
  if (metric.decides !== "by-shape" || !output.units.known) return "equality";
  return output.units.value === 1 ? "threshold" : "argmax";
}

/** The class's name, or the word "accuracy", which stands for no single class. */
const nameOf = ({ metric }: MetricUse): string => metric.knownAs[0]?.name.split(".").at(-1) ?? metric.id;

function thresholdOf({ metric, parameters }: MetricUse): number {
  const given = parameters["threshold"];
  return typeof given === "number" ? given : (defaultThreshold(metric) ?? NaN);
}

function fixesFor({ loss, metrics }: Judgement, use: MetricUse): readonly ProposedFix[] {
  const metric = nameOf(use);
  const taken = new Set([...(loss.known ? [loss.value.loss.id] : []), ...metrics.flatMap((one) => (one.known ? [one.value.metric.id] : []))]);
  const instead = ["mean_absolute_error", "mean_squared_error"].find((id) => !taken.has(id));
  const remove = fix("removeMetric", { metric }, "safe", setMetric(use, null));
  return instead === undefined ? [remove] : [fix("useMetric", { metric, instead }, "safe", setMetric(use, instead)), remove];
}
