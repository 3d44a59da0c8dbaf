import type { ClassDefinition, For, FunctionDefinition, If, Statement, With } from "../python/nodes";
import { assign } from "./assign";
import { memberOf, setterName } from "./attributes";
import { callValue } from "./calls";
import { changeGiven } from "./changeGiven";
import { argumentsOf, evaluate } from "./evaluate";
import { importFrom, importNames } from "./imports";
import type { Interpreter } from "./interpreter";
import { elementsOf, MOST_ELEMENTS } from "./iterate";
import { executeFor, executeWhile } from "./loops";
import { executeMatch } from "./match";
import { binary, conditionOf, knownTruth } from "./operators";
import { bind, environment, unbind } from "./scope";
import { executeTry } from "./tries";
import type { ClassValue, FunctionValue, Plain, Value } from "./value";
import { Fork } from "./worlds";

/** Whether the worlds under way go on after a statement, have left (and said where to), or have ended with an error. */
export type Outcome = "on" | "left" | "dead";

export function executeBlock(interpreter: Interpreter, statements: readonly Statement[]): Outcome {
  // Functions can be used by code that runs before their `def` only through other functions; classes and functions need no hoisting.
  for (const statement of statements) {
    const outcome = forked(interpreter, () => execute(interpreter, statement));
    if (outcome !== "on") return outcome;
  }
  return "on";
}

/**
 * Runs something, such as one statement. Where it turns out to need a value that differs between worlds, what it did is taken back
 * and it runs once for each answer to the condition.
 */
export function forked(interpreter: Interpreter, run: () => Outcome): Outcome {
  const { worlds, frames, notes } = interpreter;
  const checkpoint = worlds.checkpoint();
  const mark = notes.mark();
  const depth = frames.length;
  const { loops, yields } = frames[depth - 1] ?? { loops: [], yields: [] };
  const rounds = loops.length;
  const yielded = yields.length;
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    frames.length = depth;
    loops.length = rounds;
    yields.length = yielded;
    notes.takeBack(mark);
    worlds.rollback(checkpoint);
    return worlds.fork(error.condition, () => forked(interpreter, run));
  }
}

function execute(interpreter: Interpreter, node: Statement): Outcome {
  interpreter.budget.step();
  switch (node.kind) {
    case "Expression": {
      const value = evaluate(interpreter, node.value);
      if (value.kind === "unknown" && value.reason === "unknown-call" && node.value.kind === "Call") changeGiven(interpreter, node.value);
      return endsProgram(node.value) ? "dead" : "on";
    }
    case "Assign": {
      const value = evaluate(interpreter, node.value);
      for (const target of node.targets) assign(interpreter, target, value);
      return "on";
    }
    case "AugmentedAssign":
      augment(interpreter, node);
      return "on";
    case "AnnotatedAssign":
      if (node.value) assign(interpreter, node.target, evaluate(interpreter, node.value));
      return "on";
    case "If":
      return executeIf(interpreter, node);
    case "For":
      return executeFor(interpreter, node);
    case "While":
      return executeWhile(interpreter, node);
    case "With":
      return executeWith(interpreter, node);
    case "Try":
      return executeTry(interpreter, node);
    case "Match":
      return executeMatch(interpreter, node);
    case "Function":
      bind(
        interpreter,
        interpreter.frame.environment,
        node.decorators.some((decorator) => decorator.kind === "Attribute" && decorator.name === "setter")
          ? setterName(node.name)
          : node.name,
        decorated(interpreter, node, defineFunction(interpreter, node)),
      );
      return "on";
    case "Class":
      bind(interpreter, interpreter.frame.environment, node.name, defineClass(interpreter, node));
      return "on";
    case "Return": {
      const { scope } = interpreter.frame;
      const value = node.value ? evaluate(interpreter, node.value) : interpreter.none(interpreter.place(node));
      if (!scope) return "on";
      interpreter.worlds.leave(scope, value);
      return "left";
    }
    case "Break":
    case "Continue": {
      const loop = interpreter.frame.loops.at(-1);
      const scope = node.kind === "Break" ? loop?.scope : loop?.round.scope;
      if (scope) interpreter.worlds.leave(scope, null);
      return scope ? "left" : "on";
    }
    case "Raise":
      return "dead";
    case "Assert":
      // A program that goes on has passed it.
      return knownTruth(interpreter, evaluate(interpreter, node.test)) === false ? "dead" : "on";
    case "Delete":
      for (const target of node.targets) {
        const at = interpreter.place(target);
        if (target.kind === "Name") unbind(interpreter, interpreter.frame.environment, target.id);
        else if (target.kind === "Subscript")
          interpreter.call(
            interpreter.attribute(evaluate(interpreter, target.object), "pop", at),
            [{ name: null, value: evaluate(interpreter, target.index), at }],
            at,
          );
      }
      return "on";
    case "Global":
    case "Nonlocal":
      declare(interpreter, node.kind, node.names);
      return "on";
    case "Import":
      importNames(interpreter, node);
      return "on";
    case "ImportFrom":
      importFrom(interpreter, node);
      return "on";
    case "TypeAlias":
    case "Magic":
    case "Pass":
      return "on";
  }
}

/** `sys.exit(...)`, `exit()`, `quit()`. */
function endsProgram(node: For["target"]): boolean {
  if (node.kind !== "Call") return false;
  const { callee } = node;
  if (callee.kind === "Name") return callee.id === "exit" || callee.id === "quit";
  return callee.kind === "Attribute" && callee.name === "exit" && callee.object.kind === "Name" && callee.object.id === "sys";
}

function augment(interpreter: Interpreter, node: Statement & { kind: "AugmentedAssign" }): void {
  const before = evaluate(interpreter, node.target);
  const added = evaluate(interpreter, node.value);
  const target = interpreter.plain(before);
  // `list += other` changes the list itself.
  if (target.kind === "list" && node.operator === "+") {
    const items = interpreter.read(target.items);
    const more = elementsOf(interpreter, added);
    interpreter.write(
      target.items,
      items && more && items.length + more.length <= MOST_ELEMENTS
        ? interpreter.madeOf(interpreter.derived([...items, ...more], items), added)
        : null,
    );
    return;
  }
  const at = interpreter.place(node);
  const value = binary(interpreter, node.operator, before, added, at);
  // An array changes under its other names too, and so does `dict |= other`.
  if (target.kind === "foreign") target.object.setItem?.(interpreter.none(at), interpreter.none(at), interpreter);
  if (target.kind === "dict" && node.operator === "|")
    interpreter.write(target.entries, value.kind === "dict" ? interpreter.read(value.entries) : null);
  else assign(interpreter, node.target, value);
}

function executeIf(interpreter: Interpreter, node: If): Outcome {
  const test = evaluate(interpreter, node.test);
  const answer = knownTruth(interpreter, test);
  if (answer !== null) return executeBlock(interpreter, answer ? node.body : node.otherwise);
  const { holds, negated } = conditionOf(interpreter, test);
  const { worlds } = interpreter;
  const known = worlds.known(holds);
  if (known !== null) return executeBlock(interpreter, known !== negated ? node.body : node.otherwise);
  // As if the statement ran once for each answer, but what tests it has been evaluated already.
  return worlds.fork(holds, () => executeBlock(interpreter, worlds.decide(holds) !== negated ? node.body : node.otherwise));
}

function executeWith(interpreter: Interpreter, node: With): Outcome {
  const entered: Plain[] = [];
  for (const { context, target } of node.items) {
    const plain = interpreter.plain(evaluate(interpreter, context));
    entered.push(plain);
    if (!target) continue;
    const enter = plain.kind === "foreign" || plain.kind === "instance" ? interpreter.attribute(plain, "__enter__", plain.at) : null;
    const value =
      enter && interpreter.plain(enter).kind !== "unknown"
        ? interpreter.call(enter, [], plain.at)
        : plain.kind === "external" || plain.kind === "dict" || (plain.kind === "unknown" && plain.file !== undefined)
          ? plain
          : interpreter.unknown("unknown-call", interpreter.place(target));
    assign(interpreter, target, value);
  }
  const before = interpreter.managers.length;
  interpreter.managers.push(...entered);
  try {
    return node.items.some(({ context }) => expectsError(context))
      ? interpreter.notes.unjudged(() => executeBlock(interpreter, node.body))
      : executeBlock(interpreter, node.body);
  } finally {
    interpreter.managers.length = before;
  }
}

/** `with pytest.raises(ValueError):`, `with self.assertRaises(...)`: what stands inside is wrong on purpose. */
function expectsError(context: For["target"]): boolean {
  if (context.kind !== "Call") return false;
  const { callee } = context;
  const name = callee.kind === "Attribute" ? callee.name : callee.kind === "Name" ? callee.id : "";
  return name === "raises" || name.startsWith("assertRaises");
}

function defineFunction(interpreter: Interpreter, node: FunctionDefinition): FunctionValue {
  const { frame } = interpreter;
  const value: FunctionValue = {
    kind: "function",
    definition: node,
    environment: frame.environment,
    owner: null,
    at: interpreter.place(node),
    defaults: node.parameters.map((parameter) => parameter.default && evaluate(interpreter, parameter.default)),
  };
  if (frame.environment.kind !== "class") interpreter.define(value);
  return value;
}

/** Decorators that are not known are passed through: what they wrap is what will be called. */
function decorated(interpreter: Interpreter, node: FunctionDefinition | ClassDefinition, value: FunctionValue | ClassValue): Value {
  let result: Value = value;
  for (const decorator of [...node.decorators].reverse()) {
    const callee = interpreter.plain(evaluate(interpreter, decorator));
    if (callee.kind === "external" && value.kind === "function")
      for (const library of interpreter.libraries) library.decorate?.(callee.path, result, interpreter);
    // It makes a decorator of what calls the function that it is given, and that one is passed through in its turn.
    if (callee.kind === "external" && (callee.path === "wrapt.decorator" || callee.path === "decorator.decorator"))
      result = interpreter.native(node.name, value.at, ({ args: [wrapped], at }) =>
        wrapped?.name === null ? wrapped.value : interpreter.unknown("unknown-call", at),
      );
    if (callee.kind !== "method" && (callee.kind !== "function" || callee.definition.kind !== "Function")) continue;
    const wrapped: Plain = interpreter.plain(
      callValue(interpreter, callee, {
        at: interpreter.place(decorator),
        callee: interpreter.place(decorator),
        args: [{ name: null, value: result, at: value.at }],
        open: false,
      }),
    );
    if (wrapped.kind === "function" || wrapped.kind === "native" || wrapped.kind === "class") result = wrapped;
  }
  return result;
}

function defineClass(interpreter: Interpreter, node: ClassDefinition): Value {
  const { frame } = interpreter;
  const { args } = argumentsOf(interpreter, node.bases);
  const members = environment("class", frame.environment);
  const value: ClassValue = {
    kind: "class",
    definition: node,
    bases: args.filter((base) => base.name === null).map((base) => base.value),
    members,
    at: interpreter.place(node),
  };
  interpreter.within({ ...frame, environment: members, owner: value, loops: [], scope: null }, () => executeBlock(interpreter, node.body));
  for (const cell of members.names.values()) {
    const member = interpreter.worlds.valueOf(cell);
    if (member?.kind === "function") interpreter.write(cell, { ...member, owner: value });
  }
  interpreter.define(value);
  // The class that it is derived from may keep a table of its kinds.
  for (const base of value.bases) {
    const plain = interpreter.plain(base);
    const hook = plain.kind === "class" ? memberOf(interpreter, plain, "__init_subclass__") : null;
    if (hook?.kind === "function")
      interpreter.call(
        { kind: "method", self: value, function: hook, at: value.at },
        args.filter(({ name }) => name !== null && name !== "metaclass"),
        value.at,
      );
  }
  return decorated(interpreter, node, value);
}

function declare(interpreter: Interpreter, kind: "Global" | "Nonlocal", names: readonly string[]): void {
  const { environment: local } = interpreter.frame;
  for (const name of names) {
    let home = local.parent;
    while (home && (kind === "Global" ? home.kind !== "module" : !(home.kind === "function" && home.names.has(name)))) home = home.parent;
    if (home) local.elsewhere.set(name, home);
  }
}
