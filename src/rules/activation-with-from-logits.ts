import { doubleSigmoidRange, normalisedTwiceFloor } from "../core/consequence";
import { usualActivation } from "../core/fits";
import type { Judgement } from "../model/judgement";
import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import type { Applied } from "../model/output";
import { forMultiHot, forOneHot } from "./classes";
import { fix, giveActivation, setFromLogits, useNoActivation } from "./fix";
import { headOf, type Form } from "./form";
import { keepsLogits } from "./keptLogits";
import { matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** How bad it is depends on the backend: TensorFlow finds the logits that some activations leave on their output. */
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
    normalisedTwiceByFunction: ["activation", "function", "units", "floor"],
    squeezedTwiceByFunction: ["activation", "function", "min", "max"],
    appliedTwiceByFunction: ["activation", "function"],
    logarithmTwice: ["activation", "loss"],
  },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit"],
  check(judgement, report) {
    const { output, loss } = judgement;
    if (!loss.known || valueOr(loss.value.fromLogits, null) !== true) return;
    const { loss: kind } = loss.value;
    const head = headOf(output);
    if (!head?.applied) return;
    const { use } = head.applied;
    const data = { activation: nameOf(use), loss: kind.id };
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)] };
    if (head.form === "logarithm") {
      // A softmax of log-probabilities gives the probabilities back; it is only superfluous.
      if (use.activation.kind === "vector" && head.applied.alongLast && kind.task === "categorical")
        report("logarithmTwice", {
          ...details,
          severity: "hint",
          data,
          fixes: [useNoActivation(head.applied.layer, data.activation, "safe")],
        });
      return;
    }
    if (head.form !== "distribution" && head.form !== "probability") return;
    const fixes = fixesFor(judgement, head.applied, head.form, loss.value);
    const kept = keepsLogits(judgement, loss.value);
    const units = valueOr(output.units, 1);
    const floor = units > 1 && kind.task !== "binary" ? normalisedTwiceFloor(kind, units) : undefined;
    const [min, max] = doubleSigmoidRange;
    const name = loss.value.logitsFunction;
    if (name !== undefined) {
      const own = { activation: data.activation, function: name };
      if (kind.task === "binary") report("squeezedTwiceByFunction", { ...details, data: { ...own, min, max }, fixes });
      else if (floor === undefined) report("appliedTwiceByFunction", { ...details, data: own, fixes });
      else report("normalisedTwiceByFunction", { ...details, data: { ...own, units, floor }, fixes });
    } else if (kept === "yes") report("appliedTwiceButKept", { ...details, data, fixes });
    else if (kind.task === "binary")
      report(kept === "no" ? "squeezedTwice" : "squeezedTwiceUnlessKept", { ...details, data: { ...data, min, max }, fixes });
    else if (floor === undefined) report(kept === "no" ? "appliedTwice" : "appliedTwiceUnlessKept", { ...details, data, fixes });
    else report(kept === "no" ? "normalisedTwice" : "normalisedTwiceUnlessKept", { ...details, data: { ...data, units, floor }, fixes });
  },
});

function fixesFor(judgement: Judgement, { layer, use }: Applied, form: Form, loss: LossUse): readonly ProposedFix[] {
  const { output } = judgement;
  const wanted = loss.loss.predictions;
  const isBinary = wanted === "probability";
  const forOtherQuestion = isBinary ? forOneHot(judgement, loss) : forMultiHot(judgement, loss);
  const questions = !isBinary ? (loss.loss.sparse ? "class-id" : "one-hot") : valueOr(output.units, null) === 1 ? "unit" : "probability";
  const drop = useNoActivation(layer, nameOf(use), "safe");
  const drops = output.applied.length === 1 ? [drop] : [];
  if (form === wanted) return [...forOtherQuestion, fix("removeFromLogits", {}, "safe", setFromLogits(loss, false)), ...drops];
  // Without from_logits this pair would be wrong in another way.
  const without = giveActivation(
    "useActivationWithoutFromLogits",
    layer,
    usualActivation[wanted],
    "safe",
    setFromLogits(loss, false),
    ...matchMetrics(judgement.metrics, questions),
  );
  // Metrics and thresholds take probabilities.
  return [...forOtherQuestion, ...(judgement.metrics.length + judgement.decodings.length > 0 ? [without, ...drops] : [...drops, without])];
}
