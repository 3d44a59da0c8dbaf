import type { Judgement } from "../model/judgement";

/**
 * Whether an output looks like one number of a regression and nothing else: a single unit of a dense layer, no decision of classes,
 * no labels of classes. Pictures, masks and the outputs of autoencoders have more than one number.
 */
export function isOneNumber({ output, loss, labels, decodings }: Judgement): boolean {
  if (!loss.known || loss.value.loss.task !== "regression" || !output.units.known || output.units.value !== 1) return false;
  if (output.layer?.kernelSize !== 1 || (output.shape !== null && output.shape.length !== 2)) return false;
  return decodings.length === 0 && !labels.classes.known && (!labels.form.known || labels.form.value === "real");
}
