import { valueOr } from "../model/known";
import { traceOutput } from "../model/output";
import { fix, removeLayer } from "./fix";
import { headOf } from "./form";
import { onlyInput } from "./graph";
import { nameOf } from "./name";
import { theActivation, theLoss } from "./related";
import { rule } from "./rule";

/** Scores may be normalised: only what the loss reads as probabilities breaks by it. */
export default rule({
  id: "regularization-after-output",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { dropped: ["layer", "activation"], noisy: ["layer", "activation"], normalised: ["layer", "activation"] },
  yieldsTo: [],
  check({ output, loss }, report) {
    if (!loss.known) return;
    let { node } = output;
    let below = onlyInput(node);
    while (below && node.layer.effect === "identity" && !node.layer.disturbs) {
      node = below;
      below = onlyInput(node);
    }
    if (!below) return;
    const { layer } = node;
    const isNormalised = layer.effect === "normalization";
    if (!layer.disturbs && !isNormalised) return;
    const head = headOf(traceOutput(below));
    if (head?.form !== "distribution" && head?.form !== "probability") return;
    // Scores may be normalised: only what is read as a probability breaks.
    const { predictions } = loss.value.loss;
    const isRead = (predictions === "probability" || predictions === "distribution") && valueOr(loss.value.fromLogits, null) === false;
    if (isNormalised && !isRead) return;
    report(isNormalised ? "normalised" : layer.disturbs === "noise" ? "noisy" : "dropped", {
      at: layer.at,
      data: { layer: layer.className, activation: nameOf(head.applied.use) },
      related: [theActivation(head.applied), ...theLoss(loss)],
      fixes: [fix("removeLayer", { layer: layer.className }, "safe", removeLayer(layer))],
    });
  },
});
