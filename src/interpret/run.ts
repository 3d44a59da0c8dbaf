import type { Analysis, BuiltModel, Compile, Failure, World } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import type { Model } from "../model/model";
import { isSameUnit, keyOfStart } from "../model/place";
import type { Module } from "../python/nodes";
import { writtenModule } from "../python/magics";
import { builtinScope } from "./builtins";
import { executeBlock } from "./execute";
import { BudgetSpent } from "./budget";
import { frameOf, type Frame } from "./frame";
import { Interpreter, MOST_CALLS } from "./interpreter";
import type { Library } from "./machine";
import { namedCalls, type NamedCalls } from "./namedCalls";
import { environment } from "./scope";
import type { Environment } from "./environment";
import { pastedClass, runUncalled, type Guard } from "./uncalled";
import type { Value } from "./value";
import type { Assumption } from "./alternatives";
import { Fork, LEFT_ALONE } from "./worlds";
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

/** Runs a program abstractly and returns what it built. Total: stops when its steps are used up. Where options have more answers than are looked at, it runs once more as if none were set. */
export function interpret(
  units: readonly ParsedUnit[],
  libraries: readonly Library[],
  findModule: FindModule = () => null,
  isLeftAlone = false,
): Analysis {
  const loaded = new Map<string, ParsedUnit>();
  let latest = units[0];
  const unitOf = (at: Place): ParsedUnit | undefined => {
    if (latest && isSameUnit(latest, at)) return latest;
    latest = units.find((unit) => isSameUnit(unit, at)) ?? [...loaded.values()].find((unit) => unit.uri === at.uri);
    return latest;
  };
  let found: NamedCalls | null = null;
  const calls = (): NamedCalls => (found ??= namedCalls(units.map(({ module }) => module)));
  const interpreter = new Interpreter(
    libraries,
    builtinScope(),
    unitOf,
    (self, name) => loadModule(self, name, findModule, loaded),
    (name) => calls().methodsOn(name),
    new Set(units.map(({ uri }) => uri)),
  );
  interpreter.isLeftAlone = isLeftAlone;
  const main = environment("module", interpreter.builtins);
  let complete = true;
  const failures: Failure[] = [];
  const guarded: Guard = (run) => {
    if (!interpreter.budget.allow()) return (complete = false);
    const frames = interpreter.frames.length;
    const { assumed } = interpreter.worlds;
    try {
      run();
    } catch (error) {
      interpreter.frames.length = frames;
      interpreter.worlds.assumed = assumed;
      if (!(error instanceof BudgetSpent || error instanceof RangeError)) failures.push({ during: "interpretation", error });
      return (complete = false);
    }
    return true;
  };
  for (const unit of units) runUnit(interpreter, unit, writtenScope(interpreter, unit) ?? main, guarded);
  interpreter.budget.beginUncalled();
  const pasted = pastedClass(interpreter, main);
  if (pasted) interpreter.defined.unshift({ value: pasted, order: 0 });
  // What nothing calls by its name is not called by another function either, and runs first.
  if (interpreter.defined.length > 0) runUncalled(interpreter, calls().names, main, guarded);
  interpreter.afterwards = null;
  const analysis = { ...collect(interpreter, main, units[0], guarded), complete, failures };
  const isOpen = (analysis.areNarrowed === true || !complete) && interpreter.worlds.conditions.has(LEFT_ALONE);
  return isOpen ? { ...analysis, leftAlone: interpret(units, libraries, findModule, true) } : analysis;
}

/** The scope of a cell that is written to a file: it is a module of its own, which other cells may import. */
function writtenScope(interpreter: Interpreter, unit: ParsedUnit): Environment | null {
  const [first] = unit.module.body;
  const name = first?.kind === "Magic" ? writtenModule(unit.text.slice(first.from, first.to)) : null;
  if (name === null) return null;
  const members = environment("module", interpreter.builtins);
  interpreter.modules.set(name, {
    kind: "module",
    name,
    members,
    at: { uri: unit.uri, ...(unit.cell === undefined ? {} : { cell: unit.cell }), from: 0, to: 0 },
  });
  return members;
}

function runUnit(interpreter: Interpreter, unit: ParsedUnit, scope: Environment, guarded: Guard): void {
  interpreter.within(frameOf(unit, scope, ""), () => {
    // A statement at the top that always fails does not hide the rest of the file from its reader.
    for (const statement of unit.module.body) {
      const run = (): void => {
        executeBlock(interpreter, [statement]);
      };
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
  interpreter.within(frameOf(unit, members, `${name}:`), () => {
    executeBlock(interpreter, unit.module.body);
  });
  return value;
}

/** Looks at everything that was noted, in each world in which it exists. */
function collect(
  interpreter: Interpreter,
  main: Environment,
  unit: ParsedUnit | undefined,
  guarded: Guard,
): Omit<Analysis, "complete" | "failures"> {
  interpreter.budget.beginTelling();
  const frame = frameOf({ uri: unit?.uri ?? "" }, main, "");
  const models = new Map<
    string,
    { at: Place; via: Place | null; worlds: World<Model>[]; compiles: Map<string, Compile>; isImported: boolean; isNarrowed: boolean }
  >();
  const uses = new Map<string, { at: Place; via: Place | null; worlds: World<Judgement>[]; isNarrowed: boolean }>();
  const keyOf = (at: Place, context: string): string => `${keyOfStart(at)}@${context}`;
  const { worlds, notes } = interpreter;
  for (const { at, context, via, assumed, isNarrowed, what } of notes.models) {
    worlds.isNarrowed = isNarrowed;
    guarded(() =>
      inEachWorld(interpreter, frame, assumed, (assumptions) => {
        const model = what.describe(interpreter);
        const compiles = what.compiles(interpreter);
        const key = keyOf(at, context);
        const entry = models.get(key) ?? {
          at,
          via,
          worlds: [],
          compiles: new Map<string, Compile>(),
          isImported: isOfImport(context),
          isNarrowed,
        };
        models.set(key, entry);
        entry.isNarrowed ||= worlds.isNarrowed;
        if (entry.worlds.length >= MOST_WORLDS) return;
        entry.worlds.push({ assumptions, subject: model });
        for (const compile of compiles) if (!entry.compiles.has(keyOf(compile.at, ""))) entry.compiles.set(keyOf(compile.at, ""), compile);
      }),
    );
  }
  interpreter.budget.beginTelling();
  for (const { at, context, via, assumed, isNarrowed, what } of notes.uses) {
    if (isOfImport(context)) continue;
    worlds.isNarrowed = isNarrowed;
    guarded(() =>
      inEachWorld(interpreter, frame, assumed, (assumptions) => {
        what(interpreter).forEach((judgement, output) => {
          const key = `${keyOf(at, context)}|${output}`;
          const entry = uses.get(key) ?? { at, via, worlds: [], isNarrowed };
          uses.set(key, entry);
          entry.isNarrowed ||= worlds.isNarrowed;
          if (entry.worlds.length < MOST_WORLDS) entry.worlds.push({ assumptions, subject: judgement });
        });
      }),
    );
  }
  const inOrder = [...new Set([...models.values()].flatMap(({ compiles }) => [...compiles.values()].map(({ order }) => order)))].sort(
    (a, b) => a - b,
  );
  return {
    models: [...models.values()].map(({ compiles, ...model }): BuiltModel => ({
      ...model,
      compiles: [...compiles.values()].map((compile) => ({ ...compile, order: inOrder.indexOf(compile.order) })),
    })),
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
function inEachWorld(
  interpreter: Interpreter,
  frame: Frame,
  assumed: Assumption | null,
  run: (assumptions: ReadonlyMap<string, boolean>) => void,
  budget = { left: MOST_WORLDS },
): void {
  if (budget.left-- <= 0) return;
  interpreter.worlds.assumed = assumed;
  try {
    interpreter.within(frame, () => run(interpreter.worlds.assumptions()));
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    for (const holds of [true, false])
      inEachWorld(interpreter, frame, { condition: error.condition, holds, earlier: assumed }, run, budget);
  }
  interpreter.worlds.assumed = null;
}
