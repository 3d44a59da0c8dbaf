import { valueOr } from "../model/known";
import { outputFor } from "./classes";
import { placeOf, theLabels, theLoss } from "./related";
import { rule } from "./rule";

/** Needs labels that are known to have come from a binarizer, of two classes or for two columns. */
export default rule({
  id: "binarizer-width",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { oneColumnForTwoClasses: ["binarizer", "units", "loss"] },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !labels.mode.known || labels.mode.value.name !== "LabelBinarizer") return;
    // Two columns are what it never gives, however many classes there are.
    const isNarrow = labels.columns.known
      ? labels.columns.value === 1
      : valueOr(output.units, null) === 2 && labels.mode.value.value === "any";
    if (!isNarrow || !output.units.known || output.units.value < 2) return;
    // A sparse loss takes the one column for class numbers, which is right.
    const needsColumns = loss.value.loss.task === "binary" || (loss.value.loss.task === "categorical" && !loss.value.loss.sparse);
    if (!needsColumns) return;
    report("oneColumnForTwoClasses", {
      at: placeOf(output),
      data: { binarizer: labels.mode.value.name, units: output.units.value, loss: loss.value.loss.id },
      related: [...theLabels(labels.mode), ...theLoss(loss)],
      fixes: outputFor(judgement, loss.value, "probability", 1),
    });
  },
});
