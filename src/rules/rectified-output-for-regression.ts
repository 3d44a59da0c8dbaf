import { useActivation, useNoActivation } from "./fix";
import { flatBelowZero } from "./flat";
import { headOf } from "./form";
import { nameOf } from "./name";
import { outOfReach } from "./reach";
import { isOneNumber } from "./regression";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Counts, prices and pixels are never negative: without a sign of other targets it is a question at most. */
export default rule({
  id: "rectified-output-for-regression",
  since: "0.1.0",
  severity: "hint",
  judges: "judgement",
  messages: {
    targetsBelow: ["activation", "min", "lowest"],
    standardisedTargets: ["activation", "min"],
    unboundedTargets: ["activation", "min"],
    onlyOneSide: ["activation", "min"],
  },
  yieldsTo: [],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    // A loss that is the same for all negative numbers asks for none.
    if (!loss.known || loss.value.loss.task !== "regression" || loss.value.loss.predictions !== "real" || flatBelowZero(loss.value.loss))
      return;
    const head = headOf(output);
    if (head?.form !== "non-negative" && head?.form !== "positive") return;
    const { use, layer } = head.applied;
    const [min] = head.range;
    // What lies above the range is another matter: few of these functions have a ceiling.
    const reach = outOfReach(labels, [min, Infinity]);
    const data = { activation: nameOf(use), min };
    const drop = useNoActivation(layer, data.activation, reach.kind === "unknown" ? "unsafe" : "safe");
    const softplus = useActivation(layer, "softplus", "safe");
    const details = {
      at: use.at,
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.range, labels.scaled, labels.form)],
      fixes: [drop],
    };
    if (reach.kind === "range") report("targetsBelow", { ...details, severity: "warning", data: { ...data, lowest: reach.lowest } });
    else if (reach.kind === "standardised") report("standardisedTargets", { ...details, severity: "warning", data });
    else if (reach.kind === "unbounded") report("unboundedTargets", { ...details, severity: "warning", data });
    else if (reach.kind === "unknown" && head.form === "non-negative" && isOneNumber(judgement))
      report("onlyOneSide", { ...details, data, fixes: [drop, softplus] });
  },
});
