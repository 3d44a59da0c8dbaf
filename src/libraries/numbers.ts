import { plainNumbers, type Call, type Library, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";

/** Constants and functions on plain numbers, of Python's `math` and of NumPy: the factors in formulas, the sizes of layers. */
export const numbers: Library = {
  name: "numbers",
  value(path, at, machine) {
    const name = nameIn(path);
    const value = name !== null && Object.hasOwn(constants, name) ? constants[name] : undefined;
    return value === undefined ? undefined : machine.number(value, at);
  },
  call(path, call, machine) {
    const name = nameIn(path);
    const known = name !== null && Object.hasOwn(functions, name) ? functions[name] : undefined;
    return known && applied(known, call, machine);
  },
};

const nameIn = (path: string): string | null => /^(?:math|numpy)\.(\w+)$/.exec(path)?.[1] ?? null;

const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

interface NumberFunction {
  readonly of: (...values: readonly number[]) => number;
  readonly takes: number;
  /** Whether Python gives an integer. */
  readonly integer?: true;
}

const functions: Readonly<Record<string, NumberFunction>> = {
  sqrt: { of: (x = NaN) => Math.sqrt(x), takes: 1 },
  exp: { of: (x = NaN) => Math.exp(x), takes: 1 },
  log: { of: (x = NaN) => Math.log(x), takes: 1 },
  log2: { of: (x = NaN) => Math.log2(x), takes: 1 },
  log10: { of: (x = NaN) => Math.log10(x), takes: 1 },
  tanh: { of: (x = NaN) => Math.tanh(x), takes: 1 },
  sin: { of: (x = NaN) => Math.sin(x), takes: 1 },
  cos: { of: (x = NaN) => Math.cos(x), takes: 1 },
  pow: { of: (x = NaN, y = NaN) => x ** y, takes: 2 },
  power: { of: (x = NaN, y = NaN) => x ** y, takes: 2 },
  floor: { of: (x = NaN) => Math.floor(x), takes: 1, integer: true },
  ceil: { of: (x = NaN) => Math.ceil(x), takes: 1, integer: true },
};

function applied({ of, takes, integer }: NumberFunction, call: Call, machine: Machine): Value | undefined {
  const values = plainNumbers(call.args.map((a) => a.value), machine);
  if (!values || call.open || values.length !== takes || call.args.some((a) => a.name !== null)) return undefined;
  const value = of(...values);
  // Outside its domain Python raises an error.
  return Number.isFinite(value) ? machine.number(value, call.at, integer === true) : undefined;
}
