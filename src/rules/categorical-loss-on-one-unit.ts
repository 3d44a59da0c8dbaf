import type { ProposedFix } from "../model/finding";
import type { LossUse } from "../model/loss";
import type { Output } from "../model/output";
import { forClasses } from "./classes";
import { fix, setActivation, setLoss } from "./fix";
import { headOf } from "./form";
import { theActivation, theLayer } from "./related";
import { rule } from "./rule";

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
    if (!output.units.known || output.units.value !== 1) return;
    const { loss: kind, at } = loss.value;
    const classes = forClasses(judgement);
    const details = {
      at,
      related: [...output.applied.slice(-1).map(theActivation), ...theLayer(output.layer)],
      fixes: classes === null ? fixesFor(output, loss.value) : [classes],
    };
    if (!kind.sparse) report("alwaysZero", { ...details, data: { loss: kind.id } });
    else if (!backend.known) report("onlyClassZero", { ...details, data: { loss: kind.id } });
    else report(backend.value === "jax" ? "onlyClassZeroSilently" : "onlyClassZeroFails", { ...details, data: { loss: kind.id } });
  },
});

/** With one column the labels can only be yes or no, which is what binary crossentropy takes; but nothing in sight proves it. */
function fixesFor(output: Output, loss: LossUse): readonly ProposedFix[] {
  const to = "binary_crossentropy";
  const head = headOf(output);
  const staysLogits = head?.form === "plain" && loss.fromLogits.known && loss.fromLogits.value;
  const layer = head?.applied?.layer ?? (head ? output.layer : null);
  if (head === null || head.form === "probability" || staysLogits || !layer)
    return [fix("useLoss", { loss: to }, "unsafe", setLoss(loss, to, staysLogits))];
  return [fix("useActivationAndLoss", { activation: "sigmoid", loss: to }, "unsafe", setActivation(layer, "sigmoid"), setLoss(loss, to, false))];
}
