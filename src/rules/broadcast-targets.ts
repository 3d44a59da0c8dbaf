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
  messages: { oneColumnForAll: ["units", "loss"], oneNumberForAll: ["units", "loss"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression") return;
    if (!output.units.known || output.units.value < 2 || !labels.columns.known || labels.columns.value > 1) return;
    report(labels.columns.value === 1 ? "oneColumnForAll" : "oneNumberForAll", {
      at: output.layer?.at ?? output.at,
      data: { units: output.units.value, loss: loss.value.loss.id },
      related: [...theLabels(labels.columns), ...theLoss(loss)],
      fixes: fixesFor(judgement),
    });
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
