import { valueOr } from "../model/known";
import { forOneHot } from "./classes";
import { setLoss, useActivation, useLoss } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Bounded functions with negative values; unbounded ones are another rule's. */
export default rule({
  id: "signed-output-with-binary-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { negativeProbability: ["activation", "loss", "min", "max"] },
  yieldsTo: ["class-ids-with-binary-crossentropy", "signed-labels-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary") return;
    if (valueOr(loss.value.fromLogits, null) !== false) return;
    const head = headOf(output);
    if (head?.form !== "signed") return;
    const { use, layer } = head.applied;
    const [min, max] = head.range;
    // With labels known to be negative, sigmoid alone would leave them out of reach.
    const areSigned = labels.range.known && labels.range.value[0] < 0;
    const sigmoid = useActivation(layer, "sigmoid", areSigned ? "unsafe" : "safe");
    const hinge = useLoss("useLossForSignedLabels", setLoss(loss.value, "hinge", false), "unsafe");
    const isOneUnit = valueOr(output.units, null) === 1;
    report("negativeProbability", {
      at: use.at,
      data: { activation: nameOf(use), loss: loss.value.loss.id, min, max },
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes: !isOneUnit ? [...forOneHot(judgement, loss.value), sigmoid] : areSigned ? [hinge, sigmoid] : [sigmoid, hinge],
    });
  },
});
