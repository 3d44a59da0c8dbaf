import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss, setMode } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** What a mode makes labels: one number for each sample, or a column for each class. Others give no labels of classes. */
const gives: Readonly<Record<string, "number" | "columns">> = { int: "number", sparse: "number", binary: "number", categorical: "columns" };

export default rule({
  id: "label-mode-differs-from-loss",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: {
    numbersForColumns: ["name", "mode", "loss"],
    numbersByDefault: ["name", "mode", "loss"],
    columnsForNumbers: ["name", "mode", "loss"],
    columnsByDefault: ["name", "mode", "loss"],
  },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "class-ids-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !labels.mode.known) return;
    const { name, value: mode, isDefault } = labels.mode.value;
    const given = Object.hasOwn(gives, mode) ? gives[mode] : undefined;
    const wanted = wants(judgement);
    if (!given || !wanted || given === wanted) return;
    const details = {
      at: loss.value.at,
      data: { name, mode, loss: loss.value.loss.id },
      related: [...theLabels(labels.mode), ...theLayer(output.layer)],
      fixes: fixesFor(judgement, wanted, name),
    };
    if (given === "number") report(isDefault ? "numbersByDefault" : "numbersForColumns", details);
    else report(isDefault ? "columnsByDefault" : "columnsForNumbers", details);
  },
});

/** What the loss takes for this output; null where both will do or it cannot be told. */
function wants({ output, loss }: Judgement): "number" | "columns" | null {
  if (!loss.known) return null;
  const { task, sparse } = loss.value.loss;
  if (task === "categorical") return sparse ? "number" : "columns";
  if (task !== "binary" || !output.units.known) return null;
  return output.units.value === 1 ? "number" : "columns";
}

function fixesFor({ output, loss, labels, metrics }: Judgement, wanted: "number" | "columns", name: string): readonly ProposedFix[] {
  if (!loss.known || !labels.mode.known) return [];
  const fixes: ProposedFix[] = [];
  const { fromLogits, loss: kind } = loss.value;
  const head = headOf(output);
  const layer = head?.applied?.layer ?? (head ? output.layer : null);
  const sparse = "sparse_categorical_crossentropy";
  if (kind.task === "categorical" && fromLogits.known) {
    const [to, form] = wanted === "columns" ? [sparse, "class-id"] as const : ["categorical_crossentropy", "one-hot"] as const;
    fixes.push(fix("useLoss", { loss: to }, "safe", setLoss(loss.value, to, fromLogits.value), ...matchMetrics(metrics, form)));
  } else if (wanted === "columns" && layer) {
    fixes.push(fix("useActivationAndLoss", { activation: "softmax", loss: sparse }, "safe", setActivation(layer, "softmax"), setLoss(loss.value, sparse, false), ...matchMetrics(metrics, "class-id")));
  }
  // Two classes are what one yes-or-no output can tell apart.
  const mode = wanted === "columns" ? "categorical" : kind.task === "binary" ? "binary" : name === "class_mode" ? "sparse" : "int";
  fixes.push(fix("useMode", { name, mode }, "unsafe", setMode(labels.mode.at, name, mode)));
  return fixes;
}
