import { valueOr } from "../model/known";
import type { Labels } from "../model/labels";
import type { Output } from "../model/output";
import { setLoss, useLoss } from "./fix";
import { matchMetrics } from "./metricUse";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** Columns in which ones were put, for an output that has as many axes; or what gives a column for each class, for an output of more than two. */
function isMarked({ form, mode, columns, range }: Labels, { shape, units, node }: Output): boolean {
  if (mode.known && mode.value.name === "LabelBinarizer") return mode.value.value === "any" && valueOr(units, 0) > 2;
  const marked = valueOr(form, null);
  // As many columns of a table as outputs: hardly as many steps.
  if (
    (shape ? shape.length === 2 : node.layer.className === "Dense") &&
    !range.known &&
    valueOr(columns, 0) > 1 &&
    valueOr(columns, 0) === valueOr(units, null)
  )
    return true;
  return shape?.length === (marked === "probability" ? 2 : marked === "hot-steps" ? 3 : null);
}

/** Needs labels that are seen to be made one-hot. */
export default rule({
  id: "one-hot-labels-with-sparse-loss",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  holdsOfTests: true,
  messages: { needsClassNumbers: ["loss"], needsClassNumbersNotColumns: ["loss", "columns"] },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "label-mode-differs-from-loss"],
  check({ output, loss, labels, metrics }, report) {
    if (!loss.known || loss.value.loss.task !== "categorical" || !loss.value.loss.sparse) return;
    if (valueOr(labels.form, null) !== "one-hot" && !isMarked(labels, output)) return;
    const { fromLogits, loss: kind, at } = loss.value;
    const details = {
      at,
      // With two classes a binarizer gives one column, which would do.
      severity: labels.form.known ? ("error" as const) : ("warning" as const),
      related: [...theLabels(labels.form, labels.mode, labels.columns), ...theLayer(output.layer)],
      fixes: fromLogits.known
        ? [
            useLoss(
              "useLoss",
              setLoss(loss.value, "categorical_crossentropy", fromLogits.value),
              "safe",
              ...matchMetrics(metrics, "one-hot"),
            ),
          ]
        : [],
    };
    if (labels.columns.known) report("needsClassNumbersNotColumns", { ...details, data: { loss: kind.id, columns: labels.columns.value } });
    else report("needsClassNumbers", { ...details, data: { loss: kind.id } });
  },
});
