import type { PredictionObject } from "../../interpret/array";
import type { Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { Decoding } from "../../model/judgement";
import type { Place } from "../../model/known";

/** Methods after which predictions hold the same numbers. */
const SAME = new Set(["squeeze", "flatten", "ravel", "reshape", "copy", "numpy", "astype", "tolist"]);

/** What a model predicted; `note` hears of it when the program decides by it. */
export function predictionValue(note: (decoding: Decoding, machine: Machine) => void, at: Place, machine: Machine): Value {
  const again = (place: Place, m: Machine): Value => predictionValue(note, place, m);
  const prediction: PredictionObject = {
    type: "prediction",
    decode: (how, threshold, place, m) => note({ how, threshold, at: place }, m),
    attribute: (name, place, m) => {
      if (name === "T" || name === "shape") return undefined;
      return m.native(name, place, (call, inner) => {
        if (SAME.has(name)) return again(call.at, inner);
        if (name === "argmax" || name === "round") note({ how: name, threshold: null, at: call.at }, inner);
        return inner.unknown("unknown-call", call.at);
      });
    },
    // Rows and single samples of predictions are predictions; a column of several is decided on its own.
    subscript: (index, place, m) => (m.plain(index).kind === "tuple" ? undefined : again(place, m)),
    compare: (operator, other, place, m) => {
      const limit = m.plain(other);
      if (limit.kind === "number" && operator !== "==" && operator !== "!=") note({ how: "threshold", threshold: limit.value, at: place }, m);
      return m.unknown("unknown-value", place);
    },
    iterate: () => null,
    length: () => null,
  };
  return machine.foreign(prediction, at);
}
