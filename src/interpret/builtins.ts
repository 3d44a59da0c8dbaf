import { type Place, valueOr } from "../model/known";
import { arrayOf, predictionOf } from "./array";
import { attributeOf, memberOf, setAttribute, superOf } from "./attributes";
import { anyOfMany, asList, dictionary, differing, inOrder, listOf, manyLike, range, zip } from "./collections";
import type { Environment } from "./environment";
import { generator } from "./generator";
import type { Interpreter } from "./interpreter";
import { isInstance, ownType } from "./isInstance";
import { anyNumber, anyOf, distinct, elementsOf, isPartial, lengthOf, unknownNamed } from "./iterate";
import { type Call, type Machine, plainNumber, plainNumbers } from "./machine";
import { knownTruth, shownAs } from "./operators";
import { environment, moduleOf } from "./scope";
import type { Plain, Value } from "./value";

type Builtin = (interpreter: Interpreter, call: Call) => Value;

const NOWHERE: Place = { uri: "", from: 0, to: 0 };
const argumentAt = (interpreter: Interpreter, call: Call, index: number): Plain | undefined => interpreter.plain(call.args[index]?.value);
const unknown = (interpreter: Interpreter, call: Call): Value => interpreter.unknown("unknown-value", call.at);
const answered = (interpreter: Interpreter, call: Call, answer: boolean | null): Value =>
  answer === null ? unknown(interpreter, call) : interpreter.boolean(answer, call.at);

const numbers = (interpreter: Interpreter, call: Call): readonly number[] | null =>
  call.open || call.args.some((a) => isPartial(interpreter, a.value))
    ? null
    : plainNumbers(call.args.length === 1 ? asList(interpreter, call) : call.args.map((a) => a.value), interpreter);

const reduced =
  (reduce: (values: readonly number[]) => number): Builtin =>
  (interpreter, call) => {
    const values = numbers(interpreter, call);
    return values && values.length > 0 ? interpreter.number(reduce(values), call.at) : unknown(interpreter, call);
  };

function convert(interpreter: Interpreter, call: Call, to: "int" | "float"): Value {
  const value = argumentAt(interpreter, call, 0);
  const number =
    value?.kind === "number" || value?.kind === "boolean"
      ? Number(value.value)
      : value?.kind === "string" && /^\s*[-+]?\d+(\.\d+)?(e[-+]?\d+)?\s*$/i.test(value.value)
        ? Number(value.value)
        : null;
  // One element of an array is the same number, if it is a whole one or may stay broken.
  const whole = arrayOf(value, interpreter)?.whole;
  if (
    value &&
    (to === "float"
      ? (whole ?? predictionOf(value, interpreter))
      : whole && valueOr(whole.form, null) === "class-id" && !whole.scaled.known)
  )
    return value;
  // What is tested is so or is not.
  if (value?.kind === "unknown" && value.condition) return { ...anyNumber(interpreter, call.at), among: [0, 1] };
  return number === null
    ? anyNumber(interpreter, call.at)
    : interpreter.number(to === "int" ? Math.trunc(number) : number, call.at, to === "int");
}

/** `exec(open("configuration.py").read())`, `globals().update(...)`: what the module set by itself, text and numbers, may be something else by now. */
function resetModule(interpreter: Interpreter, call: Call): Value {
  const value = unknown(interpreter, call);
  for (const cell of moduleOf(interpreter).names.values()) {
    const held = interpreter.worlds.valueOf(cell);
    if (held && /^(?:string|number|boolean|none)$/.test(held.kind)) interpreter.write(cell, interpreter.unknown("several-values", held.at));
  }
  return value;
}

/** Whether a loop adds to a list that was there before, nobody knows how often by now. */
function isBeingFilled({ frames, worlds }: Interpreter, value: Value): boolean {
  return (
    value.kind === "list" &&
    frames.some(({ loops }) =>
      loops.some(
        ({ isOpen, scope, outer }) =>
          isOpen && scope !== null && value.context?.startsWith(`${outer}.`) === false && worlds.changed(scope).has(value.items),
      ),
    )
  );
}

const BUILTINS: Readonly<Record<string, Builtin>> = {
  len: (interpreter, call) => {
    const given = call.args[0];
    const length = given && !isBeingFilled(interpreter, given.value) ? lengthOf(interpreter, given.value) : null;
    if (length !== null) return interpreter.number(length, call.at);
    const value = argumentAt(interpreter, call, 0);
    const key = value?.kind === "external" ? value.path : value?.kind === "unknown" ? value.key : null;
    return { ...anyNumber(interpreter, call.at), ...(key === null ? {} : { key: `len(${key})` }) };
  },
  range,
  xrange: range,
  zip,
  enumerate: (interpreter, call) => {
    const [given, start] = call.args;
    const from = given && isPartial(interpreter, given.value) ? null : start ? plainNumber(start.value, interpreter) : 0;
    const place = (i: number): Value => (from === null ? anyNumber(interpreter, call.at) : interpreter.number(from + i, call.at));
    const items = asList(interpreter, call);
    // Made in the round that asks for it.
    if (given && !items)
      return interpreter.foreign(
        {
          ...generator([]),
          any: () => interpreter.tuple([anyNumber(interpreter, call.at), anyOf(interpreter, given.value, given.at)], call.at),
        },
        call.at,
      );
    return listOf(interpreter, items && items.map((item, i) => interpreter.tuple([place(i), item], call.at)), call);
  },
  list: (interpreter, call) => {
    const items = asList(interpreter, call);
    const given = call.args[0]?.value;
    const any = items ? undefined : anyOfMany(interpreter, given);
    return (
      differing(interpreter, given, false) ?? (any ? manyLike(interpreter, [any], call.at) : listOf(interpreter, items && [...items], call))
    );
  },
  tuple: (interpreter, call) => {
    const items = asList(interpreter, call);
    return items && !isPartial(interpreter, call.args[0]?.value ?? interpreter.none(call.at))
      ? interpreter.tuple(items, call.at)
      : listOf(interpreter, items && [...items], call);
  },
  set: (interpreter, call) =>
    differing(interpreter, call.args[0]?.value, true) ?? listOf(interpreter, distinct(interpreter, asList(interpreter, call)), call),
  reversed: (interpreter, call) => {
    const items = asList(interpreter, call);
    return listOf(interpreter, items && [...items].reverse(), call);
  },
  sorted: (interpreter, call) =>
    differing(interpreter, call.args[0]?.value, false) ?? listOf(interpreter, inOrder(asList(interpreter, call), call), call),
  iter: (_, call) => call.args[0]?.value ?? { kind: "none", at: call.at },
  next: (interpreter, call) => anyOfMany(interpreter, call.args[0]?.value) ?? unknown(interpreter, call),
  dict: dictionary,
  str: (interpreter, call) => {
    const value = argumentAt(interpreter, call, 0);
    const shown = value && shownAs(value);
    return typeof shown === "string" ? interpreter.string(shown, call.at) : unknown(interpreter, call);
  },
  int: (interpreter, call) => convert(interpreter, call, "int"),
  float: (interpreter, call) => convert(interpreter, call, "float"),
  round: (interpreter, call) => {
    const [given, ...digits] = call.args;
    return given && predictionOf(given.value, interpreter)
      ? interpreter.call(interpreter.attribute(given.value, "round", call.at), digits, call.at)
      : interpreter.unknown("unknown-call", call.at);
  },
  ord: (interpreter, call) => {
    const value = argumentAt(interpreter, call, 0);
    const code = value?.kind === "string" ? value.value.codePointAt(0) : undefined;
    return code === undefined ? anyNumber(interpreter, call.at) : interpreter.number(code, call.at, true);
  },
  bool: (interpreter, call) => {
    const given = call.args[0];
    return answered(interpreter, call, given ? knownTruth(interpreter, given.value) : false);
  },
  abs: (interpreter, call) => {
    const value = argumentAt(interpreter, call, 0);
    return value?.kind === "number" ? interpreter.number(Math.abs(value.value), call.at, value.integer) : unknown(interpreter, call);
  },
  min: reduced((values) => Math.min(...values)),
  max: reduced((values) => Math.max(...values)),
  sum: reduced((values) => values.reduce((a, b) => a + b, 0)),
  isinstance: (interpreter, call) => {
    const [value, type] = [argumentAt(interpreter, call, 0), argumentAt(interpreter, call, 1)];
    return answered(interpreter, call, value && type ? isInstance(interpreter, value, type) : null);
  },
  type: (interpreter, call) => {
    const value = argumentAt(interpreter, call, 0);
    const name = value && ownType(value);
    if (call.args.length !== 1) return unknown(interpreter, call);
    return value?.kind === "instance" ? value.class : name === undefined ? unknown(interpreter, call) : interpreter.builtin(name);
  },
  map: (interpreter, call) => {
    const [callee, given, second] = call.args;
    if (!callee || !given || second) return listOf(interpreter, null, call);
    const each = (value: Value, at: Place): Value => interpreter.call(callee.value, [{ name: null, value, at }], call.at);
    const items = elementsOf(interpreter, given.value);
    const any = items ? undefined : anyOfMany(interpreter, given.value);
    return any
      ? manyLike(interpreter, [each(any, call.at)], call.at)
      : listOf(interpreter, items && items.map((item) => each(item, item.at)), call);
  },
  filter: (interpreter, call) => interpreter.list(null, call.at),
  getattr: (interpreter, call) => {
    const [object, , otherwise] = call.args;
    const name = argumentAt(interpreter, call, 1);
    if (!object || name?.kind !== "string") return unknown(interpreter, call);
    const value = attributeOf(interpreter, object.value, name.value, call.at);
    const self = interpreter.plain(object.value);
    const isMissing =
      self.kind === "instance" &&
      interpreter.plain(value).kind === "unknown" &&
      !interpreter.read(self.attributes).has(name.value) &&
      !memberOf(interpreter, self.class, name.value);
    return otherwise && isMissing ? otherwise.value : value;
  },
  vars: (interpreter, call) => {
    const given = call.args[0];
    return given ? attributeOf(interpreter, given.value, "__dict__", call.at) : unknown(interpreter, call);
  },
  setattr: (interpreter, call) => {
    const [object, , value] = call.args;
    const name = argumentAt(interpreter, call, 1);
    if (object && value && name?.kind === "string") setAttribute(interpreter, object.value, name.value, value.value);
    return interpreter.none(call.at);
  },
  super: (interpreter, call) => {
    const { owner, self } = methodFrame(interpreter);
    return owner && self ? superOf(interpreter, owner, self, call.at) : unknown(interpreter, call);
  },
  print: (interpreter, call) => interpreter.none(call.at),
  open: (interpreter, call) => {
    const path = argumentAt(interpreter, call, 0);
    const opened = interpreter.unknown("unknown-call", call.at);
    return path?.kind === "string" ? { ...unknownNamed(opened.key, call.at), reason: opened.reason, file: path.value } : opened;
  },
  exec: resetModule,
  globals: resetModule,
};

/** The frame of the method under way, seen from a comprehension or a function inside it too. */
const methodFrame = (interpreter: Interpreter): Interpreter["frame"] =>
  [...interpreter.frames].reverse().find((frame) => frame.self !== null) ?? interpreter.frame;

/** Functions that are values too, but of which nothing is known. */
const OPAQUE = [
  "all",
  "any",
  "hasattr",
  "callable",
  "id",
  "hash",
  "input",
  "dir",
  "issubclass",
  "divmod",
  "pow",
  "repr",
  "chr",
  "frozenset",
  "bytes",
  "complex",
  "format",
  "locals",
  "slice",
  "eval",
  "help",
  "display",
];
/** Names that stand for classes of Python itself. */
const CLASSES = [
  "basestring",
  "unicode",
  "long",
  "object",
  "Exception",
  "ValueError",
  "TypeError",
  "RuntimeError",
  "NotImplementedError",
  "KeyError",
  "ImportError",
  "AttributeError",
  "property",
  "staticmethod",
  "classmethod",
  "NotImplemented",
];

/** The scope around every module. */
export function builtinScope(): Environment {
  const scope = environment("builtins", null);
  const put = (name: string, value: Value): void => {
    scope.names.set(name, { born: 0, contents: { split: false, value } });
  };
  for (const [name, run] of Object.entries(BUILTINS)) {
    // Natives are called with the machine that calls them, which is the interpreter.
    put(name, { kind: "native", name, call: (call: Call, machine: Machine) => run(machine as Interpreter, call), at: NOWHERE });
  }
  for (const name of OPAQUE)
    put(name, { kind: "native", name, call: (call, machine) => machine.unknown("unknown-call", call.at), at: NOWHERE });
  for (const name of CLASSES) put(name, { kind: "external", path: name, at: NOWHERE });
  put("__name__", { kind: "string", value: "__main__", at: NOWHERE });
  return scope;
}
