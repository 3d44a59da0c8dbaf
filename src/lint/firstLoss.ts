import { firstLossOf, headOf, tellingTruth } from "../core/lesson/pair";
import { kerasEpsilon } from "../core/losses/loss";
import type { Analysis } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import { pairOf, stateOf } from "./explanation";
import { settled, type Settled } from "./settled";

/** The loss to expect before anything is learnt, of one output. */
export interface FirstLoss {
  /** The `compile` call, or the call of the loss. */
  readonly at: Place;
  /** Mean over the samples in nats, for classes that occur equally often and a model that prefers none. */
  readonly value: number;
  /** It is the natural logarithm of this number: of the classes, or of 2; null where it is no such logarithm. */
  readonly logarithmOf: number | null;
  readonly columns: number | null;
}

/** What every output's loss starts at, in the order of the program; nothing is said of those of which it is not known in every world. */
export function firstLosses({ uses }: Analysis, settings: Settled = {}): readonly FirstLoss[] {
  return uses.flatMap(({ worlds }) => {
    const [first, ...others] = worlds.map(({ subject }) => firstLoss(settled(subject, settings)));
    return first && others.every((other) => other?.value === first.value) ? [first] : [];
  });
}

/**
 * Null where it depends on the data, as for numbers; where the weights do not start at random; and where something on the way from the
 * output's layer to the loss is not known.
 */
export function firstLoss(judgement: Judgement): FirstLoss | null {
  const { output, loss, model, at } = judgement;
  // Behind a normalisation the first logits are no longer small.
  if (!loss.known || !output.base.known || output.base.value !== output.layer || !isFresh(judgement) || model?.isGivenWeights === true)
    return null;
  const state = stateOf(judgement);
  const pair = state && pairOf(state);
  // Margins and focal losses are bent where fresh weights lie, so that these start far above what even outputs would give.
  if (
    !pair ||
    pair.loss.link === null ||
    pair.loss.task === "divergence" ||
    pair.loss.parameters.some(({ name }) => !inert.has(name)) ||
    pair.keepsLogits === "unknown"
  )
    return null;
  const heads = pair.keepsLogits === "yes" ? pair.heads.slice(0, -1) : pair.heads;
  // Around 0, where fresh weights lie, other functions are nothing like what they are at 0.
  const fromLogits = pair.fromLogits || pair.keepsLogits === "yes";
  if (heads.some(({ activation: { id } }) => id !== "sigmoid" && id !== "softmax") || (heads.length === 0 && !fromLogits)) return null;
  const core = { head: headOf(heads), loss: pair.loss, reading: { fromLogits, epsilon: kerasEpsilon, parameters: pair.parameters } };
  const truth = tellingTruth([core]);
  const columns =
    state?.columns ?? (pair.loss.task === "binary" && heads.every(({ activation }) => activation.kind === "scalar") ? 2 : null);
  if (
    truth?.kind !== "class" ||
    columns === null ||
    (loss.value.unknownParameters.includes("label_smoothing") && pair.loss.link !== heads.at(-1)?.activation.id)
  )
    return null;
  const value = firstLossOf(core, truth, columns);
  if (value === undefined) return null;
  const power = Math.round(Math.exp(value));
  return { at, value, logarithmOf: power > 1 && Math.abs(Math.log(power) - value) < 1e-5 ? power : null, columns: state?.columns ?? null };
}

/** Parameters that are known, or that change nothing where classes are as likely as each other. */
const inert: ReadonlySet<string> = new Set(["from_logits", "label_smoothing", "axis", "reduction", "name", "ignore_class", "dtype"]);

/** The layer of the output starts from random weights and no bias, so that no class is preferred. */
function isFresh({ output: { layer } }: Judgement): boolean {
  const bias = layer?.biasInitializer;
  return layer !== null && layer.trainable && layer.isGivenWeights !== true && bias?.known === true && bias.value.constant === 0;
}
