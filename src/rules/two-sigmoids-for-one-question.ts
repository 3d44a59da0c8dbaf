import { valueOr } from "../model/known";
import { outputFor } from "./classes";
import { headOf } from "./form";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Never more than information without labels: two columns may well be two questions. */
export default rule({
  id: "two-sigmoids-for-one-question",
  since: "0.1.0",
  severity: "information",
  judges: "judgement",
  messages: { bothOrNeither: ["activation", "loss"], bothOrNeitherIfOneQuestion: ["activation", "loss"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || valueOr(loss.value.fromLogits, null) !== false) return;
    if (valueOr(output.units, null) !== 2) return;
    const head = headOf(output);
    if (head?.form !== "probability") return;
    const isOneHot = valueOr(labels.form, null) === "one-hot";
    // Two channels of a picture or of a sequence are two questions.
    const isVector = output.layer?.kernelSize === 1 && (output.shape === null || output.shape.length === 2);
    if ((labels.form.known && !isOneHot) || !isVector) return;
    const { use } = head.applied;
    report(isOneHot ? "bothOrNeither" : "bothOrNeitherIfOneQuestion", {
      at: use.at,
      data: { activation: use.activation.id, loss: loss.value.loss.id },
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.form)],
      fixes: outputFor(judgement, loss.value, "one-hot", 0, isOneHot ? "safe" : "unsafe"),
    });
  },
});
