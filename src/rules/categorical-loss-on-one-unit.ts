import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { Judgement } from "../model/judgement";
import type { LossUse } from "../model/loss";
import { comeInColumns, forOtherLabels } from "./classes";
import { setLoss, useActivationAndLoss, useLoss } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { theActivation, theUnits } from "./related";
import { rule } from "./rule";

/** Whatever the activation and the labels are, one column is always right. */
export default rule({
  id: "categorical-loss-on-one-unit",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { alwaysZero: ["loss"], onlyClassZero: ["loss"], onlyClassZeroFails: ["loss"], onlyClassZeroSilently: ["loss"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, backend } = judgement;
    if (!loss.known || loss.value.loss.task !== "categorical") return;
    // The classes of a detector that has one to find are a part of its output, and cost nothing.
    if (valueOr(output.units, null) !== 1 || output.through.some(({ effect }) => effect === "part")) return;
    const { loss: kind, at } = loss.value;
    const classes = forOtherLabels(judgement, loss.value);
    const details = {
      at,
      related: [...output.applied.slice(-1).map(theActivation), ...theUnits(output.layer)],
      fixes: classes.length === 0 ? fixesFor(judgement, loss.value) : classes,
    };
    if (!kind.sparse) report("alwaysZero", { ...details, data: { loss: kind.id } });
    else if (!backend.known) report("onlyClassZero", { ...details, data: { loss: kind.id } });
    else report(backend.value === "jax" ? "onlyClassZeroSilently" : "onlyClassZeroFails", { ...details, data: { loss: kind.id } });
  },
});

/** With one column the labels can only be yes or no, which is what binary crossentropy takes; but nothing in sight proves it. */
function fixesFor({ output, labels, metrics, decodings }: Judgement, loss: LossUse): readonly ProposedFix[] {
  if (comeInColumns(labels)) return [];
  const head = headOf(output);
  // What decides by the numbers that come out takes probabilities.
  const staysLogits = head?.form === "plain" && valueOr(loss.fromLogits, null) === true && metrics.length + decodings.length === 0;
  const binary = setLoss(loss, "binary_crossentropy", staysLogits);
  const others = matchMetrics(metrics, "unit");
  if (head === null || head.form === "probability" || staysLogits) return [useLoss("useLoss", binary, "unsafe", ...others)];
  return [useActivationAndLoss(head.layer, "sigmoid", binary, "unsafe", ...others)];
}
