import type { Loss } from "../core/losses/loss";
import type { ProposedFix } from "../model/finding";
import { valueOr } from "../model/known";
import type { Layer } from "../model/layer";
import { useActivation, useNoActivation } from "./fix";
import { flatBelowZero } from "./flat";
import type { Judgement } from "../model/judgement";

/**
 * Whether an output looks like one number of a regression and nothing else: a single unit of a dense layer, no decision of classes,
 * no labels of classes. Pictures, masks and the outputs of autoencoders have more than one number.
 */
export function isOneNumber({ output, labels, decodings, makesTargets }: Judgement): boolean {
  if (makesTargets || valueOr(output.units, null) !== 1) return false;
  if (output.layer?.kernelSize !== 1 || (output.shape !== null && output.shape.length !== 2)) return false;
  return decodings.length === 0 && !labels.classes.known && !labels.form.known;
}

/** Takes an activation away that keeps targets of a regression out of reach; where the loss is lost below zero, softplus takes its place. */
export const withoutSquashing = (layer: Layer, activation: string, loss: Loss, safety: "safe" | "unsafe"): ProposedFix =>
  loss.predictions === "rate" || flatBelowZero(loss)
    ? useActivation(layer, "softplus", safety)
    : useNoActivation(layer, activation, safety);
