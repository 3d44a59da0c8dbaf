import { areSigned, forSigns } from "./classes";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** A prediction that leans to one side, for the example in the message. */
const LIKELY = 0.1;

/** Signs alone have a repair; other negative numbers may be anything. */
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
    const min = labels.range.known ? labels.range.value[0] : 0;
    if (min >= 0) return;
    const { loss: kind, at } = loss.value;
    report("negativeLoss", {
      at,
      data: { loss: kind.id, min, likely: LIKELY, value: kind.value([min], [LIKELY]) },
      related: [...theLabels(labels.range, labels.form), ...theLayer(output.layer)],
      fixes: areSigned(labels) ? forSigns(judgement, loss.value) : [],
    });
  },
});
