import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss, setUnits } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
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
    if (!labels.form.known || labels.form.value !== "class-id") return;
    const max = labels.range.known ? labels.range.value[1] : labels.classes.known ? labels.classes.value - 1 : 1;
    if (max < 2 || !output.units.known) return;
    const { loss: kind, at } = loss.value;
    const units = output.units.value;
    const details = { at, related: [...theLabels(labels.form, labels.classes), ...theLayer(output.layer)], fixes: fixesFor(judgement, max + 1) };
    if (units === 1) report("negativeLoss", { ...details, data: { loss: kind.id, max, likely: LIKELY, value: kind.value([max], [LIKELY]) } });
    else report("oneNumberForColumns", { ...details, data: { loss: kind.id, max, units } });
  },
});

function fixesFor({ output, loss, metrics }: Judgement, classes: number): readonly ProposedFix[] {
  const head = headOf(output);
  const layer = head?.applied?.layer ?? (head ? output.layer : null);
  const affine = output.layer;
  if (!loss.known || !layer || !affine?.units?.known || !output.units.known || affine.units.value !== output.units.value) return [];
  const to = "sparse_categorical_crossentropy";
  const others = [setActivation(layer, "softmax"), setLoss(loss.value, to, false), ...matchMetrics(metrics, "class-id")];
  // More columns than classes do no harm.
  return affine.units.value >= classes
    ? [fix("useActivationAndLoss", { activation: "softmax", loss: to }, "safe", ...others)]
    : [fix("useUnitsActivationAndLoss", { units: classes, activation: "softmax", loss: to }, "safe", setUnits(affine, classes), ...others)];
}
