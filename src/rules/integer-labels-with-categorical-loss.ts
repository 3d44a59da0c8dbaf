import { valueOr } from "../model/known";
import { setLoss, useLoss } from "./fix";
import { matchMetrics } from "./metricUse";
import { theLabels, theLayer } from "./related";
import { rule } from "./rule";

/** One number for each sample is enough to know, whatever it stands for, where the output has several. */
export default rule({
  id: "integer-labels-with-categorical-loss",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  holdsOfTests: true,
  messages: { needsColumns: ["loss"], needsColumnsOfNumber: ["loss", "units"] },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "label-mode-differs-from-loss", "binarizer-width", "broadcast-targets"],
  check({ output, loss, labels, metrics }, report) {
    if (!loss.known || loss.value.loss.task !== "categorical" || loss.value.loss.sparse) return;
    // They would fit one unit only, which is a fault of its own.
    const isOneNumber = valueOr(labels.columns, 2) <= 1 && valueOr(output.units, 2) > 1;
    if (labels.form.known ? labels.form.value !== "class-id" && !(labels.form.value === "real" && isOneNumber) : !isOneNumber) return;
    // Numbers of which is not known that they stand for classes may have to become columns in another way.
    const safety = valueOr(labels.form, null) === "class-id" ? "safe" : "unsafe";
    const { fromLogits, loss: kind, at } = loss.value;
    const details = {
      at,
      related: [...theLabels(labels.form, labels.columns), ...theLayer(output.layer)],
      fixes:
        fromLogits.known && !labels.scaled.known
          ? [
              useLoss(
                "useLoss",
                setLoss(loss.value, "sparse_categorical_crossentropy", fromLogits.value),
                safety,
                ...matchMetrics(metrics, "class-id"),
              ),
            ]
          : [],
    };
    if (output.units.known) report("needsColumnsOfNumber", { ...details, data: { loss: kind.id, units: output.units.value } });
    else report("needsColumns", { ...details, data: { loss: kind.id } });
  },
});
