import { valueOr } from "../model/known";
import { classesOf, outputFor } from "./classes";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** A prediction that leans to one side, for the example in the message. */
const LIKELY = 0.9;

export default rule({
  id: "class-ids-with-binary-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { negativeLoss: ["loss", "max", "likely", "value"], oneNumberForColumns: ["loss", "max", "units"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || labels.scaled.known) return;
    if (valueOr(labels.form, null) !== "class-id") return;
    const max = classesOf(labels) - 1;
    if (max < 2 || !output.units.known) return;
    const { loss: kind, at } = loss.value;
    const units = output.units.value;
    const details = { at, related: [...theLabels(labels.form, labels.classes), ...theLayer(output.layer)], fixes: outputFor(judgement, loss.value, "class-id", max + 1) };
    if (units === 1) report("negativeLoss", { ...details, data: { loss: kind.id, max, likely: LIKELY, value: kind.value([max], [LIKELY]) } });
    else report("oneNumberForColumns", { ...details, data: { loss: kind.id, max, units } });
  },
});
