import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss, setUnits } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { theLabels, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "broadcast-targets",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { oneColumnForAll: ["units", "loss"], oneNumberForAll: ["units", "loss"], severalForOne: ["columns", "loss"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression") return;
    if (!output.units.known || !labels.columns.known) return;
    const [units, columns] = [output.units.value, labels.columns.value];
    const details = { at: output.layer?.at ?? output.at, related: [...theLabels(labels.columns), ...theLoss(loss)] };
    const data = { units, loss: loss.value.loss.id };
    if (units > 1 && columns === 1) report("oneColumnForAll", { ...details, data, fixes: fixesFor(judgement) });
    else if (units > 1 && columns === 0) report("oneNumberForAll", { ...details, data, fixes: fixesFor(judgement) });
    // With more axes the columns of the targets are steps, for each of which there is an output.
    else if (units === 1 && columns > 1 && output.shape?.length === 2)
      report("severalForOne", { ...details, data: { columns, loss: data.loss }, fixes: output.layer?.units?.known && output.layer.units.value === 1 ? [fix("useUnits", { units: columns }, "safe", setUnits(output.layer, columns))] : [] });
  },
});

function fixesFor({ output, loss, labels, metrics }: Judgement): readonly ProposedFix[] {
  const { layer, units } = output;
  const head = headOf(output);
  const fixes: ProposedFix[] = [];
  const isClasses = labels.form.known && labels.form.value === "class-id" && !labels.scaled.known;
  const activated = head?.applied?.layer ?? (head ? layer : null);
  if (loss.known && isClasses && activated) {
    const to = "sparse_categorical_crossentropy";
    const others = [setLoss(loss.value, to, false), ...matchMetrics(metrics, "class-id")];
    fixes.push(head?.form === "distribution"
      ? fix("useLoss", { loss: to }, "safe", ...others)
      : fix("useActivationAndLoss", { activation: "softmax", loss: to }, "safe", setActivation(activated, "softmax"), ...others));
  }
  // One unit of a softmax would always be 1.
  if (!isClasses && head?.form !== "distribution" && layer?.units?.known && units.known && layer.units.value === units.value) fixes.push(fix("useUnits", { units: 1 }, "unsafe", setUnits(layer, 1)));
  return fixes;
}
