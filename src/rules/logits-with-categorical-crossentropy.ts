import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import type { Output } from "../model/output";
import { forMultiHot } from "./classes";
import { useActivation, useFromLogits, useFromLogitsWithout } from "./fix";
import { headOf, type Head } from "./form";
import { isRegularized } from "./graph";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Keras divides the columns by their sum, so that positive ones train: they are a warning. */
export default rule({
  id: "logits-with-categorical-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { plainOutput: ["loss"], wrongRange: ["activation", "loss", "min", "max"], positiveOutput: ["activation", "loss"] },
  yieldsTo: ["categorical-loss-on-one-unit"],
  check(judgement, report) {
    const { output, loss } = judgement;
    if (!loss.known || loss.value.loss.task !== "categorical") return;
    if (valueOr(loss.value.fromLogits, null) !== false) return;
    if (output.units.known && output.units.value < 2) return;
    const head = headOf(output);
    if (!head || head.form === "distribution" || head.form === "probability" || head.form === "logarithm") return;
    const kind = loss.value.loss;
    const fixes = [...forMultiHot(judgement, loss.value), ...fixesFor(output, head, loss.value)];
    if (head.form === "plain") {
      report("plainOutput", { at: head.layer.at, data: { loss: kind.id }, related: theLoss(loss), fixes });
      return;
    }
    const { use } = head.applied;
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)], fixes };
    // Keras divides the columns by their sum: what is always positive trains, as sigmoid does, but predicts no probabilities.
    if (head.form === "positive") {
      report("positiveOutput", { ...details, severity: "warning", data: { activation: nameOf(use), loss: kind.id } });
      return;
    }
    const [min, max] = head.range;
    report("wrongRange", { ...details, data: { activation: nameOf(use), loss: kind.id, min, max } });
  },
});

function fixesFor(output: Output, head: Head, loss: LossUse): readonly ProposedFix[] {
  const { layer } = head;
  const fixes: ProposedFix[] = [];
  if (keepsColumns(output, head) && !isRegularized(output, layer)) fixes.push(useActivation(layer, "softmax", "safe"));
  if (loss.loss.takesLogits) {
    if (!head.applied) fixes.push(useFromLogits(loss));
    else if (output.applied.length === 1) {
      fixes.push(useFromLogitsWithout(layer, nameOf(head.applied.use), loss));
    }
  }
  return fixes;
}

/** Softmax belongs where the last axis is already that of the classes: before a flatten it would normalise something else. */
function keepsColumns({ units, through }: Output, { applied, layer }: Head): boolean {
  if (through.length === 0) return true;
  const size = applied?.size ?? layer.units;
  return size !== null && units.known && valueOr(size, null) === units.value;
}
