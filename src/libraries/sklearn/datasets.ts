import { argument, type Call, type Machine, plainText } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { classIds, reals } from "../array/facts";
import { uniqueValues } from "../array/unique";
import { frameValue } from "../pandas/frame";

/** Classes of the data sets that come with scikit-learn, or the smallest and largest target of a regression. */
export const LOADED: Readonly<Record<string, number | readonly [min: number, max: number]>> = {
  load_iris: 3,
  load_digits: 10,
  load_wine: 3,
  load_breast_cancer: 2,
  load_diabetes: [25, 346],
  fetch_california_housing: [0.14999, 5.00001],
  load_boston: [5, 50],
  fetch_20newsgroups: 20,
  fetch_covtype: 7,
};

/** Those whose classes are counted from 1. */
export const FROM_ONE = new Set(["fetch_covtype"]);

/** Those whose samples come class by class. */
export const SORTED = new Set(["load_iris", "load_wine"]);

/** A whole number that is given, `otherwise` where none is, null where it is not known. */
export function whole(value: Value | undefined, otherwise: number | null, machine: Machine): number | null {
  if (!value) return otherwise;
  const plain = machine.plain(value);
  return plain.kind === "number" ? plain.value : plain.kind === "none" ? otherwise : machine.count(plain);
}

/** Samples and labels as a pair. */
export const made = (labels: Labels, call: Call, machine: Machine): Value =>
  machine.tuple([machine.unknown("unknown-value", call.at), arrayValue(labels, call.at, machine, "mixed")], call.at);

export function loaded(
  what: number | readonly [number, number],
  order: "mixed" | "sorted",
  first: number,
  call: Call,
  machine: Machine,
): Value {
  const classes = typeof what === "number" && whole(argument(call, null, "n_class", "categories")?.value, what, machine);
  const labels =
    typeof what !== "number"
      ? reals(call.at, 0, what)
      : { ...classIds(call.at, classes || null), ...(classes && { range: known([first, classes - 1 + first] as const, call.at) }) };
  return bunch(labels, order, call, machine);
}

/** What a loader gives: targets under their name, or a pair. */
export function bunch(labels: Labels, order: "mixed" | "sorted", call: Call, machine: Machine): Value {
  const pair = argument(call, null, "return_X_y");
  const flag = machine.plain(pair?.value);
  const target = machine.cell(arrayValue(labels, call.at, machine, order));
  if (flag?.kind === "boolean" && flag.value)
    return machine.tuple([machine.unknown("unknown-value", call.at), machine.read(target)], call.at);
  return machine.foreign(
    {
      attribute: (name, at, m) =>
        name === "target"
          ? m.read(target)
          : name === "target_names"
            ? uniqueValues(labels.classes, at, m)
            : name === "frame"
              ? frameValue(new Map([[/california/.test(m.text(call.at)) ? "MedHouseVal" : "target", labels]]), at, m)
              : undefined,
      setAttribute: (name, value, m) => {
        if (name === "target") m.write(target, value);
      },
      setItem: (index, value, m) => {
        if (plainText(index, m) === "target") m.write(target, value);
      },
      subscript: (index, _at, m) => (plainText(index, m) === "target" ? m.read(target) : undefined),
    },
    call.at,
  );
}
