import type { Loss } from "../core/losses/loss";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr, type Place } from "../model/known";
import type { LossUse } from "../model/loss";
import { classesOf, outputFor } from "./classes";
import { fix, setLoss, setMode, setUnits, useLoss } from "./fix";
import { matchMetrics } from "./metricUse";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** What a mode makes labels: one number for each sample, or a column for each class. Others give no labels of classes. */
const gives: Readonly<Record<string, "number" | "columns">> = { int: "number", sparse: "number", binary: "number", categorical: "columns" };

/** Also where the mode is the loader's default, which nobody wrote. */
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
  holdsOfTests: true,
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "class-ids-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !labels.mode.known) return;
    const { name, value: mode, isDefault } = labels.mode.value;
    const given = Object.hasOwn(gives, mode) ? gives[mode] : undefined;
    const wanted = wants(judgement, loss.value.loss);
    if (!given || !wanted || given === wanted) return;
    const details = {
      at: loss.value.at,
      data: { name, mode, loss: loss.value.loss.id },
      related: [...theLabels(labels.mode), ...theLayer(output.layer)],
      fixes: fixesFor(judgement, loss.value, { name, at: labels.mode.at }, wanted),
    };
    if (given === "number") report(isDefault ? "numbersByDefault" : "numbersForColumns", details);
    else report(isDefault ? "columnsByDefault" : "columnsForNumbers", details);
  },
});

interface Mode {
  readonly name: string;
  readonly at: Place;
}

/** What the loss takes for this output; null where both will do or it cannot be told. */
function wants({ output }: Judgement, { task, sparse }: Loss): "number" | "columns" | null {
  if (task === "categorical") return sparse ? "number" : "columns";
  if (task !== "binary" || !output.units.known) return null;
  return output.units.value === 1 ? "number" : "columns";
}

function fixesFor(judgement: Judgement, loss: LossUse, { name, at }: Mode, wanted: "number" | "columns"): readonly ProposedFix[] {
  const {
    output: { layer },
    labels,
    metrics,
  } = judgement;
  const fixes: ProposedFix[] = [];
  const { fromLogits, loss: kind } = loss;
  const sparse = "sparse_categorical_crossentropy";
  if (kind.task === "categorical" && fromLogits.known) {
    const [to, form] = wanted === "columns" ? ([sparse, "class-id"] as const) : (["categorical_crossentropy", "one-hot"] as const);
    const change = setLoss(loss, to, fromLogits.value);
    const others = matchMetrics(metrics, form);
    const units = classesOf(labels);
    // Class numbers tell how many units it takes.
    const isWide = wanted === "columns" && units > 0 && layer?.units && valueOr(layer.units, 0) > units;
    fixes.push(
      isWide
        ? fix("useUnitsAndLoss", { units, loss: to }, "safe", setUnits(layer, units), change, ...others)
        : useLoss("useLoss", change, "safe", ...others),
    );
  } else if (wanted === "columns") {
    fixes.push(...outputFor(judgement, loss, "class-id", classesOf(labels)));
  }
  // Two classes are what one yes-or-no output can tell apart.
  const mode = wanted === "columns" ? "categorical" : kind.task === "binary" ? "binary" : name === "class_mode" ? "sparse" : "int";
  fixes.push(fix("useMode", { name, mode }, "unsafe", setMode(at, name, mode)));
  return fixes;
}
