import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss, setUnits } from "./fix";
import { headOf } from "./form";
import { theLabels, theLoss } from "./related";
import { rule } from "./rule";

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
    if (!labels.columns.known || labels.columns.value !== 1 || !output.units.known || output.units.value < 2) return;
    // A sparse loss takes the one column for class numbers, which is right.
    const needsColumns = loss.value.loss.task === "binary" || (loss.value.loss.task === "categorical" && !loss.value.loss.sparse);
    if (!needsColumns) return;
    report("oneColumnForTwoClasses", {
      at: output.layer?.at ?? output.at,
      data: { binarizer: labels.mode.value.name, units: output.units.value, loss: loss.value.loss.id },
      related: [...theLabels(labels.mode), ...theLoss(loss)],
      fixes: fixesFor(judgement),
    });
  },
});

function fixesFor({ output, loss }: Judgement): readonly ProposedFix[] {
  const head = headOf(output);
  const layer = head?.applied?.layer ?? (head ? output.layer : null);
  const affine = output.layer;
  const to = "binary_crossentropy";
  if (!loss.known || !layer || !affine?.units?.known || !output.units.known || affine.units.value !== output.units.value) return [];
  return [fix("useUnitsActivationAndLoss", { units: 1, activation: "sigmoid", loss: to }, "safe", setUnits(affine, 1), setActivation(layer, "sigmoid"), setLoss(loss.value, to, false))];
}
