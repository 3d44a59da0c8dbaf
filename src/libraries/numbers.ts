import { plainNumbers, type Call, type Library, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";

/** Constants and functions on plain numbers, of Python's `math` and of NumPy: the factors in formulas, the sizes of layers. */
export const numbers: Library = {
  name: "numbers",
  value: (path, at, machine) =>
    /^(?:math|numpy)\.(?:pi|e)$/.test(path) ? machine.number(path.endsWith("e") ? Math.E : Math.PI, at) : undefined,
  call(path, call, machine) {
    const name = /^(?:math|numpy)\.(\w+)$/.exec(path)?.[1];
    const of = name !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
    return of && applied(of, /^math\.(?:floor|ceil)$/.test(path), call, machine);
  },
};

type NumberFunction = (...values: readonly number[]) => number;

const functions: Readonly<Record<string, NumberFunction>> = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  tanh: Math.tanh,
  sin: Math.sin,
  cos: Math.cos,
  pow: Math.pow,
  power: Math.pow,
  floor: Math.floor,
  ceil: Math.ceil,
};

/** `isWhole`: Python gives an integer. */
function applied(of: NumberFunction, isWhole: boolean, call: Call, machine: Machine): Value | undefined {
  const values = plainNumbers(
    call.args.map((a) => a.value),
    machine,
  );
  if (!values || call.open || values.length !== of.length || call.args.some((a) => a.name !== null)) return undefined;
  const value = of(...values);
  // Outside its domain Python raises an error.
  return Number.isFinite(value) ? machine.number(value, call.at, isWhole) : undefined;
}
