import { lastName } from "./dotted";
import type { Environment } from "./environment";
import type { Interpreter } from "./interpreter";
import type { Interest, Library } from "./machine";
import { partOf, type Part } from "./mentions";
import type { ClassValue, Value } from "./value";

/** Which functions that nobody calls are worth a run of their own. */
export interface Concern {
  /** Whether a run can show anything: a model, a loss, an activation, or what functions that can look at. True where it is not known. */
  has(definition: object): boolean;
  /** Whether a run can at least tell which version of a framework is meant. */
  tellsVersion(definition: object): boolean;
  /** The names of attributes that one method sets and another only reads. */
  between(giver: object, taker: object): readonly string[];
}

/** Functions through which anything can be reached by a name that is not written. */
const DYNAMIC = new Set(["globals", "locals", "vars", "eval", "exec", "import_module", "__import__"]);
/** Values in values that are looked at. */
const MOST_LOOKED_AT = 200;

/**
 * Sorts out the functions that cannot show anything, by names alone: those that name nothing the libraries are concerned with,
 * nothing that holds such a thing when the program has run, and that change nothing at which a function of concern looks.
 * Takes time in proportion to the functions' length.
 */
export function concernOf(interpreter: Interpreter, main: Environment): Concern {
  const globals = valuesIn(interpreter, main);
  const classes = new Map<object, ClassValue>();
  for (const { value } of interpreter.defined) if (value.kind === "class") classes.set(value.definition, value);
  const parts = partsOf(interpreter, globals, classes);
  const isConcern = interest(interpreter, globals, [...parts.values()]);
  const hot = heldNames(interpreter, globals, classes, parts, isConcern);
  const ofConcern = spread([...parts.values()], hot, (name) => !globals.has(name) && isConcern(lastName(name)));
  const isVersioned = versionNames(interpreter.libraries, globals);
  return {
    has: (definition) => {
      const part = parts.get(definition);
      return !part || ofConcern.has(part);
    },
    tellsVersion: (definition) => {
      for (const name of parts.get(definition)?.mentions ?? []) if (isVersioned(name)) return true;
      return false;
    },
    between: (giver, taker) => {
      const { mentions, changes } = parts.get(taker) ?? {};
      return (
        parts
          .get(giver)
          ?.changes.flatMap(({ name }) =>
            mentions?.has(name) && !changes?.some((change) => change.name === name) ? lastName(name) : [],
          ) ?? []
      );
    },
  };
}

/** The functions that the program defines, each read once. */
function partsOf(
  interpreter: Interpreter,
  globals: ReadonlyMap<string, Value>,
  classes: ReadonlyMap<object, ClassValue>,
): ReadonlyMap<object, Part> {
  const parts = new Map<object, Part>();
  const isModule = (name: string): boolean => globals.get(name)?.kind === "external";
  for (const cls of classes.values()) {
    const family = familyOf(cls);
    const { body, name } = cls.definition;
    for (const method of body) {
      if (method.kind === "Function" && !parts.has(method))
        parts.set(method, partOf(method, family, [`.${method.name}`, `${family}.${method.name}`, name, family], isModule));
    }
  }
  for (const {
    value: { definition },
  } of interpreter.defined) {
    if (definition.kind === "Function" && !parts.has(definition))
      parts.set(definition, partOf(definition, null, [definition.name], isModule));
  }
  return parts;
}

/** The class of the program's own from which a class comes in the end. */
function familyOf(cls: ClassValue, depth = 0): string {
  const base = depth > 20 ? undefined : cls.bases.find((one): one is ClassValue => one.kind === "class");
  return base ? familyOf(base, depth + 1) : cls.definition.name;
}

/** The names under which something of concern can be reached when the program has run. Functions that are reached by a name are told of it. */
function heldNames(
  interpreter: Interpreter,
  globals: ReadonlyMap<string, Value>,
  classes: ReadonlyMap<object, ClassValue>,
  parts: ReadonlyMap<object, Part>,
  isConcern: (name: string) => boolean,
): Set<string> {
  const hot = new Set<string>();
  const isHot = (value: Value): boolean =>
    holds(value, {
      interpreter,
      isConcern,
      isRead: (definition) => parts.has(definition) || classes.has(definition),
      left: MOST_LOOKED_AT,
    });
  const note = (names: ReadonlyMap<string, Value>, ...prefixes: readonly string[]): void => {
    for (const [name, value] of names) {
      const part = value.kind === "function" ? parts.get(value.definition) : undefined;
      if (!part && !isHot(value)) continue;
      for (const prefix of prefixes) (part?.names ?? hot).add(prefix + name);
    }
  };
  note(globals, "");
  for (const cls of classes.values()) {
    note(valuesIn(interpreter, cls.members), ".", `${familyOf(cls)}.`);
    if (cls.bases.some(isHot)) hot.add(familyOf(cls)).add(cls.definition.name);
  }
  for (const { instance } of interpreter.instances.values()) {
    for (const attributes of interpreter.worlds.all(instance.attributes)) note(attributes, ".", `${familyOf(instance.class)}.`);
  }
  return hot;
}

/** What it takes to look into a value; `isRead` tells the functions and classes that are looked at by themselves. */
interface Look {
  readonly interpreter: Interpreter;
  readonly isConcern: (name: string) => boolean;
  readonly isRead: (definition: object) => boolean;
  left: number;
}

/** Whether a value is of concern or holds something that is; true where there is too much of it. */
function holds(value: Value, look: Look): boolean {
  if (look.left-- <= 0) return true;
  const { worlds } = look.interpreter;
  const within = (item: Value): boolean => holds(item, look);
  switch (value.kind) {
    case "unknown":
    case "none":
    case "boolean":
    case "number":
    case "string":
      return false;
    case "external":
      return look.isConcern(lastName(value.path));
    case "function":
    case "class":
      return !look.isRead(value.definition);
    case "native":
      return value.name !== "namedtuple";
    case "tuple":
      return value.items.some(within);
    case "list":
      return worlds.all(value.items).some((items) => items?.some(within));
    case "dict":
      return worlds.all(value.entries).some((entries) => entries !== null && [...entries.values()].some((entry) => within(entry.value)));
    case "choice":
      return within(value.then) || within(value.otherwise);
    default:
      return true;
  }
}

/** The functions of concern: those that name something hot, which makes their own names hot, and what changes something that those look at. */
function spread(parts: readonly Part[], hot: Set<string>, isConcern: (name: string) => boolean): ReadonlySet<Part> {
  const ofConcern = new Set<Part>();
  const mentioning = indexed(parts, ({ mentions }) => mentions);
  const changing = indexed(
    parts.filter(({ isConstructor }) => !isConstructor),
    ({ changes }) => changes.map(({ name }) => name),
  );
  const flowing = indexed(
    parts.flatMap(({ changes }) => changes),
    ({ from }) => from,
  );
  const waiting = [...new Set([...mentioning.keys(), ...flowing.keys()])].filter((name) => hot.has(name) || isConcern(name));
  const heat = (name: string): void => {
    if (hot.has(name)) return;
    hot.add(name);
    waiting.push(name);
  };
  const looked = new Set<string>();
  const take = (part: Part, taken: Part[]): void => {
    ofConcern.add(part);
    part.names.forEach(heat);
    for (const change of part.changes) if (change.isOpen) heat(change.name);
    for (const mentioned of part.mentions) {
      if (looked.has(mentioned)) continue;
      looked.add(mentioned);
      for (const other of changing.get(mentioned) ?? []) taken.push(other);
    }
  };
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const change of flowing.get(name) ?? []) heat(change.name);
    const taken = [...(mentioning.get(name) ?? [])];
    for (let part = taken.pop(); part; part = taken.pop()) if (!ofConcern.has(part)) take(part, taken);
  }
  return ofConcern;
}

/** Tells the names through which a version of a framework can be told. */
function versionNames(libraries: readonly Library[], globals: ReadonlyMap<string, Value>): (name: string) => boolean {
  const known = new Map<string, boolean>();
  const tells = (name: string): boolean => {
    const value = globals.get(name);
    if (value) return value.kind === "external" && libraries.some((library) => library.stars?.(value.path));
    return name === ".environ" || libraries.some((library) => library.unbound?.(name) !== undefined);
  };
  return (name) => {
    const answer = known.get(name) ?? tells(name);
    known.set(name, answer);
    return answer;
  };
}

/** Tells the names that matter in this program; where it has no model, what can only be done with one does not. */
function interest(interpreter: Interpreter, globals: ReadonlyMap<string, Value>, parts: readonly Part[]): (name: string) => boolean {
  const known = new Map<string, Interest | null>();
  const interestOf = (name: string): Interest | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = DYNAMIC.has(name) ? "model" : (interpreter.ask((library) => library.concerns?.(name)) ?? null);
    known.set(name, found);
    return found;
  };
  // An object that something of the program made can hold a model, and so can what pasted code no longer says.
  const isModel = (name: string): boolean =>
    interestOf(lastName(name)) === "model" || (name === ".compile" && parts.some(({ mentions }) => mentions.has(".add")));
  const isHeld = (value: Value): boolean =>
    value.kind === "foreign" || value.kind === "module" || value.kind === "instance" || value.kind === "choice";
  const hasModels =
    interpreter.notes.models.length > 0 || [...globals.values()].some(isHeld) || parts.some(({ mentions }) => [...mentions].some(isModel));
  return (name) => {
    const found = interestOf(name);
    return found !== null && (hasModels || found !== "with a model");
  };
}

/** Things by the names that each of them has. */
function indexed<T>(all: readonly T[], names: (one: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const result = new Map<string, T[]>();
  for (const one of all) {
    for (const name of names(one)) {
      const others = result.get(name);
      if (others) others.push(one);
      else result.set(name, [one]);
    }
  }
  return result;
}

function valuesIn(interpreter: Interpreter, { names }: Environment): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, cell] of names) {
    const value = interpreter.worlds.valueOf(cell);
    if (value) values.set(name, value);
  }
  return values;
}
