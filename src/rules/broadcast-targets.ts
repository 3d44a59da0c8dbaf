import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { Labels } from "../model/labels";
import type { Node } from "../model/layer";
import type { LossUse } from "../model/loss";
import { valueOr } from "../model/known";
import { classesOf, isElementwise, outputFor, useUnits } from "./classes";
import { headOf } from "./form";
import { placeOf, theLabels, theLoss } from "./related";
import { rule } from "./rule";

/** For losses that broadcast, and where an output has kept steps or positions that the targets do not have, which mostly fails. */
export default rule({
  id: "broadcast-targets",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: {
    oneColumnForAll: ["units", "loss"],
    oneNumberForAll: ["units", "loss"],
    severalForOne: ["columns", "loss"],
    oneNumberForSteps: ["steps"],
    oneNumberForAnySteps: [],
  },
  yieldsTo: [],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || !labels.columns.known) return;
    const { task, sparse } = loss.value.loss;
    const [units, columns] = [valueOr(output.units, null), labels.columns.value];
    const details = { at: placeOf(output), related: [...theLabels(labels.columns), ...theLoss(loss)] };
    const sizes = output.shape?.slice(1, -1) ?? [];
    // Of pictures of any size nobody knows whether they have shrunk to one position.
    const steps = sizes.includes(null)
      ? sizes.length === 1 && isOfSeries(output.node)
        ? null
        : 1
      : sizes.reduce<number>((all, size) => all * Number(size), 1);
    if (columns === 0 && steps !== 1 && (sparse || ((units ?? 1) === 1 && (task === "regression" || task === "binary")))) {
      if (steps === null) report("oneNumberForAnySteps", { ...details, data: {}, severity: "warning" });
      else report("oneNumberForSteps", { ...details, data: { steps } });
    }
    if (units === null) return;
    // Of the crossentropies only this one does not look at the shapes.
    const isFocal = loss.value.loss.id === "categorical_focal_crossentropy" && columns <= 1;
    if (!isFocal && !isElementwise(loss.value.loss)) return;
    const isConstant = units === 1 && headOf(output)?.form === "distribution";
    const data = { units, loss: loss.value.loss.id };
    if (units > 1 && columns === 1) report("oneColumnForAll", { ...details, data, fixes: fixesFor(judgement, loss.value) });
    else if (units > 1 && columns === 0) report("oneNumberForAll", { ...details, data, fixes: fixesFor(judgement, loss.value) });
    // With more axes the columns of the targets are steps, for each of which there is an output. A single softmax is as wrong, and more so.
    else if (task === "regression" && units === 1 && columns > 1 && output.shape?.length === 2 && !(isConstant && isOfClasses(labels)))
      report("severalForOne", {
        ...details,
        data: { columns, loss: data.loss },
        fixes: isConstant ? [] : useUnits(output, columns, "safe"),
      });
  },
});

/** Whether the input has one number or one word for each step, of which there are several if it is to be a series at all, or what is repeated for each. */
function isOfSeries({ inputs: [first], layer, shape }: Node): boolean {
  return /^(?:Embedding|RepeatVector)$/.test(layer.className) || (first ? isOfSeries(first) : shape?.length === 3 && shape[2] === 1);
}

const isOfClasses = ({ form }: Labels): boolean => valueOr(form, null) === "one-hot" || valueOr(form, null) === "multi-hot";

function fixesFor(judgement: Judgement, loss: LossUse): readonly ProposedFix[] {
  const { output, labels } = judgement;
  const isClasses = valueOr(labels.form, null) === "class-id" && !labels.scaled.known;
  if (isClasses) return outputFor(judgement, loss, "class-id", classesOf(labels));
  // One unit of a softmax would always be 1.
  return headOf(output)?.form === "distribution" ? [] : useUnits(output, 1, "unsafe");
}
