import { dropActivation, fix } from "./fix";
import { headOf, rangeOf } from "./form";
import { nameOf } from "./name";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "rectified-output-with-cosine-similarity",
  since: "0.1.0",
  severity: "hint",
  judges: "judgement",
  messages: { onlyOneSide: ["activation", "loss", "min"] },
  yieldsTo: [],
  check({ output, loss, labels }, report) {
    if (!loss.known || loss.value.loss.task !== "embedding" || loss.value.loss.labels !== "vector") return;
    if (labels.range.known && labels.range.value[0] >= 0) return;
    const head = headOf(output);
    const min = head?.applied ? rangeOf(head.applied)?.[0] : undefined;
    if (!head?.applied || min === undefined || min < 0) return;
    const { use, layer } = head.applied;
    report("onlyOneSide", {
      at: use.at,
      data: { activation: nameOf(use), loss: loss.value.loss.id, min },
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.range)],
      fixes: [fix("dropActivation", { activation: nameOf(use) }, "unsafe", dropActivation(layer))],
    });
  },
});
