import { arrayOf } from "../../interpret/array";
import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { orderValue } from "../array/array";
import { isFrame } from "../pandas/frame";

/** What stands at the end of a chain of steps, each of which may have a name. */
export const lastStep = (step: Value | undefined, machine: Machine): Value | undefined => {
  const plain = machine.plain(step);
  return plain?.kind === "tuple" ? plain.items[1] : plain;
};

/** Each array twice: the part to train on and the part to test on. */
export function split(call: Call, machine: Machine): Value {
  const arrays = call.args.filter((a) => a.name === null);
  return call.open
    ? machine.list(null, call.at)
    : machine.list(
        arrays.flatMap((a) =>
          arrayOf(a.value, machine) || isFrame(machine.plain(a.value)) || machine.plain(a.value).kind === "list"
            ? [a.value, a.value]
            : [machine.unknown("unknown-value", a.at), machine.unknown("unknown-value", a.at)],
        ),
        call.at,
      );
}

/** The numbers of the samples to train on and of those to test on, round by round. */
export const folds = (at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      attribute: (name, place, m) =>
        name === "split"
          ? m.native(name, place, (call, inner) =>
              inner.foreign(
                {
                  any: (round) => round.tuple([orderValue(call.at, round), orderValue(call.at, round)], call.at),
                },
                call.at,
              ),
            )
          : undefined,
    },
    at,
  );

/** The same arrays in another order; one by itself where one is given. */
export function shuffled(call: Call, machine: Machine): Value | undefined {
  const arrays = call.args
    .filter((a) => a.name === null)
    .map(({ value }) => (isFrame(machine.plain(value)) ? machine.call(machine.attribute(value, "sample", call.at), [], call.at) : value));
  return call.open || arrays.length === 0 ? undefined : arrays.length === 1 ? arrays[0] : machine.list(arrays, call.at);
}

/** What draws more or fewer samples of some classes, and leaves all of the classes there. */
export function resampler(at: Place, machine: Machine): Value {
  return machine.foreign(
    {
      attribute: (name, place, m) =>
        name === "fit_resample" || name === "fit_sample"
          ? m.native(name, place, (call, inner) => {
              const labels = argument(call, 1, "y");
              const unknowns = inner.unknown("unknown-value", call.at);
              return inner.tuple([unknowns, labels && arrayOf(labels.value, inner) ? labels.value : unknowns], call.at);
            })
          : undefined,
    },
    at,
  );
}
