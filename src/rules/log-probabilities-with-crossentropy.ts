import type { ProposedFix } from "../model/finding";
import { fix, setActivation, setFromLogits } from "./fix";
import { headOf, rangeOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "log-probabilities-with-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { logarithmTwice: ["activation", "loss", "max"] },
  yieldsTo: ["categorical-loss-on-one-unit"],
  check({ output, loss }, report) {
    if (!loss.known || !loss.value.fromLogits.known || loss.value.fromLogits.value) return;
    const { loss: kind } = loss.value;
    if (kind.task !== "binary" && kind.task !== "categorical" && kind.task !== "divergence") return;
    const head = headOf(output);
    if (head?.form !== "logarithm") return;
    const { use, layer } = head.applied;
    const wanted = kind.predictions === "distribution" ? "softmax" : "sigmoid";
    const fixes: ProposedFix[] = [fix("useActivation", { activation: wanted }, "safe", setActivation(layer, wanted))];
    // Softmax of a log-softmax gives the probabilities back.
    if (kind.task === "categorical" && kind.takesLogits && use.activation.kind === "vector" && head.applied.alongLast) fixes.push(fix("useFromLogits", {}, "safe", setFromLogits(loss.value, true)));
    const max = rangeOf(head.applied)?.[1] ?? 0;
    report("logarithmTwice", { at: use.at, data: { activation: nameOf(use), loss: kind.id, max }, related: [...theLayer(output.layer), ...theLoss(loss)], fixes });
  },
});
