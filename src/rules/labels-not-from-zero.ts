import { valueOr } from "../model/known";
import { areSigned, useUnits } from "./classes";
import { placeOf, theLabels, theLoss } from "./related";
import { rule } from "./rule";

/** Only where a number has no output: unused ones below do no harm, nor does one that the loss is told to leave out. */
export default rule({
  id: "labels-not-from-zero",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { lastClassMissing: ["units", "min", "max", "last", "missing"] },
  yieldsTo: ["softmax-on-one-unit", "categorical-loss-on-one-unit", "units-differ-from-classes", "label-mode-differs-from-loss"],
  check({ output, loss, labels }, report) {
    if (!loss.known || loss.value.loss.task !== "categorical" || !output.units.known || labels.scaled.known || !labels.range.known) return;
    const [min, max] = labels.range.value;
    const units = output.units.value;
    const {
      loss: { sparse },
      parameters,
      unknownParameters,
    } = loss.value;
    const hasSigns = sparse && areSigned(labels) && !("ignore_class" in parameters) && unknownParameters.length === 0;
    if (!hasSigns && (valueOr(labels.form, null) !== "class-id" || min < 1 || max < units || !Number.isInteger(max))) return;
    report("lastClassMissing", {
      at: placeOf(output),
      data: { units, min, max, last: units - 1, missing: hasSigns ? min : max },
      related: [...theLabels(labels.range), ...theLoss(loss)],
      fixes: hasSigns ? [] : useUnits(output, max + 1, "safe"),
    });
  },
});
