import type { Analysis, BuiltModel, Compile, Failure, World } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import type { Model } from "../model/model";
import { keyOfStart } from "../model/place";
import type { Module } from "../python/nodes";
import { writtenModule } from "../python/magics";
import { boundTo, memberOf, methodsOf } from "./attributes";
import { builtinScope } from "./builtins";
import { callUncalled, guess } from "./calls";
import { executeBlock } from "./execute";
import { BudgetSpent } from "./budget";
import type { Frame } from "./frame";
import { Interpreter, MOST_CALLS } from "./interpreter";
import type { Library } from "./machine";
import { namedCalls, type NamedCalls } from "./namedCalls";
import { environment } from "./scope";
import type { Environment } from "./environment";
import { openParameters, unusedObject } from "./handedOver";
import type { ClassValue, FunctionValue, InstanceValue, Value } from "./value";
import type { Assumption } from "./alternatives";
import { Fork } from "./worlds";
import { concernOf } from "./concern";
import { isForeign } from "./imports";

/** One parsed text of a program. */
export interface ParsedUnit {
  readonly uri: string;
  readonly cell?: number;
  readonly text: string;
  readonly module: Module;
}

/** Finds a module of the project by name: parsed, null where there is none, undefined where nobody has looked yet. */
export type FindModule = (name: string) => ParsedUnit | null | undefined;

/** Worlds of one model or use that are looked at; more are not needed to find what is wrong in one of them. */
const MOST_WORLDS = 32;

/** Runs a program abstractly and returns what it built. Total: stops when its steps are used up. */
export function interpret(units: readonly ParsedUnit[], libraries: readonly Library[], findModule: FindModule = () => null): Analysis {
  const loaded = new Map<string, ParsedUnit>();
  let latest = units[0];
  const unitOf = (at: Place): ParsedUnit | undefined => {
    if (latest && latest.uri === at.uri && latest.cell === at.cell) return latest;
    latest = units.find((unit) => unit.uri === at.uri && unit.cell === at.cell) ?? [...loaded.values()].find((unit) => unit.uri === at.uri);
    return latest;
  };
  let found: NamedCalls | null = null;
  const calls = (): NamedCalls => (found ??= namedCalls(units.map(({ module }) => module)));
  const interpreter = new Interpreter(libraries, builtinScope(), unitOf, (self, name) => loadModule(self, name, findModule, loaded), (name) => calls().methodsOn(name), new Set(units.map(({ uri }) => uri)));
  const main = environment("module", interpreter.builtins);
  let complete = true;
  const failures: Failure[] = [];
  const guarded: Guard = (run) => {
    if (!interpreter.budget.allow()) return complete = false;
    const frames = interpreter.frames.length;
    const { assumed } = interpreter.worlds;
    try {
      run();
    } catch (error) {
      interpreter.frames.length = frames;
      interpreter.worlds.assumed = assumed;
      if (error instanceof Fork) return true;
      if (!(error instanceof BudgetSpent || error instanceof RangeError)) failures.push({ during: "interpretation", error });
      return complete = false;
    }
    return true;
  };
  for (const unit of units) runUnit(interpreter, unit, writtenScope(interpreter, unit) ?? main, guarded);
  interpreter.budget.beginUncalled();
  const pasted = pastedClass(interpreter, main);
  if (pasted) interpreter.defined.unshift({ value: pasted, order: 0 });
  // What nothing calls by its name is not called by another function either, and runs first.
  if (interpreter.defined.length > 0) runUncalled(interpreter, calls().names, main, units, guarded);
  interpreter.afterwards = null;
  return { ...collect(interpreter, main, units[0], guarded), complete, failures };
}

const frameOf = (unit: { readonly uri: string; readonly cell?: number }, scope: Environment, context: string): Frame => ({
  environment: scope, unit: unit.cell === undefined ? { uri: unit.uri } : { uri: unit.uri, cell: unit.cell }, context, scope: null, owner: null, self: null, loops: [], definition: null, calledAt: null, yields: [],
});

/** The scope of a cell that is written to a file: it is a module of its own, which other cells may import. */
function writtenScope(interpreter: Interpreter, unit: ParsedUnit): Environment | null {
  const [first] = unit.module.body;
  const name = first?.kind === "Magic" ? writtenModule(unit.text.slice(first.from, first.to)) : null;
  if (name === null) return null;
  const members = environment("module", interpreter.builtins);
  interpreter.modules.set(name, { kind: "module", name, members, at: { uri: unit.uri, ...(unit.cell === undefined ? {} : { cell: unit.cell }), from: 0, to: 0 } });
  return members;
}

/** Runs something that may use up its steps: then it stops, and what comes after it goes on. Whether it came to its end. */
type Guard = (run: () => void) => boolean;

function runUnit(interpreter: Interpreter, unit: ParsedUnit, scope: Environment, guarded: Guard): void {
  interpreter.within(frameOf(unit, scope, ""), () => {
    // A statement at the top that always fails does not hide the rest of the file from its reader.
    for (const statement of unit.module.body) {
      const run = (): void => { executeBlock(interpreter, [statement]); };
      // What it would have changed is not as it was: nobody knows what the program's own functions make of it.
      if (!guarded(run) && /^(?:Expression|Assign)$/.test(statement.kind)) {
        interpreter.deepest = 0;
        guarded(run);
        interpreter.deepest = MOST_CALLS;
      }
      interpreter.worlds.forget();
    }
  });
}

function loadModule(interpreter: Interpreter, name: string, findModule: FindModule, loaded: Map<string, ParsedUnit>): Value | null {
  if (isForeign(name)) return null;
  const before = interpreter.modules.get(name);
  if (before) return before;
  const unit = findModule(name);
  if (unit === undefined) interpreter.wanted.add(name);
  if (!unit) return null;
  const members = environment("module", interpreter.builtins);
  const value: Value = { kind: "module", name, members, at: { uri: unit.uri, from: 0, to: 0 } };
  // Bound before it runs, so that modules may import each other.
  interpreter.modules.set(name, value);
  loaded.set(name, unit);
  members.names.set("__name__", interpreter.cell<Value | null>(interpreter.string(name, value.at)));
  interpreter.within(frameOf(unit, members, `${name}:`), () => { executeBlock(interpreter, unit.module.body); });
  return value;
}

/**
 * Functions at the top of a file that take `self` were methods before they were pasted without their class.
 * They work on one instance, and call one another on it.
 */
function pastedClass(interpreter: Interpreter, main: Environment): ClassValue | null {
  const methods = interpreter.defined.flatMap(({ value }) =>
    (value.kind === "function" && value.definition.kind === "Function" && value.environment === main && value.definition.parameters[0]?.name === "self" ? [{ value, definition: value.definition }] : []));
  const [first] = methods;
  if (!first) return null;
  const { from, to } = first.definition;
  const body = methods.map(({ definition }) => definition);
  const members = environment("class", main);
  for (const { value, definition } of methods) members.names.set(definition.name, interpreter.cell<Value | null>(value));
  return { kind: "class", definition: { kind: "Class", name: "", nameFrom: from, bases: [], decorators: [], body, from, to }, bases: [], members, at: { ...first.value.at, from, to: from } };
}

/** Runs functions, classes and methods that the program itself defines and never calls, each on its own; those of its modules are those of another program. */
function runUncalled(interpreter: Interpreter, called: ReadonlySet<string>, main: Environment, units: readonly ParsedUnit[], guarded: Guard): void {
  const isOwn = ({ uri }: Place): boolean => units.some((unit) => unit.uri === uri);
  const nameOf = (definition: { readonly name?: string }): string => definition.name ?? "";
  const made: Value[] = [];
  const opened = new Map<object, readonly string[]>();
  const openOf = (of: FunctionValue): readonly string[] => {
    const before = opened.get(of.definition);
    if (before) return before;
    const names = openParameters(interpreter, of);
    opened.set(of.definition, names);
    return names;
  };
  const given = (of: FunctionValue): ReadonlyMap<string, Value> => {
    const names = openOf(of);
    const object = names.length === 1 ? unusedObject(interpreter, made, main) : null;
    return new Map(object ? names.map((name) => [name, object]) : []);
  };
  const { worlds } = interpreter;
  // Each has what the program has made, and not what the others did.
  const { isNarrowed } = worlds;
  const concern = concernOf(interpreter, main);
  const asked = { of: concern.has };
  // What is given something that the program makes runs after what makes it.
  const rounds = [[false, false], [false, true], [true, false], [true, true]] as const;
  const runAll = (): void => { for (const [calledElsewhere, isGiven] of rounds) runSome(calledElsewhere, isGiven); };
  const runSome = (calledElsewhere: boolean, isGiven: boolean): void => {
    for (let i = 0; i < interpreter.defined.length; i++) {
      const entry = interpreter.defined[i];
      if (!entry) continue;
      const { value, order } = entry;
      if (value.definition.kind === "Lambda" || called.has(nameOf(value.definition)) !== calledElsewhere || !isOwn(value.at)) continue;
      const isNow = (of: FunctionValue): boolean => !interpreter.called.has(of.definition) && asked.of(of.definition) && (openOf(of).length > 0) === isGiven;
      const methods = value.kind === "class" ? methodsOf(interpreter, value).filter(isNow) : [];
      if (value.kind === "class" ? methods.length === 0 : !isNow(value)) continue;
      worlds.isNarrowed = isNarrowed;
      interpreter.afterwards = order;
      const frame = frameOf({ uri: value.at.uri, ...(value.at.cell === undefined ? {} : { cell: value.at.cell }) }, main, `?${value.definition.from}`);
      guarded(() => alone(interpreter, frame, () => {
        if (value.kind === "function") {
          made.push(callUncalled(interpreter, value, null, given(value)));
          return;
        }
        // One that the program makes has what its constructor was given, if the world in which it was made is still there.
        const known = interpreter.instances.get(value.definition);
        const instance = known && interpreter.read(known.isThere) ? known.instance : interpreter.plain(madeOf(interpreter, value));
        for (const method of methods) {
          if (interpreter.called.has(method.definition)) continue;
          guarded(() => alone(interpreter, frame, () => made.push(callMethod(interpreter, instance, method, given(method)))));
        }
      }));
      interpreter.worlds.forget();
    }
  };
  runAll();
  // The version matters where there is something to judge.
  if (interpreter.notes.length + interpreter.notes.names.size === 0) return;
  asked.of = concern.tellsVersion;
  runAll();
}

/** An instance of a class that the program does not make. */
function madeOf(interpreter: Interpreter, of: ClassValue): Value {
  const initialise = memberOf(interpreter, of, "__init__");
  if (initialise?.kind === "function") guess(interpreter, initialise);
  return interpreter.call(of, [], { ...of.at, to: of.at.from });
}

function callMethod(interpreter: Interpreter, self: Value, method: FunctionValue, given: ReadonlyMap<string, Value>): Value {
  const bound = interpreter.plain(boundTo(interpreter, self, method));
  if (bound.kind === "method") return callUncalled(interpreter, bound.function, self as InstanceValue, given);
  return bound.kind === "function" ? callUncalled(interpreter, bound, null, given) : bound;
}

/** Runs something in every world that it turns out to need, without a statement around it. */
function alone(interpreter: Interpreter, frame: Frame, run: () => void): void {
  const checkpoint = interpreter.worlds.checkpoint();
  const depth = interpreter.frames.length;
  const mark = interpreter.notes.mark();
  try {
    interpreter.within(frame, run);
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    interpreter.frames.length = depth;
    interpreter.notes.takeBack(mark);
    interpreter.worlds.rollback(checkpoint);
    interpreter.worlds.fork(error.condition, () => { alone(interpreter, frame, run); return "on"; });
  }
}

/** Looks at everything that was noted, in each world in which it exists. */
function collect(interpreter: Interpreter, main: Environment, unit: ParsedUnit | undefined, guarded: Guard): Omit<Analysis, "complete" | "failures"> {
  interpreter.budget.beginTelling();
  const frame = frameOf({ uri: unit?.uri ?? "" }, main, "");
  const models = new Map<string, { at: Place; via: Place | null; worlds: World<Model>[]; compiles: Map<string, Compile>; isImported: boolean; isNarrowed: boolean }>();
  const uses = new Map<string, { at: Place; via: Place | null; worlds: World<Judgement>[]; isNarrowed: boolean }>();
  const keyOf = (at: Place, context: string): string => `${keyOfStart(at)}@${context}`;
  const { worlds, notes } = interpreter;
  for (const { at, context, via, assumed, isNarrowed, what } of notes.models) {
    worlds.isNarrowed = isNarrowed;
    guarded(() => inEachWorld(interpreter, frame, assumed, (assumptions) => {
      const model = what.describe(interpreter);
      const compiles = what.compiles(interpreter);
      const key = keyOf(at, context);
      const entry = models.get(key) ?? { at, via, worlds: [], compiles: new Map<string, Compile>(), isImported: isOfImport(context), isNarrowed };
      models.set(key, entry);
      entry.isNarrowed ||= worlds.isNarrowed;
      if (entry.worlds.length >= MOST_WORLDS) return;
      entry.worlds.push({ assumptions, subject: model });
      for (const compile of compiles) if (!entry.compiles.has(keyOf(compile.at, ""))) entry.compiles.set(keyOf(compile.at, ""), compile);
    }));
  }
  interpreter.budget.beginTelling();
  for (const { at, context, via, assumed, isNarrowed, what } of notes.uses) {
    if (isOfImport(context)) continue;
    worlds.isNarrowed = isNarrowed;
    guarded(() => inEachWorld(interpreter, frame, assumed, (assumptions) => {
      what(interpreter).forEach((judgement, output) => {
        const key = `${keyOf(at, context)}|${output}`;
        const entry = uses.get(key) ?? { at, via, worlds: [], isNarrowed };
        uses.set(key, entry);
        entry.isNarrowed ||= worlds.isNarrowed;
        if (entry.worlds.length < MOST_WORLDS) entry.worlds.push({ assumptions, subject: judgement });
      });
    }));
  }
  const inOrder = [...new Set([...models.values()].flatMap(({ compiles }) => [...compiles.values()].map(({ order }) => order)))].sort((a, b) => a - b);
  const orders = new Map(inOrder.map((order, index) => [order, index]));
  return {
    models: [...models.values()].map(({ compiles, ...model }): BuiltModel => ({ ...model, compiles: [...compiles.values()].map((compile) => ({ ...compile, order: orders.get(compile.order) ?? 0 })) })),
    uses: [...uses.values()],
    activations: [...notes.activations.values()],
    functions: [...notes.functions.values()],
    names: [...notes.names.values()],
    wantedModules: [...interpreter.wanted],
    guesses: interpreter.guesses,
    areNarrowed: worlds.settled.size > 0,
    steps: interpreter.budget.steps,
  };
}

/** Whether something was noted while a module was loaded: what stands at the top of another file is judged there. */
const isOfImport = (context: string): boolean => /^[^/?]+:/.test(context);

/** Runs something once for every world that it turns out to need, starting from the one in which it was noted. */
function inEachWorld(interpreter: Interpreter, frame: Frame, assumed: Assumption | null, run: (assumptions: ReadonlyMap<string, boolean>) => void, budget = { left: MOST_WORLDS }): void {
  if (budget.left-- <= 0) return;
  interpreter.worlds.assumed = assumed;
  try {
    interpreter.within(frame, () => run(interpreter.worlds.assumptions()));
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    for (const holds of [true, false]) inEachWorld(interpreter, frame, { condition: error.condition, holds, earlier: assumed }, run, budget);
  }
  interpreter.worlds.assumed = null;
}
