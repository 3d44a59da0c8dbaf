import type { Place } from "../model/known";
import { externalBase, memberOf, membersOf, boundTo } from "./attributes";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import type { Frame } from "./frame";
import type { Interpreter } from "./interpreter";
import { fieldsOf, fillDict, isDict } from "./dictOfInstance";
import { generator } from "./generator";
import { importNamed } from "./imports";
import { keyOf } from "./iterate";
import type { Argument, Call } from "./machine";
import { bind, environment } from "./scope";
import type { ClassValue, FunctionValue, InstanceValue, Value } from "./value";

/** Calls anything. What cannot be called, or is not known, gives an unknown. */
export function callValue(interpreter: Interpreter, of: Value, call: Call): Value {
  interpreter.budget.step();
  const callee = interpreter.plain(of);
  switch (callee.kind) {
    case "function":
      return callFunction(interpreter, callee, null, call);
    case "method":
      return callFunction(interpreter, callee.function, callee.self, call);
    case "class":
      return construct(interpreter, callee, call);
    case "native":
      return callee.call(call, interpreter);
    case "external":
      return (callee.path === "importlib.import_module" ? importNamed(interpreter, call) : null) ?? interpreter.external(callee.path, call);
    case "foreign":
      return callee.object.call?.(call, interpreter) ?? interpreter.unknown("unknown-call", call.at);
    case "instance": {
      const method = memberOf(interpreter, callee.class, "__call__");
      if (method) return callValue(interpreter, boundTo(interpreter, callee, method), call);
      return callee.base?.call?.(call, interpreter) ?? interpreter.unknown("custom-code", call.at);
    }
    default:
      return interpreter.unknown("unknown-call", call.at);
  }
}

function callFunction(interpreter: Interpreter, callee: FunctionValue, self: Value | null, call: Call): Value {
  const depth = interpreter.frames.length;
  let recursion = 0;
  for (const frame of interpreter.frames)
    if (frame.definition === callee.definition && frame.environment.parent === callee.environment) recursion++;
  if (depth > interpreter.deepest || recursion > 3) return interpreter.unknown("too-deep", call.at);
  return runFunction(
    interpreter,
    callee,
    self,
    call,
    `${interpreter.context()}/${call.at.cell ?? ""}:${call.at.from}>${callee.definition.from}`,
  );
}

/** Runs a function's body with arguments bound; the worlds in which it returns early are brought together at its end. */
function runFunction(interpreter: Interpreter, callee: FunctionValue, self: Value | null, call: Call, context: string): Value {
  interpreter.called.add(callee.definition);
  const { worlds } = interpreter;
  const scope = worlds.open();
  const local = environment("function", callee.environment);
  const frame: Frame = {
    environment: local,
    unit: callee.at,
    context,
    scope,
    owner: callee.owner,
    self,
    loops: [],
    definition: callee.definition,
    calledAt: call.at,
    yields: [],
  };
  return interpreter.within(frame, () => {
    bindParameters(interpreter, callee, self, call);
    const { definition } = callee;
    const none = interpreter.none(call.at);
    if (definition.kind === "Lambda") return worlds.close(scope, evaluate(interpreter, definition.body)) ?? none;
    const outcome = executeBlock(interpreter, definition.body);
    const result = worlds.close(scope, outcome === "on" ? none : null) ?? none;
    return frame.yields.length > 0 ? interpreter.foreign(generator(frame.yields, !interpreter.partial.has(frame.yields)), call.at) : result;
  });
}

function bindParameters(interpreter: Interpreter, callee: FunctionValue, self: Value | null, call: Call): void {
  const { parameters } = callee.definition;
  const local = interpreter.frame.environment;
  const positional: Value[] = self ? [self] : [];
  const named = new Map<string, Value>();
  for (const { name, value } of call.args) {
    if (name === null) positional.push(value);
    else named.set(name, value);
  }
  let next = 0;
  parameters.forEach((parameter, index) => {
    const at: Place = { ...callee.at, from: parameter.from, to: parameter.to };
    const set = (value: Value): void => bind(interpreter, local, parameter.name, value);
    if (parameter.form === "variadic") {
      set(call.open ? interpreter.unknown("unknown-argument", at) : interpreter.tuple(positional.slice(next), at));
      next = positional.length;
    } else if (parameter.form === "variadic-keyword") {
      const entries = new Map([...named].map(([name, value]) => [`s${name}`, { key: interpreter.string(name, value.at), value }]));
      set({ kind: "dict", entries: interpreter.cell(call.open ? null : entries), at });
    } else {
      const given = parameter.form === "keyword-only" ? undefined : positional[next];
      if (given) next++;
      const byName = parameter.form === "positional-only" ? undefined : named.get(parameter.name);
      if (byName) named.delete(parameter.name);
      set(given ?? byName ?? (call.open ? null : callee.defaults[index]) ?? interpreter.unknown("unknown-argument", at));
    }
  });
}

/** Makes an instance of a user's class and runs its `__init__`. */
function construct(interpreter: Interpreter, cls: ClassValue, call: Call): Value {
  interpreter.called.add(cls.definition);
  const members = membersOf(interpreter, cls);
  if (members) return memberWith(interpreter, members, call);
  const path = externalBase(interpreter, cls);
  const attributes = interpreter.cell<ReadonlyMap<string, Value>>(new Map());
  const draft: InstanceValue = {
    kind: "instance",
    class: cls,
    attributes,
    base: null,
    at: call.at,
    ...(isDict(interpreter, cls) && { dict: { kind: "dict", entries: interpreter.cell(new Map()), at: call.at } as const }),
  };
  const base = path === null ? null : (interpreter.ask((library) => library.instance?.(path, draft, call.at, interpreter)) ?? null);
  // The framework's part keeps the draft as its `self`; both share their attributes.
  const self: InstanceValue = base ? Object.assign(draft, { base }) : draft;
  const isThere = interpreter.cell(false);
  // Taken back with the world that makes it.
  interpreter.write(isThere, true);
  interpreter.instances.set(cls.definition, { instance: self, isThere });
  // A class without `__init__` of its own is made by that of the framework's class.
  const member = memberOf(interpreter, cls, "__init__");
  const initialise = member ? boundTo(interpreter, self, member) : base?.attribute?.("__init__", call.at, interpreter);
  if (initialise) callValue(interpreter, initialise, call);
  else if (self.dict) fillDict(interpreter, self, call);
  else fillFields(interpreter, self, call);
  return self;
}

/** `Enumeration(value)`. */
function memberWith(interpreter: Interpreter, members: readonly Value[], call: Call): Value {
  const [given] = call.args;
  const key = given ? keyOf(interpreter.plain(given.value)) : null;
  const found =
    key === null ? undefined : members.find((member) => keyOf(interpreter.plain(interpreter.attribute(member, "value", call.at))) === key);
  return found ?? interpreter.unknown("unknown-value", call.at);
}

/** A class without `__init__`, such as a dataclass: arguments become the annotated fields in their order. */
function fillFields(interpreter: Interpreter, self: InstanceValue, call: Call): void {
  const fields = fieldsOf(interpreter, self.class);
  const attributes = new Map(interpreter.read(self.attributes));
  // What is not seen to be given may be.
  if (call.open) for (const name of fields) attributes.set(name, interpreter.unknown("unknown-argument", call.at));
  let next = 0;
  for (const given of call.args) {
    const name = given.name ?? fields[next++];
    if (name !== undefined) attributes.set(name, given.value);
  }
  for (const name of fields) {
    const standard = attributes.has(name) ? null : memberOf(interpreter, self.class, name);
    const plain = interpreter.plain(standard);
    if (plain?.kind === "foreign" && plain.object.type === "factory")
      attributes.set(name, callValue(interpreter, plain, { ...call, args: [], open: false }));
  }
  interpreter.write(self.attributes, attributes);
  const after = memberOf(interpreter, self.class, "__post_init__");
  if (after) callValue(interpreter, boundTo(interpreter, self, after), { ...call, args: [], open: false });
}

/** Notes that a function runs with its defaults though it may be called with something else. */
export function guess({ guesses }: Interpreter, { defaults }: FunctionValue): void {
  for (const value of defaults) if (value) guesses.push(value.at);
}

/** Calls something that nobody calls, with what is given for its parameters, its defaults, and unknowns where there are none. */
export function callUncalled(
  interpreter: Interpreter,
  callee: FunctionValue,
  self: Value | null,
  given: ReadonlyMap<string, Value>,
): Value {
  const { definition } = callee;
  const at: Place = { ...callee.at, from: definition.from, to: definition.from };
  const args = [...given].map(([name, value]): Argument => ({ name, value, at }));
  guess(interpreter, callee);
  return runFunction(interpreter, callee, self, { at, callee: at, args, open: false }, `>${definition.from}`);
}
