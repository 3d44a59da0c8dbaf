import { valueOr } from "../model/known";
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
  holdsOfTests: true,
  messages: { negativeLoss: ["loss", "min", "likely", "value"], standardised: ["loss"] },
  yieldsTo: ["softmax-on-one-unit", "class-ids-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary") return;
    const { loss: kind, at } = loss.value;
    const details = { at, related: [...theLabels(labels.range, labels.scaled, labels.form), ...theLayer(output.layer)] };
    const min = labels.range.known ? labels.range.value[0] : 0;
    if (min < 0) {
      report("negativeLoss", {
        ...details,
        data: { loss: kind.id, min, likely: LIKELY, value: kind.value([min], [LIKELY]) },
        fixes: areSigned(labels) ? forSigns(judgement, loss.value) : [],
      });
    } else if (valueOr(labels.scaled, null) === "standardised") report("standardised", { ...details, data: { loss: kind.id } });
  },
});
