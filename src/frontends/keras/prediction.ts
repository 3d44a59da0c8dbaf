import type { PredictionObject } from "../../interpret/array";
import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumber, type Call, type Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Decoding } from "../../model/judgement";
import type { Place } from "../../model/known";
import type { Labels } from "../../model/labels";

/** Methods after which predictions hold the same numbers. */
const SAME = new Set(["squeeze", "flatten", "ravel", "reshape", "copy", "numpy", "astype", "tolist", "item"]);

/** Those after which the axes are others. */
const RESHAPES = new Set(["squeeze", "flatten", "ravel", "reshape", "item"]);

/** All predictions with their axes as they came, those of one sample, or something else made of them. */
type Part = "whole" | "row" | "other";

/** What is known of predictions. `columns`: what one sample gets, where that is one row of numbers. */
interface Predicted {
  readonly columns: number | null;
  readonly labels: Cell<Labels | null>;
}

/** What a model predicted; `note` hears of it when the program decides by it. */
export function predictionValue(
  note: (decoding: Decoding, machine: Machine) => void,
  predicted: Predicted,
  at: Place,
  machine: Machine,
  part: Part = "whole",
): Value {
  const again = (place: Place, m: Machine, of: Part): Value => predictionValue(note, predicted, place, m, of);
  /** Each number decided on by itself; of what is left the largest may still be asked for. */
  const decided = (decoding: Decoding, m: Machine): Value => {
    note(decoding, m);
    return predictionValue(
      (next, inner) => {
        if (next.how === "argmax") note(next, inner);
      },
      { columns: null, labels: m.cell<Labels | null>(null) },
      decoding.at,
      m,
      part,
    );
  };
  const prediction: PredictionObject = {
    type: "prediction",
    labels: (m) => m.read(predicted.labels),
    // Such as what an agent should have expected.
    setItem: (_key, _given, m) => m.write(predicted.labels, null),
    activate: (layer, place, m) => note({ how: "activation", threshold: null, axis: part === "other" ? null : -1, layer, at: place }, m),
    decode: (how, threshold, axis, place, m) => note({ how, threshold, axis: axisIn(part, axis), at: place }, m),
    attribute: (name, place, m) => {
      if (name === "shape" && part === "whole" && predicted.columns !== null)
        return m.tuple([m.unknown("unknown-shape", place), m.number(predicted.columns, place, true)], place);
      if (name === "T" || name === "shape") return undefined;
      // Models of `transformers` predict an object that holds them.
      if (name === "logits") return again(place, m, part);
      return m.native(name, place, (call, inner) => {
        if (SAME.has(name)) return again(call.at, inner, RESHAPES.has(name) ? "other" : part);
        if (name === "argmax") note({ how: name, threshold: null, axis: axisIn(part, axisOf(call, inner)), at: call.at }, inner);
        // Those that are put in order: the last of them is the largest.
        if (name === "argsort") note({ how: "argmax", threshold: null, axis: null, at: call.at }, inner);
        // To a number of digits they are only shown.
        return name === "round" && call.args.length === 0
          ? decided({ how: name, threshold: null, axis: null, at: call.at }, inner)
          : inner.unknown("unknown-call", call.at);
      });
    },
    // Rows and single samples of predictions are predictions; a column of several is decided on its own.
    subscript: (index, place, m) => {
      const key = m.plain(index);
      return key.kind === "tuple" ? undefined : again(place, m, part === "whole" && isAnyNumber(key) ? "row" : "other");
    },
    compare: (operator, other, place, m) => {
      const threshold = plainNumber(other, m);
      return threshold !== null && operator !== "==" && operator !== "!="
        ? decided({ how: "threshold", threshold, axis: null, at: place }, m)
        : m.unknown("unknown-value", place);
    },
    ...(part === "whole" ? { standsForMany: true as const } : {}),
    iterate: (m) => (part === "whole" ? [again(at, m, "row")] : null),
    length: () => (part === "row" ? predicted.columns : null),
  };
  return machine.foreign(prediction, at);
}

/** The axis of all predictions that an argmax goes along; in one sample's the first one left is the second of all. */
function axisIn(part: Part, axis: number | null): number | null {
  if (part === "whole" || axis === -1) return part === "other" ? null : axis;
  return part === "row" && (axis === null || axis === 0) ? 1 : null;
}

/** The axis of `p.argmax(axis=1)`. */
const axisOf = (call: Call, machine: Machine): number | null => plainNumber(argument(call, 0, "axis")?.value, machine);
