import type { ClassDefinition, For, FunctionDefinition, If, Match, Statement, Try, While, With } from "../python/nodes";
import { assign } from "./assign";
import { callValue } from "./calls";
import { argumentsOf, evaluate } from "./evaluate";
import { importFrom, importNames } from "./imports";
import { beginRound, loopIn, type Interpreter, type Loop } from "./interpreter";
import { elementsOf, MOST_ELEMENTS } from "./iterate";
import { binary, compare, conditionOf, knownTruth, truth } from "./operators";
import { bind, environment, unbind } from "./scope";
import type { ClassValue, Facets, FunctionValue, Plain, Value } from "./value";
import { Fork, isValue, sameValue, type Scope } from "./worlds";

/** Whether the worlds under way go on after a statement, have left (and said where to), or have ended with an error. */
export type Outcome = "on" | "left" | "dead";

/** More rounds than this of one loop are not run one by one. */
const MOST_ROUNDS = 128;
/** A loop that keeps meeting new things nobody knows is a training loop: after so many of them the rounds so far stand for all. */
const MOST_QUESTIONS = 4;
/** Loops of so many rounds are run to their end whatever they do. */
const FEW_ROUNDS = 16;
/** Of longer ones the rest does nothing either, after so many rounds in a row that did nothing. */
const MOST_IDLE = 4;

export function executeBlock(interpreter: Interpreter, statements: readonly Statement[]): Outcome {
  // Functions can be used by code that runs before their `def` only through other functions; classes and functions need no hoisting.
  for (const statement of statements) {
    const outcome = executeStatement(interpreter, statement);
    if (outcome !== "on") return outcome;
  }
  return "on";
}

/**
 * Runs one statement. Where it turns out to need a value that differs between worlds, what it did is taken back
 * and it runs once for each answer to the condition.
 */
function executeStatement(interpreter: Interpreter, statement: Statement): Outcome {
  const { worlds, frames } = interpreter;
  const checkpoint = worlds.checkpoint();
  const noted = { frames: frames.length, models: interpreter.models.length, uses: interpreter.uses.length, rounds: interpreter.frame.loops.length, yields: interpreter.frame.yields.length };
  try {
    return execute(interpreter, statement);
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    frames.length = noted.frames;
    interpreter.frame.loops.length = noted.rounds;
    interpreter.frame.yields.length = noted.yields;
    interpreter.models.length = noted.models;
    interpreter.uses.length = noted.uses;
    worlds.rollback(checkpoint);
    return worlds.fork(error.condition, () => executeStatement(interpreter, statement));
  }
}

function execute(interpreter: Interpreter, node: Statement): Outcome {
  interpreter.step();
  switch (node.kind) {
    case "Expression":
      evaluate(interpreter, node.value);
      return endsProgram(node.value) ? "dead" : "on";
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
    case "If": return executeIf(interpreter, node);
    case "For": return executeFor(interpreter, node);
    case "While": return executeWhile(interpreter, node);
    case "With": return executeWith(interpreter, node);
    case "Try": return executeTry(interpreter, node);
    case "Match": return executeMatch(interpreter, node);
    case "Function":
      bind(interpreter, interpreter.frame.environment, node.name, decorated(interpreter, node, defineFunction(interpreter, node)));
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
    case "Break": case "Continue": {
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
      for (const target of node.targets) if (target.kind === "Name") unbind(interpreter, interpreter.frame.environment, target.id);
      return "on";
    case "Global": case "Nonlocal":
      declare(interpreter, node.kind, node.names);
      return "on";
    case "Import":
      importNames(interpreter, node);
      return "on";
    case "ImportFrom":
      importFrom(interpreter, node);
      return "on";
    case "TypeAlias": case "Magic": case "Pass":
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
    interpreter.write(target.items, items && more && items.length + more.length <= MOST_ELEMENTS ? interpreter.derived([...items, ...more], items, more) : null);
    return;
  }
  assign(interpreter, node.target, binary(interpreter, node.operator, before, added, interpreter.place(node)));
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

/** Runs one round of a loop; worlds that `continue` come back at its end. */
function round(interpreter: Interpreter, loop: Loop, number: number, run: () => Outcome): Outcome {
  const scope = interpreter.worlds.open();
  beginRound(loop, number, scope);
  const outcome = run();
  interpreter.worlds.close(scope, null);
  return outcome;
}

function executeFor(interpreter: Interpreter, node: For): Outcome {
  const iterable = evaluate(interpreter, node.iterable);
  const elements = elementsOf(interpreter, iterable);
  const unknownElement = (): Value => interpreter.unknown("unknown-value", interpreter.place(node.target));
  // Too many rounds, or nobody knows how many: one round with any element stands for all of them.
  const values = elements && elements.length <= MOST_ROUNDS ? elements : [unknownElement()];
  const asked = interpreter.worlds.conditions.size;
  let all = values === elements;
  return executeLoop(interpreter, (loop) => {
    let idle = 0;
    for (const [number, value] of values.entries()) {
      let left = false;
      const start = interpreter.worlds.open();
      const noted = interpreter.models.length + interpreter.uses.length + interpreter.defined.length;
      const outcome = round(interpreter, loop, number, () => {
        assign(interpreter, node.target, value);
        const result = executeBlock(interpreter, node.body);
        left = result === "left" && interpreter.worlds.hasLeft(loop.round.scope);
        return result;
      });
      if (outcome !== "on" && !left) return outcome;
      if (interpreter.worlds.conditions.size - asked > MOST_QUESTIONS) { all = false; break; }
      if (values.length <= FEW_ROUNDS) continue;
      idle = noted === interpreter.models.length + interpreter.uses.length + interpreter.defined.length && isIdle(interpreter, start) ? idle + 1 : 0;
      if (idle === MOST_IDLE) { all = false; break; }
    }
    if (!all) widen(interpreter, loop);
    return executeBlock(interpreter, node.otherwise);
  });
}

/** Whether nothing is known afterwards of what was written since, but numbers that are counted and what is said of arrays. */
function isIdle({ worlds }: Interpreter, since: Scope): boolean {
  // A library keeps rows of what it gave each time that something was called.
  const isOpen = (value: unknown): boolean => Array.isArray(value) || (isValue(value) && (value.kind === "unknown" || value.kind === "number" || (value.kind === "foreign" && value.object.type === "array")));
  for (const [cell, before] of worlds.changed(since)) {
    const { contents } = cell;
    if (contents.split || before.split) return false;
    const [old, now] = [before.value, contents.value];
    // Names that were bound only now are those of calls that are over.
    if (old === null || old === now || (isValue(now) && isOpen(now)) || (isValue(old) && isValue(now) && sameValue(old, now))) continue;
    if (!Array.isArray(now) || !Array.isArray(old) || !now.every((item: unknown, i) => item === old[i] || (isOpen(item) && !(isValue(item) && item.kind === "number")))) return false;
  }
  return true;
}

function executeWhile(interpreter: Interpreter, node: While): Outcome {
  const asked = interpreter.worlds.conditions.size;
  return executeLoop(interpreter, (loop) => {
    for (let number = 0; number < MOST_ROUNDS; number++) {
      const goesOn = knownTruth(interpreter, evaluate(interpreter, node.test));
      if (goesOn === false) break;
      let left = false;
      const outcome = round(interpreter, loop, number, () => {
        const result = executeBlock(interpreter, node.body);
        left = result === "left" && interpreter.worlds.hasLeft(loop.round.scope);
        return result;
      });
      if (outcome !== "on" && !left) return outcome;
      // Nobody knows how often it runs: once stands for all.
      if (goesOn === null || interpreter.worlds.conditions.size > asked || number === MOST_ROUNDS - 1) { widen(interpreter, loop); break; }
    }
    return executeBlock(interpreter, node.otherwise);
  });
}

/**
 * After a loop of which only some rounds were run: what is counted or collected in it is not known any more.
 * Layers added to a model stay: a model with one round of them is one that the program can build.
 */
function widen(interpreter: Interpreter, loop: Loop): void {
  const { worlds } = interpreter;
  if (!loop.scope) return;
  for (const [cell, before] of worlds.changed(loop.scope)) {
    if (cell.contents.split) {
      const most = collected(cell.contents, `@${loop.outer}.`);
      if (most !== undefined && !before.split && isCollected(before.value)) worlds.write(cell, most);
    }
    if (before.split || cell.contents.split) continue;
    const old = before.value;
    const now = cell.contents.value;
    if (Array.isArray(now) || now instanceof Map) {
      interpreter.partial.add(now);
    } else if (isValue(old) && isValue(now) && now.kind !== "unknown" && (now.kind === "number" || now.kind === "string" || now.kind === "boolean") && old.kind === now.kind) {
      worlds.write(cell, interpreter.unknown("several-values", now.at));
    }
  }
}

/**
 * What a loop of which nobody knows how often it runs collected in a list or a dict, where it depends on what one of its rounds met:
 * any number of rounds may have met either, so that the fullest stands for all.
 */
function collected(facets: Facets<unknown>, ofRound: string): Collected | undefined {
  if (!facets.split) {
    const { value } = facets;
    if (value === null) return null;
    const items: readonly unknown[] | null = Array.isArray(value) ? value : value instanceof Map ? [...value.values()].map((entry: unknown) => (typeof entry === "object" && entry !== null && "value" in entry ? entry.value : null)) : null;
    // Layers that are added for one of two reasons stay apart.
    return items?.every((item) => isValue(item) && item.kind !== "foreign" && item.kind !== "choice") ? (value as Collected) : undefined; // One of the two, or there were no items.
  }
  if (!facets.condition.key.includes(ofRound)) return undefined;
  const [then, otherwise] = [collected(facets.then, ofRound), collected(facets.otherwise, ofRound)];
  if (then === undefined || otherwise === undefined) return undefined;
  return then && otherwise ? (sizeOf(then) >= sizeOf(otherwise) ? then : otherwise) : null;
}

const isCollected = (value: unknown): boolean => Array.isArray(value) || value instanceof Map;

/** The contents of a list or a dict; null where they are not known. */
type Collected = readonly unknown[] | ReadonlyMap<unknown, unknown> | null;
const sizeOf = (items: NonNullable<Collected>): number => ("size" in items ? items.size : items.length);

/** Runs a loop; worlds that `break` come back at its end. */
function executeLoop(interpreter: Interpreter, run: (loop: Loop) => Outcome): Outcome {
  const scope = interpreter.worlds.open();
  const loop = loopIn(interpreter.frame, scope);
  interpreter.frame.loops.push(loop);
  const outcome = run(loop);
  interpreter.frame.loops.pop();
  const broke = interpreter.worlds.hasLeft(scope);
  interpreter.worlds.close(scope, null);
  return outcome !== "on" && broke ? "on" : outcome;
}

function executeWith(interpreter: Interpreter, node: With): Outcome {
  const entered: Plain[] = [];
  for (const { context, target } of node.items) {
    const plain = interpreter.plain(evaluate(interpreter, context));
    entered.push(plain);
    if (!target) continue;
    const enter = plain.kind === "foreign" || plain.kind === "instance" ? interpreter.attribute(plain, "__enter__", plain.at) : null;
    const value = enter && interpreter.plain(enter).kind !== "unknown" ? interpreter.call(enter, [], plain.at) : plain.kind === "external" ? plain : interpreter.unknown("unknown-call", interpreter.place(target));
    assign(interpreter, target, value);
  }
  const before = interpreter.managers.length;
  interpreter.managers.push(...entered);
  try {
    return executeBlock(interpreter, node.body);
  } finally {
    interpreter.managers.length = before;
  }
}

/** The body is taken to run through. A handler runs only where the body is certain to fail. */
function executeTry(interpreter: Interpreter, node: Try): Outcome {
  let outcome = executeBlock(interpreter, node.body);
  if (outcome === "dead" && node.handlers[0]) outcome = executeBlock(interpreter, node.handlers[0].body);
  else if (outcome === "on") outcome = executeBlock(interpreter, node.otherwise);
  const last = executeBlock(interpreter, node.finalizer);
  return last === "on" ? outcome : last;
}

function executeMatch(interpreter: Interpreter, node: Match): Outcome {
  const subject = evaluate(interpreter, node.subject);
  for (const { pattern, names, guard, body } of node.cases) {
    for (const name of names) bind(interpreter, interpreter.frame.environment, name, interpreter.unknown("unknown-value", interpreter.place(pattern)));
    const matches = matched(interpreter, subject, pattern);
    if (matches && (!guard || truth(interpreter, evaluate(interpreter, guard)))) return executeBlock(interpreter, body);
  }
  return "on";
}

function matched(interpreter: Interpreter, subject: Value, pattern: Statement | For["target"]): boolean {
  switch (pattern.kind) {
    case "Name": return true;
    case "String": case "Number": case "Constant": case "Unary": return truth(interpreter, compareEqual(interpreter, subject, pattern));
    case "Binary": return pattern.operator === "|" ? matched(interpreter, subject, pattern.left) || matched(interpreter, subject, pattern.right) : truth(interpreter, interpreter.unknown("unknown-value", interpreter.place(pattern)));
    default: return truth(interpreter, interpreter.unknown("unknown-value", interpreter.place(pattern)));
  }
}

function compareEqual(interpreter: Interpreter, subject: Value, pattern: For["target"]): Value {
  return compare(interpreter, "==", subject, evaluate(interpreter, pattern), interpreter.place(pattern));
}

function defineFunction(interpreter: Interpreter, node: FunctionDefinition): FunctionValue {
  const { frame } = interpreter;
  const value: FunctionValue = {
    kind: "function", definition: node, uri: interpreter.place(node), environment: frame.environment, owner: null, at: interpreter.place(node),
    defaults: node.parameters.map((parameter) => parameter.default && evaluate(interpreter, parameter.default)),
  };
  if (frame.environment.kind !== "class") interpreter.defined.push({ value });
  return value;
}

/** Decorators that are not known are passed through: what they wrap is what will be called. */
function decorated(interpreter: Interpreter, node: FunctionDefinition, value: FunctionValue): Value {
  let result: Value = value;
  for (const decorator of [...node.decorators].reverse()) {
    const callee = interpreter.plain(evaluate(interpreter, decorator));
    if (callee.kind === "external") for (const library of interpreter.libraries) library.decorate?.(callee.path, result, interpreter);
    if (callee.kind !== "function" || callee.definition.kind !== "Function") continue;
    const wrapped = interpreter.plain(callValue(interpreter, callee, { at: interpreter.place(decorator), callee: interpreter.place(decorator), args: [{ name: null, value: result, at: value.at }], open: false }));
    if (wrapped.kind === "function" || wrapped.kind === "native") result = wrapped;
  }
  return result;
}

function defineClass(interpreter: Interpreter, node: ClassDefinition): ClassValue {
  const { frame } = interpreter;
  const { args } = argumentsOf(interpreter, node.bases);
  const members = environment("class", frame.environment);
  const value: ClassValue = { kind: "class", definition: node, bases: args.filter((base) => base.name === null).map((base) => base.value), members, at: interpreter.place(node) };
  for (const decorator of node.decorators) evaluate(interpreter, decorator);
  interpreter.within({ ...frame, environment: members, owner: value, loops: [], scope: null }, () => executeBlock(interpreter, node.body));
  for (const cell of members.names.values()) {
    const member = interpreter.worlds.valueOf(cell);
    if (member?.kind === "function") interpreter.write(cell, { ...member, owner: value });
  }
  interpreter.defined.push({ value });
  return value;
}

function declare(interpreter: Interpreter, kind: "Global" | "Nonlocal", names: readonly string[]): void {
  const { environment: local } = interpreter.frame;
  for (const name of names) {
    let home = local.parent;
    while (home && (kind === "Global" ? home.kind !== "module" : !(home.kind === "function" && home.names.has(name)))) home = home.parent;
    if (home) local.elsewhere.set(name, home);
  }
}
