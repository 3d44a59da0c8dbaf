import { plainNumber, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { CompiledLoss } from "../../model/analysis";
import { unknown, type Place } from "../../model/known";
import { givenLoss, type GivenLoss } from "./losses";
import type { Flavour } from "./paths";
import { perOutput, type PerOutput } from "./perOutput";

/** The losses of one `compile`. */
export type Losses = PerOutput<GivenLoss | null>;

/** What `compile` is given as `loss=`. */
export const lossesOf = (value: Value, at: Place, flavour: Flavour, machine: Machine): Losses =>
  perOutput(value, (one) => givenLoss(one, at, flavour, machine), { loss: unknown("unknown-value", at), name: null }, machine);

/** The loss of one output; null where none is given. */
export function lossFor(losses: Losses, index: number, names: readonly (string | null)[]): GivenLoss | null {
  switch (losses.form) {
    case "one":
      return losses.value;
    case "list":
      return losses.values[index] ?? null;
    case "dict": {
      const name = names[index] ?? null;
      if (name !== null) return losses.values.get(name) ?? null;
      // An output that the program does not name has Keras's own name, which one entry that is left over must mean.
      const left = [...losses.values].filter(([key]) => !names.includes(key));
      const unnamed = names.filter((n) => n === null).length;
      return unnamed === 1 && left.length === 1 ? (left[0]?.[1] ?? null) : null;
    }
  }
}

/** What the loss of one output counts for in the sum; null where nothing is said of it. One that counts for nothing teaches nothing. */
export function weightFor(weights: Value | undefined, index: number, names: readonly (string | null)[], machine: Machine): number | null {
  const plain = machine.plain(weights);
  if (!plain) return null;
  return plainNumber(
    plain.kind === "dict" ? machine.entries(plain)?.find(([name]) => name === names[index])?.[1] : machine.elements(plain)?.[index],
    machine,
  );
}

const nameOf = (given: GivenLoss | null): string | null => (given?.loss.known ? given.loss.value.loss.id : (given?.name ?? null));

/** The names of losses, as they are told of a model. */
export function lossNames(losses: Losses): CompiledLoss {
  switch (losses.form) {
    case "one":
      return nameOf(losses.value);
    case "list":
      return losses.values.map(nameOf);
    case "dict":
      return Object.fromEntries([...losses.values].map(([name, given]) => [name, nameOf(given)]));
  }
}

/** `from_logits` where all losses agree on it, null where they do not or it is not known. */
export function logitsOf(losses: Losses): boolean | null {
  const all = losses.form === "one" ? [losses.value] : [...losses.values.values()];
  const flags = new Set(
    all.map((given) => (given?.loss.known && given.loss.value.fromLogits.known ? given.loss.value.fromLogits.value : null)),
  );
  const [flag] = flags;
  return flags.size === 1 ? (flag ?? null) : null;
}
