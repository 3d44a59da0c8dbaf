import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";
import type { Applied } from "../model/output";
import { setLoss, useActivation, useLoss, useNoActivation } from "./fix";
import { headOf, type Form } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Categorical hinge compares columns and is met by one-sided scores, though bounded ones hardly meet it. */
export default rule({
  id: "one-sided-output-with-hinge",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { neverNegative: ["activation", "loss", "min", "floor"], marginAtTheLimit: ["activation", "loss"] },
  yieldsTo: ["softmax-on-one-unit"],
  check({ output, loss, labels }, report) {
    if (!loss.known || loss.value.loss.task !== "margin" || loss.value.loss.predictions !== "score") return;
    const head = headOf(output);
    if (!head?.applied) return;
    const { use } = head.applied;
    const [min] = head.range;
    if (min < 0) return;
    const { loss: kind } = loss.value;
    const isBounded = head.form === "distribution" || head.form === "probability";
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)] };
    if (kind.labels !== "sign") {
      // A loss of differences between columns can be met by one-sided scores, though bounded ones meet it only at their very ends.
      if (isBounded)
        report("marginAtTheLimit", {
          ...details,
          severity: "information",
          data: { activation: nameOf(use), loss: kind.id },
          fixes: forColumns(head.applied, loss.value),
        });
      return;
    }
    const isOneUnit = valueOr(output.units, null) === 1;
    report("neverNegative", {
      ...details,
      data: { activation: nameOf(use), loss: kind.id, min, floor: kind.value([-1], [min]) },
      fixes: forSigns(head.applied, head.form, loss.value, isOneUnit, valueOr(labels.form, null) === "class-id"),
    });
  },
});

function forSigns({ layer, use }: Applied, form: Form, loss: LossUse, isOneUnit: boolean, areNumbers: boolean): readonly ProposedFix[] {
  const scores = [useActivation(layer, "tanh", "safe"), useNoActivation(layer, nameOf(use), "safe")];
  if (form === "distribution")
    return [
      ...scores,
      useLoss(
        "useLossForOneClass",
        setLoss(loss, areNumbers ? "sparse_categorical_crossentropy" : "categorical_crossentropy", false),
        "unsafe",
      ),
    ];
  // Hinge takes labels of -1 and 1, crossentropy of 0 and 1.
  return form === "probability" && isOneUnit
    ? [...scores, useLoss("useLossForZeroOneLabels", setLoss(loss, "binary_crossentropy", false), "unsafe")]
    : scores;
}

const forColumns = ({ layer, use }: Applied, loss: LossUse): readonly ProposedFix[] => [
  ...(use.activation.kind === "vector" ? [useLoss("useLoss", setLoss(loss, "categorical_crossentropy", false), "safe")] : []),
  useNoActivation(layer, nameOf(use), "safe"),
];
