import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import { useActivation, useFromLogits } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** With `from_logits` a log-softmax does no harm, which another rule says. */
export default rule({
  id: "log-probabilities-with-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { logarithmTwice: ["activation", "loss", "max"] },
  yieldsTo: ["categorical-loss-on-one-unit"],
  check({ output, loss }, report) {
    if (!loss.known || valueOr(loss.value.fromLogits, null) !== false) return;
    const { loss: kind } = loss.value;
    if (kind.task !== "binary" && kind.task !== "categorical" && kind.task !== "divergence") return;
    const head = headOf(output);
    if (head?.form !== "logarithm") return;
    const { use, layer } = head.applied;
    // A softmax of one number would always be 1.
    const wanted = kind.predictions === "distribution" && valueOr(output.units, null) !== 1 ? "softmax" : "sigmoid";
    const fixes: ProposedFix[] = [useActivation(layer, wanted, "safe")];
    // Softmax of a log-softmax gives the probabilities back.
    if (kind.task === "categorical" && kind.takesLogits && use.activation.kind === "vector" && head.applied.alongLast)
      fixes.push(useFromLogits(loss.value));
    const max = head.range[1];
    report("logarithmTwice", {
      at: use.at,
      data: { activation: nameOf(use), loss: kind.id, max },
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes,
    });
  },
});
