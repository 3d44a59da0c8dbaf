import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import { flatBelowZero } from "./flat";
import { headOf } from "./form";
import { nameOf } from "./name";
import { outOfReach } from "./reach";
import { isOneNumber, withoutSquashing } from "./regression";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** How sure it is depends on the targets: their range, a scaler, or nothing but that they are real numbers. */
export default rule({
  id: "bounded-output-for-regression",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    targetsBeyond: ["activation", "min", "max", "lowest", "highest"],
    standardisedTargets: ["activation", "min", "max"],
    unboundedTargets: ["activation", "min", "max"],
    perhapsBeyond: ["activation", "loss", "min", "max"],
  },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression" || loss.value.loss.predictions !== "real") return;
    // Class numbers that are spread over several columns ask for a crossentropy, whatever the range.
    if (valueOr(labels.form, null) === "class-id" && valueOr(output.units, 1) > 1) return;
    const head = headOf(output);
    if (head?.form !== "probability" && head?.form !== "signed") return;
    const { use, layer } = head.applied;
    const [min, max] = head.range;
    const reach = outOfReach(labels, head.range);
    const data = { activation: nameOf(use), min, max };
    const details = {
      at: use.at,
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.range, labels.scaled, labels.form)],
    };
    const drop = withoutSquashing(layer, data.activation, loss.value.loss, reach.kind === "unknown" ? "unsafe" : "safe");
    if (reach.kind === "range")
      report("targetsBeyond", { ...details, data: { ...data, lowest: reach.lowest, highest: reach.highest }, fixes: [drop] });
    else if (reach.kind === "standardised") report("standardisedTargets", { ...details, data, fixes: [drop] });
    else if (reach.kind === "unbounded") report("unboundedTargets", { ...details, data, fixes: [drop] });
    else if (reach.kind === "unknown" && isOneNumber(judgement) && !judgesClasses(judgement) && !flatBelowZero(loss.value.loss))
      report("perhapsBeyond", { ...details, severity: "hint", data: { ...data, loss: loss.value.loss.id }, fixes: [drop] });
  },
});

/** A metric of classes, or one that is not known: such outputs are mostly classifiers trained with squared errors. */
const judgesClasses = ({ metrics }: Judgement): boolean => metrics.some((metric) => !metric.known || metric.value.metric.isAccuracy);
