import type { ClassDefinition, Expression, FunctionDefinition } from "../python/nodes";
import { forEachChild, type Node } from "../python/walk";
import type { Environment } from "./environment";
import { isForeign } from "./imports";
import type { Interpreter } from "./interpreter";
import type { Interest } from "./machine";
import type { ClassValue, Value } from "./value";

/** Which functions that nobody calls are worth a run of their own. */
export interface Concern {
  /** Whether a run can show anything: a model, a loss, an activation, or what functions that can look at. True where it is not known. */
  has(definition: object): boolean;
  /** Whether a run can at least tell which version of a framework is meant. */
  tellsVersion(definition: object): boolean;
}

/** What is named in a function. A name stands as itself, an attribute as `.name`, one of `self` as `Class.name`. */
interface Part {
  /** By what others reach it. */
  readonly names: Set<string>;
  /** What it reads, but for what lives in its own run. */
  readonly mentions: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** Whoever makes an object runs it, so nobody needs to run it for what it sets. */
  readonly isConstructor: boolean;
}

/** Something outside of a function that it changes, and what is named in the new value. `isOpen`: a name of the function's own is. */
interface Change { readonly name: string; readonly from: ReadonlySet<string>; readonly isOpen: boolean }

/** Functions through which anything can be reached by a name that is not written. */
const DYNAMIC = new Set(["globals", "locals", "vars", "eval", "exec", "import_module", "__import__"]);
/** Methods that change what they are called on. */
const CHANGING = new Set(["append", "extend", "insert", "add", "update", "setdefault"]);
/** Values in values that are looked at. */
const MOST_LOOKED_AT = 200;

const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/**
 * Sorts out the functions that cannot show anything, by names alone: those that name nothing the libraries are concerned with,
 * nothing that holds such a thing when the program has run, and that change nothing at which a function of concern looks.
 * Takes time in proportion to the functions' length.
 */
export function concernOf(interpreter: Interpreter, main: Environment): Concern {
  const { libraries } = interpreter;
  const globals = valuesIn(interpreter, main);
  const classes = new Map<ClassDefinition, ClassValue>();
  for (const { value } of interpreter.defined) if (value.kind === "class") classes.set(value.definition, value);
  const familyOf = (cls: ClassValue, depth = 0): string => {
    const base = depth > 20 ? undefined : cls.bases.find((one): one is ClassValue => one.kind === "class");
    return base ? familyOf(base, depth + 1) : cls.definition.name;
  };

  const parts = new Map<object, Part>();
  const read = (definition: FunctionDefinition, family: string | null, names: readonly string[]): void => {
    if (!parts.has(definition)) parts.set(definition, partOf(definition, family, names, (name) => globals.get(name)?.kind === "external"));
  };
  for (const cls of classes.values()) {
    const family = familyOf(cls);
    const { body, name } = cls.definition;
    for (const statement of body) if (statement.kind === "Function") read(statement, family, [`.${statement.name}`, `${family}.${statement.name}`, name, family]);
  }
  for (const { value } of interpreter.defined) if (value.definition.kind === "Function") read(value.definition, null, [value.definition.name]);

  const hot = new Set<string>();
  const isConcern = interest(interpreter, globals, [...parts.values()]);
  const isHot = (name: string): boolean => hot.has(name) || (!globals.has(name) && isConcern(lastOf(name)));
  const holdsHot = (value: Value, room = { left: MOST_LOOKED_AT }): boolean => {
    if (room.left-- <= 0) return true;
    switch (value.kind) {
      case "unknown": case "none": case "boolean": case "number": case "string": return false;
      case "external": return isConcern(lastOf(value.path));
      case "function": return !parts.has(value.definition);
      case "class": return !classes.has(value.definition);
      case "native": return value.name !== "namedtuple";
      case "tuple": return value.items.some((item) => holdsHot(item, room));
      case "list": return interpreter.worlds.all(value.items).some((items) => items?.some((item) => holdsHot(item, room)));
      case "dict": return interpreter.worlds.all(value.entries).some((entries) => entries !== null && [...entries.values()].some((entry) => holdsHot(entry.value, room)));
      case "choice": return holdsHot(value.then, room) || holdsHot(value.otherwise, room);
      default: return true;
    }
  };
  const note = (names: ReadonlyMap<string, Value>, ...prefixes: readonly string[]): void => {
    for (const [name, value] of names) {
      const part = value.kind === "function" ? parts.get(value.definition) : undefined;
      const isNoted = !part && holdsHot(value);
      for (const prefix of prefixes) {
        if (part) part.names.add(prefix + name);
        else if (isNoted) hot.add(prefix + name);
      }
    }
  };
  note(globals, "");
  for (const cls of classes.values()) {
    note(valuesIn(interpreter, cls.members), ".", `${familyOf(cls)}.`);
    if (cls.bases.some((base) => holdsHot(base))) hot.add(familyOf(cls)).add(cls.definition.name);
  }
  for (const { instance } of interpreter.instances.values()) {
    for (const attributes of interpreter.worlds.all(instance.attributes)) note(attributes, ".", `${familyOf(instance.class)}.`);
  }

  const ofConcern = new Set<Part>();
  const all = [...parts.values()];
  const mentioning = indexed(all, ({ mentions }) => mentions);
  const changing = indexed(all.filter(({ isConstructor }) => !isConstructor), ({ changes }) => changes.map(({ name }) => name));
  const flowing = indexed(all.flatMap(({ changes }) => changes), ({ from }) => from);
  const waiting = [...new Set([...mentioning.keys(), ...flowing.keys()])].filter(isHot);
  const heat = (name: string): void => {
    if (hot.has(name)) return;
    hot.add(name);
    waiting.push(name);
  };
  const looked = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const change of flowing.get(name) ?? []) heat(change.name);
    const taken = [...(mentioning.get(name) ?? [])];
    for (let part = taken.pop(); part; part = taken.pop()) {
      if (ofConcern.has(part)) continue;
      ofConcern.add(part);
      part.names.forEach(heat);
      for (const change of part.changes) if (change.isOpen) heat(change.name);
      for (const mentioned of part.mentions) {
        if (looked.has(mentioned)) continue;
        looked.add(mentioned);
        for (const other of changing.get(mentioned) ?? []) taken.push(other);
      }
    }
  }
  const versioned = new Map<string, boolean>();
  const isVersioned = (name: string): boolean => {
    const before = versioned.get(name);
    if (before !== undefined) return before;
    const answer = tells(name);
    versioned.set(name, answer);
    return answer;
  };
  const tells = (name: string): boolean => {
    const value = globals.get(name);
    return name === ".environ" || (value ? value.kind === "external" && libraries.some((library) => library.stars?.(value.path)) : libraries.some((library) => library.unbound?.(name) !== undefined));
  };
  return {
    has: (definition) => { const part = parts.get(definition); return !part || ofConcern.has(part); },
    tellsVersion: (definition) => {
      for (const name of parts.get(definition)?.mentions ?? []) if (isVersioned(name)) return true;
      return false;
    },
  };
}

/** Tells the names that matter in this program; where it has no model, what can only be done with one does not. */
function interest({ libraries, models }: Interpreter, globals: ReadonlyMap<string, Value>, parts: readonly Part[]): (name: string) => boolean {
  const known = new Map<string, Interest | null>();
  const interestOf = (name: string): Interest | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    let found: Interest | null = DYNAMIC.has(name) ? "model" : null;
    for (const library of libraries) found ??= library.concerns?.(name) ?? null;
    known.set(name, found);
    return found;
  };
  // An object that something of the program made can hold a model, and so can what pasted code no longer says.
  const isModel = (name: string): boolean => interestOf(lastOf(name)) === "model" || (name === ".compile" && parts.some(({ mentions }) => mentions.has(".add")));
  const isHeld = (value: Value): boolean => value.kind === "foreign" || value.kind === "module" || value.kind === "instance" || value.kind === "choice";
  const hasModels = models.length > 0 || [...globals.values()].some(isHeld) || parts.some(({ mentions }) => [...mentions].some(isModel));
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

/** Reads the names in a function; those of functions inside it count as its own. `family` is the class that a method belongs to. */
function partOf(definition: FunctionDefinition, family: string | null, names: readonly string[], isModule: (name: string) => boolean): Part {
  const self = family === null ? undefined : definition.parameters[0]?.name;
  const isSelf = (node: Expression): boolean => node.kind === "Name" && node.id === self;
  const attribute = (object: Expression, name: string): string => (isSelf(object) ? `${family ?? ""}.${name}` : `.${name}`);
  const mentions = new Set<string>();
  const locals = new Set<string>();
  const elsewhere = new Set<string>();
  const changes: { readonly target: Expression; readonly values: readonly Node[] }[] = [];
  const waiting: Node[] = [];
  const push = (node: Node): void => { waiting.push(node); };
  const bind = (target: Expression, values: readonly Node[]): void => {
    for (const name of namesIn(target)) locals.add(name);
    changes.push({ target, values });
  };
  const enter = (inner: FunctionDefinition): void => {
    for (const parameter of inner.parameters) {
      locals.add(parameter.name);
      if (parameter.default) push(parameter.default);
    }
    inner.decorators.forEach(push);
    inner.body.forEach(push);
  };
  enter(definition);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    switch (node.kind) {
      case "Name":
        mentions.add(isSelf(node) ? (family ?? node.id) : node.id);
        continue;
      case "Attribute":
        mentions.add(attribute(node.object, node.name));
        if (!isSelf(node.object)) push(node.object);
        continue;
      case "Function":
        locals.add(node.name);
        enter(node);
        continue;
      case "Class": locals.add(node.name); break;
      case "Lambda": for (const { name } of node.parameters) locals.add(name); break;
      case "Global": case "Nonlocal": for (const name of node.names) elsewhere.add(name); break;
      case "Import": case "ImportFrom":
        for (const { name } of node.names) {
          // What a module of the project brings can be anything.
          const isOwn = node.kind === "ImportFrom" ? node.level > 0 || !isForeign(node.module) : !isForeign(name);
          mentions.add(isOwn ? "import_module" : name);
        }
        break;
      case "Assign": for (const target of node.targets) bind(target, [node.value]); break;
      case "AugmentedAssign": case "AnnotatedAssign": bind(node.target, node.value ? [node.value] : []); break;
      case "Walrus": bind(node.target, [node.value]); break;
      case "For": bind(node.target, [node.iterable]); break;
      case "With": for (const { context, target } of node.items) if (target) bind(target, [context]); break;
      case "Comprehension": for (const { target } of node.clauses) bind(target, []); break;
      case "Call": {
        const { callee, args: [first, second] } = node;
        if (callee.kind === "Attribute" && CHANGING.has(callee.name)) changes.push({ target: callee.object, values: node.args });
        if (callee.kind !== "Name") break;
        if (callee.id === "super") continue;
        if ((callee.id === "getattr" || callee.id === "setattr") && first && second) {
          if (second.value.kind === "String") mentions.add(attribute(first.value, second.value.value));
          // An object's own attributes by names that nobody can tell hold what others put there; those of modules hold anything.
          else if (!isSelf(first.value)) mentions.add("eval");
        }
        break;
      }
      default:
    }
    forEachChild(node, push);
  }
  for (const name of elsewhere) locals.delete(name);
  for (const name of locals) mentions.delete(name);

  const changed = (target: Expression): readonly string[] => {
    switch (target.kind) {
      case "Name": return locals.has(target.id) || isModule(target.id) ? [] : [target.id];
      case "Attribute": {
        // Whoever has the object sees its attributes without knowing its class.
        if (isSelf(target.object)) return [attribute(target.object, target.name), `.${target.name}`];
        return isModule(rootOf(target)) ? [] : [`.${target.name}`];
      }
      case "Subscript": return changed(target.object);
      case "Starred": return changed(target.value);
      case "Tuple": case "List": return target.elements.flatMap(changed);
      default: return [];
    }
  };
  const outward = changes.flatMap(({ target, values }): readonly Change[] => {
    const found = changed(target);
    if (found.length === 0) return [];
    const words = values.flatMap((value) => wordsIn(value, attribute, isSelf));
    const from = new Set(words.filter((word) => !locals.has(word)));
    return found.map((name) => ({ name, from, isOpen: from.size < new Set(words).size }));
  });
  return { names: new Set(names), mentions, changes: outward, isConstructor: definition.name === "__init__" };
}

const namesIn = (target: Expression): readonly string[] =>
  target.kind === "Name" ? [target.id] : target.kind === "Tuple" || target.kind === "List" ? target.elements.flatMap(namesIn) : target.kind === "Starred" ? namesIn(target.value) : [];

function rootOf(target: Expression): string {
  let at = target;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.object;
  return at.kind === "Name" ? at.id : "";
}

function wordsIn(root: Node, attribute: (object: Expression, name: string) => string, isSelf: (node: Expression) => boolean): readonly string[] {
  const words: string[] = [];
  const waiting = [root];
  const push = (node: Node): void => { waiting.push(node); };
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === "Name") words.push(node.id);
    if (node.kind === "Attribute") words.push(attribute(node.object, node.name));
    if (node.kind !== "Attribute" || !isSelf(node.object)) forEachChild(node, push);
  }
  return words;
}
