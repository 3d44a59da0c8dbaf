import type { Judgement } from "../model/judgement";
import type { ProposedFix } from "../model/finding";
import { fix, setActivation, setLoss, setUnits } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { theLabels, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "units-differ-from-classes",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: {
    otherColumns: ["units", "columns", "loss"],
    tooFew: ["units", "classes", "loss"],
    moreThanNeeded: ["units", "classes"],
    oneNumberForSeveral: ["units", "loss"],
    oneUnitForColumns: ["loss"],
  },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "class-ids-with-binary-crossentropy", "signed-labels-with-binary-crossentropy", "label-mode-differs-from-loss", "binarizer-width"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !output.units.known || (loss.value.loss.task !== "binary" && loss.value.loss.task !== "categorical")) return;
    const units = output.units.value;
    const form = labels.form.known ? labels.form.value : null;
    const details = { at: output.layer?.at ?? output.at, related: [...theLabels(labels.columns, labels.classes), ...theLoss(loss)] };
    const names = { units, loss: loss.value.loss.id };

    if (labels.columns.known && labels.columns.value > 1 && labels.columns.value !== units && areColumns(judgement)) {
      report("otherColumns", { ...details, data: { ...names, columns: labels.columns.value }, fixes: forColumns(judgement, labels.columns.value) });
    } else if (loss.value.loss.task === "binary") {
      if (units === 1 && form === "one-hot") report("oneUnitForColumns", { ...details, data: { loss: names.loss } });
      else if (units > 1 && labels.columns.known && labels.columns.value <= 1) report("oneNumberForSeveral", { ...details, data: names, fixes: isBinary(judgement) ? forOneNumber(judgement) : [] });
    } else if (form === "class-id" && !labels.scaled.known) {
      // Ids are looked up as they are, so that what counts is the largest; of ids from 1 another rule speaks.
      const classes = labels.classes.known ? labels.classes.value : labels.range.known && labels.range.value[0] === 0 ? labels.range.value[1] + 1 : null;
      if (classes !== null && units < classes) report("tooFew", { ...details, data: { ...names, classes }, fixes: useUnits(judgement, classes) });
      else if (labels.range.known && labels.range.value[0] >= 0 && units > labels.range.value[1] + 1 && loss.value.loss.sparse)
        report("moreThanNeeded", { ...details, severity: "information", data: { units, classes: labels.range.value[1] + 1 }, fixes: useUnits(judgement, labels.range.value[1] + 1) });
    }
  },
});

/** Whether the columns of the labels stand for those of the output, and not for steps that each have an output, or a class number, of their own. */
function areColumns({ output, loss, labels }: Judgement): boolean {
  const form = labels.form.known ? labels.form.value : null;
  if (form === "one-hot") return true;
  if (loss.known && loss.value.loss.sparse) return false;
  return output.shape?.length === 2 || (form === "multi-hot" && output.units.known && output.units.value > 1);
}

const isBinary = ({ labels }: Judgement): boolean =>
  (labels.classes.known && labels.classes.value === 2) || (labels.range.known && labels.range.value[0] >= 0 && labels.range.value[1] <= 1);

/** Only where the last axis is the layer's own: after a reshape its units are another number. */
function useUnits({ output }: Judgement, to: number): readonly ProposedFix[] {
  const { layer, units } = output;
  const isOwn = layer?.units?.known === true && units.known && layer.units.value === units.value;
  return isOwn ? [fix("useUnits", { units: to }, "safe", setUnits(layer, to))] : [];
}

function forColumns(judgement: Judgement, columns: number): readonly ProposedFix[] {
  const { output, loss, labels, metrics } = judgement;
  const layer = headOf(output)?.applied?.layer;
  // With one-hot labels for a single yes-or-no output, more columns alone would ask two questions instead of one.
  if (loss.known && loss.value.loss.task === "binary" && labels.form.known && labels.form.value === "one-hot" && output.units.known && output.units.value === 1) {
    const { layer: affine } = output;
    const to = "categorical_crossentropy";
    if (!layer || affine?.units?.known !== true || affine.units.value !== 1) return [];
    return [fix("useUnitsActivationAndLoss", { units: columns, activation: "softmax", loss: to }, "safe", setUnits(affine, columns), setActivation(layer, "softmax"), setLoss(loss.value, to, false), ...matchMetrics(metrics, "one-hot"))];
  }
  return useUnits(judgement, columns);
}

function forOneNumber({ output, loss, metrics }: Judgement): readonly ProposedFix[] {
  const head = headOf(output);
  const layer = head?.applied?.layer ?? (head ? output.layer : null);
  if (!loss.known || !layer || !output.units.known) return [];
  const sparse = "sparse_categorical_crossentropy";
  const changes = [setActivation(layer, "softmax"), setLoss(loss.value, sparse, false), ...matchMetrics(metrics, "class-id")];
  return [fix("useActivationAndLoss", { activation: "softmax", loss: sparse }, "safe", ...changes)];
}
