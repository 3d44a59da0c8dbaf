import { nearestName } from "../../core/catalogue";
import { plainText, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { StrayLoss } from "../../model/judgement";
import type { Tensor } from "./graph";

/** Keys of a dict of losses that name none of the outputs; none where an output has a name that Keras makes up. */
export function strayLosses(
  losses: Value,
  names: readonly (string | null)[],
  outputs: readonly Tensor[],
  machine: Machine,
): readonly StrayLoss[] {
  const plain = machine.plain(losses);
  const entries = plain.kind === "dict" ? machine.read(plain.entries) : null;
  // Outputs given as a dict have the names of its keys; versions differ in whether the layers' own names do as well.
  const layers = outputs.map(({ application }) => application.maker.view(machine).name);
  if (!entries || names.length === 0 || names.includes(null) || layers.includes(null)) return [];
  const taken = new Set([...names, ...layers].filter((name) => name !== null));
  return [...entries.values()].flatMap(({ key }) => {
    const written = machine.plain(key);
    if (written.kind !== "string" || taken.has(written.value)) return [];
    const free = [...taken].filter((name) => ![...entries.values()].some((entry) => plainText(entry.key, machine) === name));
    return [
      {
        written: written.value,
        nearest: nearestName(written.value, free) ?? (free.length === 1 ? (free[0] ?? null) : null),
        at: written.at,
      },
    ];
  });
}
