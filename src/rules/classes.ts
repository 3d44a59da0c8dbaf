import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss, setUnits } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";

/** The repair of a single unit where the labels are known to have more than two classes; null where they are not. */
export function forClasses({ output, loss, labels, metrics }: Judgement): ProposedFix | null {
  const form = labels.form.known ? labels.form.value : null;
  const affine = output.layer;
  const layer = headOf(output)?.applied?.layer ?? affine;
  if (!loss.known || !labels.classes.known || labels.classes.value < 3 || (form !== "class-id" && form !== "one-hot")) return null;
  if (!layer || affine?.units?.known !== true || affine.units.value !== 1) return null;
  const units = labels.classes.value;
  const to = form === "class-id" ? "sparse_categorical_crossentropy" : "categorical_crossentropy";
  return fix("useUnitsActivationAndLoss", { units, activation: "softmax", loss: to }, "safe",
    setUnits(affine, units), setActivation(layer, "softmax"), setLoss(loss.value, to, false), ...matchMetrics(metrics, form));
}
