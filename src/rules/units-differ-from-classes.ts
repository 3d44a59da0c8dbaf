import type { Loss } from "../core/losses/loss";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import { isElementwise, outputFor, useUnits } from "./classes";
import { headOf } from "./form";
import { placeOf, theLabels, theLoss } from "./related";
import { rule } from "./rule";

/** More units than class numbers do no harm and are information. */
export default rule({
  id: "units-differ-from-classes",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  holdsOfTests: true,
  messages: {
    otherColumns: ["units", "columns", "loss"],
    tooFew: ["units", "classes", "loss"],
    moreThanNeeded: ["units", "classes"],
    oneNumberForSeveral: ["units", "loss"],
    oneUnitForColumns: ["loss"],
  },
  yieldsTo: [
    "softmax-on-one-unit",
    "categorical-loss-on-one-unit",
    "class-ids-with-binary-crossentropy",
    "signed-labels-with-binary-crossentropy",
    "label-mode-differs-from-loss",
    "binarizer-width",
  ],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !output.units.known) return;
    const { task } = loss.value.loss;
    const units = output.units.value;
    // One unit is compared with every column, of which another rule speaks.
    if (task !== "binary" && task !== "categorical" && (units === 1 || !isElementwise(loss.value.loss))) return;
    const form = valueOr(labels.form, null);
    const details = { at: placeOf(output), related: [...theLabels(labels.columns, labels.classes), ...theLoss(loss)] };
    const names = { units, loss: loss.value.loss.id };

    if (labels.columns.known && labels.columns.value > 1 && labels.columns.value !== units && areColumns(judgement, loss.value.loss)) {
      report("otherColumns", {
        ...details,
        data: { ...names, columns: labels.columns.value },
        fixes: forColumns(judgement, loss.value, labels.columns.value),
      });
    } else if (task === "binary") {
      if (units === 1 && form === "one-hot") report("oneUnitForColumns", { ...details, data: { loss: names.loss } });
      else if (units > 1 && labels.columns.known && labels.columns.value <= 1)
        report("oneNumberForSeveral", {
          ...details,
          data: names,
          fixes: isBinary(judgement) && !labels.scaled.known ? outputFor(judgement, loss.value, "class-id", 2) : [],
        });
    } else if (task === "categorical" && form === "class-id") {
      // Ids are looked up as they are, so that what counts is the largest; of ids from 1 another rule speaks.
      const range = labels.scaled.known ? null : valueOr(labels.range, null);
      const classes = labels.classes.known ? labels.classes.value : range?.[0] === 0 ? range[1] + 1 : 0;
      if (units < classes) report("tooFew", { ...details, data: { ...names, classes }, fixes: useUnits(output, classes, "safe") });
      else if (range && range[0] >= 0 && units > range[1] + 1)
        report("moreThanNeeded", {
          ...details,
          severity: "information",
          data: { units, classes: range[1] + 1 },
          fixes: useUnits(output, range[1] + 1, "safe"),
        });
    }
  },
});

/** Whether the columns of the labels stand for those of the output, and not for steps that each have an output, or a class number, of their own. */
function areColumns({ output, labels }: Judgement, loss: Loss): boolean {
  const form = valueOr(labels.form, null);
  if (form === "one-hot") return true;
  if (loss.sparse) return false;
  const isSeveral = valueOr(output.units, 0) > 1;
  // Several outputs for each step would need labels of three axes.
  return ((output.shape ? output.shape.length === 2 : isSeveral) && !labels.columns.isDeep) || (form === "multi-hot" && isSeveral);
}

const isBinary = ({ labels }: Judgement): boolean =>
  valueOr(labels.classes, null) === 2 || (labels.range.known && labels.range.value[0] === 0 && labels.range.value[1] === 1);

/** With one-hot labels, as many yes-or-no questions as columns would not be what is asked. */
function forColumns(judgement: Judgement, loss: LossUse, columns: number): readonly ProposedFix[] {
  const form = valueOr(judgement.labels.form, null);
  if (loss.loss.task !== "binary") return useUnits(judgement.output, columns, "safe");
  if (form === "one-hot") return outputFor(judgement, loss, "one-hot", columns);
  return headOf(judgement.output)?.form === "distribution"
    ? outputFor(judgement, loss, "probability", columns, form === "multi-hot" ? "safe" : "unsafe")
    : useUnits(judgement.output, columns, "safe");
}
