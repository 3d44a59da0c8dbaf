import type { Loss } from "../core/losses/loss";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { Labels } from "../model/labels";
import type { Layer } from "../model/layer";
import type { LossUse } from "../model/loss";
import type { Output } from "../model/output";
import { fix, setActivation, setLoss, setUnits, useActivationAndLoss, useLoss, type Safety } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";

/** How labels are written: the number of a class, a column for each class, or a yes or no for each column. */
export type LabelKind = "class-id" | "one-hot" | "probability";

const suited: Readonly<Record<LabelKind, readonly [activation: string, loss: string]>> = {
  "class-id": ["softmax", "sparse_categorical_crossentropy"],
  "one-hot": ["softmax", "categorical_crossentropy"],
  probability: ["sigmoid", "binary_crossentropy"],
};

/**
 * The activation and the crossentropy for labels of this kind, and as many units as they ask for where there are others; 0 stands for those there are.
 * Empty where no layer can be told that all of it goes to.
 */
export function outputFor(
  { output, metrics }: Judgement,
  loss: LossUse,
  kind: LabelKind,
  columns: number,
  safety: Safety = "safe",
): readonly ProposedFix[] {
  const head = headOf(output);
  const { units } = output;
  if (!head || !units.known) return [];
  const [activation, to] = suited[kind];
  const change = setLoss(loss, to, false);
  const others = matchMetrics(metrics, columns === 1 ? "unit" : kind);
  if (columns === 0 || units.value === columns) {
    return head.form === (activation === "softmax" ? "distribution" : "probability")
      ? [useLoss("useLoss", change, safety, ...others)]
      : [useActivationAndLoss(head.layer, activation, change, safety, ...others)];
  }
  const affine = layerOfUnits(output);
  return affine
    ? [
        fix(
          "useUnitsActivationAndLoss",
          { units: columns, activation, loss: to },
          safety,
          setUnits(affine, columns),
          setActivation(head.layer, activation),
          change,
          ...others,
        ),
      ]
    : [];
}

/** The layer whose units an output has on its last axis; null where that is another number, as it is after a reshape. */
const layerOfUnits = ({ layer, units }: Output): Layer | null =>
  layer?.units && units.known && valueOr(layer.units, null) === units.value ? layer : null;

/** Gives an output so many units; nothing where they are no layer's own. */
export function useUnits(output: Output, to: number, safety: Safety): readonly ProposedFix[] {
  const layer = layerOfUnits(output);
  return layer ? [fix("useUnits", { units: to }, safety, setUnits(layer, to))] : [];
}

/** The repair of a single unit where the labels are known to ask for another output than one yes or no; empty where they are not. */
export function forOtherLabels(judgement: Judgement, loss: LossUse): readonly ProposedFix[] {
  const { labels } = judgement;
  const form = valueOr(labels.form, null);
  if (form === "class-id" && !areSigned(labels))
    return classesOf(labels) > 2 ? outputFor(judgement, loss, "class-id", classesOf(labels)) : [];
  const columns = columnsOf(judgement);
  if (form === "one-hot" && columns > 1) return outputFor(judgement, loss, "one-hot", columns);
  if (form === "multi-hot" && columns > 1) return outputFor(judgement, loss, "probability", columns);
  const { task } = loss.loss;
  if (task !== "binary" && task !== "categorical" && task !== "divergence") return [];
  if (columns > 1) return outputFor(judgement, loss, task === "binary" ? "probability" : "one-hot", columns, "unsafe");
  return areSigned(labels) ? forSigns(judgement, loss) : [];
}

/** Whether a reader of files is told to give a column for each class, however many there are: no single unit goes with those. */
export const comeInColumns = ({ mode, columns }: Labels): boolean => mode.known && mode.value.value === "categorical" && !columns.known;

/** Whether labels are -1 and 1, and not whatever lies between. */
export const areSigned = ({ form, range }: Labels): boolean =>
  valueOr(form, null) !== "real" && range.known && range.value[0] === -1 && range.value[1] === 1;

/** Hinge takes labels of -1 and 1 and a score of either sign; what decides by predictions has to change with it. */
export function forSigns({ output }: Judgement, loss: LossUse): readonly ProposedFix[] {
  const head = headOf(output);
  const hinge = setLoss(loss, "hinge", false);
  if (!head) return [];
  return head.form === "plain" || head.form === "signed"
    ? [useLoss("useLossForSignedLabels", hinge, "unsafe")]
    : [useActivationAndLoss(head.layer, "tanh", hinge, "unsafe")];
}

/** The repair of a pair for one class where each sample is known to have several labels; empty where it is not. */
export const forMultiHot = (judgement: Judgement, loss: LossUse): readonly ProposedFix[] =>
  valueOr(judgement.labels.form, null) === "multi-hot" ? outputFor(judgement, loss, "probability", columnsOf(judgement)) : [];

/** The repair of several units that are trained as separate questions, where each sample is known to have one class; empty where it is not. */
export function forOneHot(judgement: Judgement, loss: LossUse): readonly ProposedFix[] {
  const { output, labels } = judgement;
  return valueOr(labels.form, null) === "one-hot" && output.units.known && output.units.value > 1
    ? outputFor(judgement, loss, "one-hot", columnsOf(judgement))
    : [];
}

/** How many classes have to be counted for these class numbers, or 0 where that is not known. */
export const classesOf = ({ range, classes }: Labels): number => (range.known ? range.value[1] + 1 : valueOr(classes, 0));

/** The columns of the labels, or 0 where they are not known. */
export const columnsOf = ({ labels }: Judgement): number => valueOr(labels.columns, 0);

/** Whether each unit has a column of its own to be compared with. */
export const isElementwise = ({ task }: Loss): boolean => task === "regression" || task === "margin" || task === "divergence";
