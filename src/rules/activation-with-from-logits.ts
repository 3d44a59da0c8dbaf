import { doubleSigmoidRange, normalisedTwiceFloor } from "../core/consequence";
import { usualActivation } from "../core/fits";
import type { Judgement } from "../model/judgement";
import type { ProposedFix } from "../model/finding";
import type { LossUse } from "../model/loss";
import { dropActivation, fix, setActivation, setFromLogits } from "./fix";
import { headOf, type Head } from "./form";
import { keepsLogits } from "./keptLogits";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "activation-with-from-logits",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: {
    normalisedTwice: ["activation", "loss", "units", "floor"],
    normalisedTwiceUnlessKept: ["activation", "loss", "units", "floor"],
    squeezedTwice: ["activation", "loss", "min", "max"],
    squeezedTwiceUnlessKept: ["activation", "loss", "min", "max"],
    appliedTwice: ["activation", "loss"],
    appliedTwiceUnlessKept: ["activation", "loss"],
    appliedTwiceButKept: ["activation", "loss"],
    logarithmTwice: ["activation", "loss"],
  },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit"],
  check(judgement, report) {
    const { output, loss } = judgement;
    if (!loss.known || !loss.value.fromLogits.known || !loss.value.fromLogits.value) return;
    const { loss: kind } = loss.value;
    if (kind.task !== "binary" && kind.task !== "categorical") return;
    const head = headOf(output);
    if (!head?.applied) return;
    const { use } = head.applied;
    const data = { activation: nameOf(use), loss: kind.id };
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)] };
    if (head.form === "logarithm") {
      // A softmax of log-probabilities gives the probabilities back; it is only superfluous.
      if (use.activation.kind === "vector" && head.applied.alongLast && kind.task === "categorical")
        report("logarithmTwice", { ...details, severity: "hint", data, fixes: [fix("dropActivation", { activation: data.activation }, "safe", dropActivation(head.applied.layer))] });
      return;
    }
    if (head.form !== "distribution" && head.form !== "probability") return;
    const fixes = fixesFor(judgement, head, loss.value);
    const kept = keepsLogits(judgement);
    if (kept === "yes") report("appliedTwiceButKept", { ...details, data, fixes });
    else if (kind.task === "binary") {
      const [min, max] = doubleSigmoidRange;
      report(kept === "no" ? "squeezedTwice" : "squeezedTwiceUnlessKept", { ...details, data: { ...data, min, max }, fixes });
    } else {
      const units = output.units.known ? output.units.value : 1;
      const floor = units > 1 ? normalisedTwiceFloor(kind, units) : undefined;
      if (floor === undefined) report(kept === "no" ? "appliedTwice" : "appliedTwiceUnlessKept", { ...details, data, fixes });
      else report(kept === "no" ? "normalisedTwice" : "normalisedTwiceUnlessKept", { ...details, data: { ...data, units, floor }, fixes });
    }
  },
});

function fixesFor({ output }: Judgement, head: Head, loss: LossUse): readonly ProposedFix[] {
  if (!head.applied) return [];
  const { layer, use } = head.applied;
  const wanted = loss.loss.predictions;
  const drop = fix("dropActivation", { activation: nameOf(use) }, "safe", dropActivation(layer));
  const drops = output.applied.length === 1 ? [drop] : [];
  if (head.form === wanted) return [fix("removeFromLogits", {}, "safe", setFromLogits(loss, false)), ...drops];
  // Without from_logits this pair would be wrong in another way.
  const activation = usualActivation[wanted];
  return [...drops, fix("useActivationWithoutFromLogits", { activation }, "safe", setActivation(layer, activation), setFromLogits(loss, false))];
}
