import type { Activation } from "./activations/activation";
import { expectedForm, formOf, misfit, type Misfit } from "./fits";
import { losses } from "./losses";
import type { Loss } from "./losses/loss";
import { zeroGradientOf } from "./properties/flat";

/** Which losses can read what an activation puts out. */
export interface LossFits {
  /** As it is. */
  readonly output: readonly Loss[];
  /** With `from_logits=True`. */
  readonly logits: readonly Loss[];
  /** The others, by the reason why they cannot. */
  readonly others: readonly { readonly why: Misfit; readonly losses: readonly Loss[] }[];
  /** The gradient is zero everywhere: nothing would be learnt, whatever the loss; the lists are then empty. */
  readonly learnsNothing: boolean;
  /** Reaches 0 or 1 exactly, where a loss that is in `output` takes an infinite logarithm. */
  readonly reachesEnds: boolean;
}

/** Judges every loss by the form of what it expects. A loss of vectors or sequences takes anything, which says nothing about the function: it is left out. */
export const lossFits = (activation: Activation, values: Readonly<Record<string, number>>): LossFits => {
  const isDead =
    activation.kind === "scalar" &&
    zeroGradientOf(activation, values).intervals.some(({ from, to }) => from === -Infinity && to === Infinity);
  if (isDead) return { output: [], logits: [], others: [], learnsNothing: true, reachesEnds: false };
  const form = formOf(activation, values);
  const judged = losses
    .filter(({ predictions }) => predictions !== "vector" && predictions !== "logits")
    .map((loss) => ({ loss, why: misfit(form, expectedForm(loss, false)) }));
  const output = judged.flatMap(({ loss, why }) => (why === undefined ? [loss] : []));
  const isOpen = form.logarithm || form.range.every((end) => Math.abs(end) === Infinity);
  const logits = isOpen ? losses.filter((loss) => loss.takesLogits && misfit(form, "logits") === undefined) : [];
  const reasons = new Map<Misfit, Loss[]>();
  for (const { loss, why } of judged)
    if (why !== undefined && !logits.includes(loss)) reasons.set(why, [...(reasons.get(why) ?? []), loss]);
  const isLogarithmic = output.some(({ predictions }) => predictions === "probability" || predictions === "distribution");
  return {
    output,
    logits,
    learnsNothing: false,
    others: [...reasons].map(([why, found]) => ({ why, losses: found })),
    reachesEnds:
      isLogarithmic &&
      (activation.kind === "scalar"
        ? activation.attained(values).some((isTaken) => isTaken)
        : activation.f([3, 0, -3], values).some((y) => [0, 1].includes(y))),
  };
};
