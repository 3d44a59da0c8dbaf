import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import { classesOf, outputFor } from "./classes";
import { dropActivation, fix, setLoss } from "./fix";
import { headOf } from "./form";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** A prediction that leans to one side, for the example in the message. */
const LIKELY = 0.9;

/** Numbers beyond 1 count too where nothing says that they are classes, since they are no answers of yes or no. */
export default rule({
  id: "class-ids-with-binary-crossentropy",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  holdsOfTests: true,
  messages: { negativeLoss: ["loss", "max", "likely", "value"], oneNumberForColumns: ["loss", "max", "units"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || labels.scaled.known) return;
    const { form, range } = labels;
    const isClass = valueOr(form, null) === "class-id";
    // Whatever else numbers beyond 1 are, they are no answers of yes or no.
    const areBeyond =
      range.known &&
      range.value[0] >= 0 &&
      range.value[1] > 1 &&
      (valueOr(form, null) === "real" || (!form.known && Number.isInteger(range.value[1]) && valueOr(output.units, null) === 1));
    if (!isClass && !areBeyond) return;
    const max = classesOf(labels) - 1;
    if (!output.units.known || (isClass && max < 2)) return;
    const { loss: kind, at } = loss.value;
    const units = output.units.value;
    const details = {
      at,
      related: [...theLabels(labels.form, labels.range), ...theLayer(output.layer)],
      fixes:
        valueOr(form, null) === "real"
          ? forNumbers(judgement, loss.value)
          : outputFor(judgement, loss.value, "class-id", max + 1, areBeyond ? "unsafe" : "safe"),
    };
    if (units === 1 || !isClass)
      report("negativeLoss", { ...details, data: { loss: kind.id, max, likely: LIKELY, value: kind.value([max], [LIKELY]) } });
    else report("oneNumberForColumns", { ...details, data: { loss: kind.id, max, units } });
  },
});

/** Targets of a regression. */
function forNumbers({ output }: Judgement, loss: LossUse): readonly ProposedFix[] {
  const head = headOf(output);
  return head
    ? [
        fix(
          "useActivationAndLoss",
          { activation: "linear", loss: "mean_squared_error" },
          "unsafe",
          dropActivation(head.layer),
          setLoss(loss, "mean_squared_error", false),
        ),
      ]
    : [];
}
