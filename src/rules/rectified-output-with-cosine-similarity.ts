import { useNoActivation } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** A hint: embeddings without negative parts are compared so on purpose. */
export default rule({
  id: "rectified-output-with-cosine-similarity",
  since: "0.1.0",
  severity: "hint",
  judges: "judgement",
  messages: { onlyOneSide: ["activation", "loss", "min"] },
  yieldsTo: ["softmax-on-one-unit"],
  check({ output, loss, labels }, report) {
    if (!loss.known || loss.value.loss.task !== "embedding" || loss.value.loss.labels !== "vector") return;
    if (labels.range.known && labels.range.value[0] >= 0) return;
    const head = headOf(output);
    if (!head?.applied || head.range[0] < 0) return;
    const [min] = head.range;
    const { use, layer } = head.applied;
    report("onlyOneSide", {
      at: use.at,
      data: { activation: nameOf(use), loss: loss.value.loss.id, min },
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.range)],
      fixes: [useNoActivation(layer, nameOf(use), "unsafe")],
    });
  },
});
