import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { Layer } from "../model/layer";
import { forOneHot } from "./classes";
import { useActivation, useFromLogits, useFromLogitsWithout } from "./fix";
import { headOf } from "./form";
import { isRegularized } from "./graph";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Any output whose range leaves 0 to 1 on a side that is known to be reached. */
export default rule({
  id: "logits-with-binary-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { plainOutput: ["loss"], wrongRange: ["activation", "loss", "min", "max"] },
  yieldsTo: ["class-ids-with-binary-crossentropy", "signed-labels-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary") return;
    if (valueOr(loss.value.fromLogits, null) !== false) return;
    const head = headOf(output);
    const data = { loss: loss.value.loss.id };
    const squash = (layer: Layer): readonly ProposedFix[] =>
      isRegularized(output, layer) ? [] : [useActivation(layer, "sigmoid", "safe")];
    if (head?.form === "plain") {
      report("plainOutput", {
        at: head.layer.at,
        data,
        related: theLoss(loss),
        fixes: [...forOneHot(judgement, loss.value), ...squash(head.layer), useFromLogits(loss.value)],
      });
    } else if (head?.form === "real" || head?.form === "positive" || head?.form === "non-negative") {
      const { use, layer } = head.applied;
      const [min, max] = head.range;
      const fixes: ProposedFix[] = [...forOneHot(judgement, loss.value), ...squash(layer)];
      if (output.applied.length === 1) fixes.push(useFromLogitsWithout(layer, nameOf(use), loss.value));
      report("wrongRange", {
        at: use.at,
        data: { ...data, activation: nameOf(use), min, max },
        related: [...theLayer(output.layer), ...theLoss(loss)],
        fixes,
      });
    }
  },
});
