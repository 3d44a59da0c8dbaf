import { arrayOf } from "../../../src/interpret/array";
import type { Call, Library, Machine } from "../../../src/interpret/machine";
import { interpret } from "../../../src/interpret/run";
import type { Value } from "../../../src/interpret/value";
import { configuration } from "../../../src/libraries/configuration";
import { kerasData } from "../../../src/libraries/keras";
import { numbers } from "../../../src/libraries/numbers";
import { numpy } from "../../../src/libraries/numpy";
import { pandas } from "../../../src/libraries/pandas";
import { sklearn } from "../../../src/libraries/sklearn";
import { standard } from "../../../src/libraries/standard";
import type { Judgement } from "../../../src/model/judgement";
import type { Labels } from "../../../src/model/labels";
import { parse } from "../../../src/python/parse";

/** A value in the words of `told` in programs.py: `?` is anything. */
export type Told =
  | readonly ["?"]
  | readonly ["constant", string]
  | readonly ["text", string]
  | readonly ["among", readonly number[]]
  | readonly ["list" | "tuple", readonly Told[]]
  | readonly ["dict", readonly (readonly [key: string | null, value: Told])[]];

/** What the engine says of one use of `reveal` in one world: of the value, and of it as labels. */
export interface Seen {
  readonly value: Told;
  readonly labels: Labels | null;
}

export interface Outcome {
  readonly seen: ReadonlyMap<number, readonly Seen[]>;
  /** What the engine threw or says to have failed at. */
  readonly failure: string | null;
  /** All of the program was run, in all of its worlds. */
  readonly isWhole: boolean;
}

const MOST_DEEP = 6;
const libraries = [configuration, kerasData, numpy, numbers, sklearn, pandas, standard];

/** Runs a program abstractly and notes what every `reveal` is given, in each world. */
export function revealed(text: string): Outcome {
  const seen = new Map<number, Seen[]>();
  try {
    const analysis = interpret([{ uri: "program.py", text, module: parse(text) }], [revealing(seen), ...libraries]);
    const [failed] = analysis.failures;
    return { seen, failure: failed ? String(failed.error) : null, isWhole: analysis.complete && !analysis.areNarrowed };
  } catch (error) {
    return { seen, failure: `thrown: ${String(error)}`, isWhole: true };
  }
}

const revealing = (seen: Map<number, Seen[]>): Library => ({
  name: "revealing",
  concerns: (name) => (name === "reveal" ? "itself" : undefined),
  unbound: (name) => (name === "reveal" ? "lens.reveal" : undefined),
  call(path: string, { args: [index, revealed], at }: Call, machine: Machine) {
    if (path !== "lens.reveal") return undefined;
    const number = index ? machine.plain(index.value) : null;
    if (!revealed || number?.kind !== "number") return undefined;
    machine.recordUse(at, (later) => {
      const now = { value: told(revealed.value, later), labels: arrayOf(revealed.value, later)?.labels ?? null };
      seen.set(number.value, [...(seen.get(number.value) ?? []), now]);
      const none: readonly Judgement[] = [];
      return none;
    });
    return revealed.value;
  },
});

function told(value: Value, machine: Machine, depth = 0): Told {
  const plain = machine.plain(value);
  if (depth > MOST_DEEP || machine.isPartial(plain)) return ["?"];
  switch (plain.kind) {
    case "none":
      return ["constant", "None"];
    case "boolean":
      return ["constant", plain.value ? "True" : "False"];
    case "number":
      return Math.abs(plain.value) > Number.MAX_SAFE_INTEGER
        ? ["?"]
        : ["constant", plain.integer || !Number.isInteger(plain.value) ? String(plain.value) : plain.value.toFixed(1)];
    case "string":
      return ["text", plain.value];
    case "tuple":
      return ["tuple", plain.items.map((item) => told(item, machine, depth + 1))];
    case "list": {
      const items = machine.elements(plain);
      return items ? ["list", items.map((item) => told(item, machine, depth + 1))] : ["?"];
    }
    case "dict": {
      const entries = machine.read(plain.entries);
      if (!entries) return ["?"];
      const all = [...entries.values()].map(
        ({ key, value: item }) => [keyOf(told(key, machine, depth + 1)), told(item, machine, depth + 1)] as const,
      );
      return ["dict", all.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))];
    }
    case "unknown":
      return plain.among ? ["among", plain.among] : ["?"];
    default:
      return ["?"];
  }
}

const keyOf = (key: Told): string | null => (key[0] === "text" || key[0] === "constant" ? key[1] : null);
