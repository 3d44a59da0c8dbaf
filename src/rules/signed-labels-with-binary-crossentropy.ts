import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss } from "./fix";
import { headOf } from "./form";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** A prediction that leans to one side, for the example in the message. */
const LIKELY = 0.1;

export default rule({
  id: "signed-labels-with-binary-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { negativeLoss: ["loss", "min", "likely", "value"] },
  yieldsTo: ["softmax-on-one-unit", "class-ids-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary") return;
    const isSigned = labels.form.known && labels.form.value === "sign";
    const min = labels.range.known ? labels.range.value[0] : isSigned ? -1 : 0;
    if (min >= 0) return;
    const { loss: kind, at } = loss.value;
    report("negativeLoss", {
      at,
      data: { loss: kind.id, min, likely: LIKELY, value: kind.value([min], [LIKELY]) },
      related: [...theLabels(labels.range, labels.form), ...theLayer(output.layer)],
      fixes: min === -1 && labels.range.known && labels.range.value[1] === 1 ? fixesFor(judgement) : [],
    });
  },
});

/** Hinge takes labels of -1 and 1 and a score of either sign. What decides by predictions has to change with it. */
function fixesFor({ output, loss }: Judgement): readonly ProposedFix[] {
  const head = headOf(output);
  if (!loss.known || !head) return [];
  const hinge = setLoss(loss.value, "hinge", false);
  return head.applied && head.form !== "signed"
    ? [fix("useActivationAndLoss", { activation: "tanh", loss: "hinge" }, "unsafe", setActivation(head.applied.layer, "tanh"), hinge)]
    : [fix("useLossForSignedLabels", { loss: "hinge" }, "unsafe", hinge)];
}
