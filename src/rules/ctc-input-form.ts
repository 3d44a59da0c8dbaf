import { useActivation, useNoActivation } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Keras's own CTC takes logits, the older backend's function probabilities. */
export default rule({
  id: "ctc-input-form",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { normalisedTwice: ["activation"], logarithmOfAnything: [] },
  yieldsTo: ["softmax-on-one-unit"],
  check({ output, loss }, report) {
    if (!loss.known || loss.value.loss.task !== "sequence") return;
    const head = headOf(output);
    if (!head) return;
    if (loss.value.loss.predictions === "log-weights" && (head.form === "distribution" || head.form === "probability")) {
      const { use, layer } = head.applied;
      const activation = nameOf(use);
      report("normalisedTwice", {
        at: use.at,
        data: { activation },
        related: [...theLayer(output.layer), ...theLoss(loss)],
        fixes: output.applied.length === 1 ? [useNoActivation(layer, activation, "safe")] : [],
      });
    } else if (loss.value.loss.predictions === "distribution" && head.form === "plain" && output.layer) {
      report("logarithmOfAnything", {
        at: output.layer.at,
        data: {},
        related: theLoss(loss),
        fixes: [useActivation(output.layer, "softmax", "safe")],
      });
    }
  },
});
