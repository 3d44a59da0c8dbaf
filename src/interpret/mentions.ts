import type { Call, Expression, FunctionDefinition, Import, ImportFrom } from "../python/nodes";
import { forEachChild, type Node } from "../python/walk";
import { isForeign } from "./imports";

/** What is named in a function. A name stands as itself, an attribute as `.name`, one of `self` as `Class.name`. */
export interface Part {
  /** By what others reach it. */
  readonly names: Set<string>;
  /** What it reads, but for what lives in its own run. */
  readonly mentions: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** Whoever makes an object runs it, so nobody needs to run it for what it sets. */
  readonly isConstructor: boolean;
}

/** Something outside of a function that it changes, and what is named in the new value. `isOpen`: a name of the function's own is. */
export interface Change {
  readonly name: string;
  readonly from: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/** Methods that change what they are called on. */
const CHANGING = new Set(["append", "extend", "insert", "add", "update", "setdefault"]);
/** A function while it is read. */
interface Reading {
  /** The class that a method belongs to, and what it calls its object. */
  readonly family: string | null;
  readonly self: string | undefined;
  readonly mentions: Set<string>;
  /** Names that live in one run of the function, and those that it says live elsewhere. */
  readonly locals: Set<string>;
  readonly elsewhere: Set<string>;
  readonly changes: { readonly target: Expression; readonly values: readonly Node[] }[];
  /** Nodes that are still to be read, and how one is put there. */
  readonly waiting: Node[];
  readonly push: (node: Node) => void;
}

/** What was read of a function, and the answers that it rests on: functions of modules serve every program that imports them. */
interface Read {
  readonly family: string | null;
  readonly modules: ReadonlyMap<string, boolean>;
  readonly part: Part;
}
const partsRead = new WeakMap<FunctionDefinition, Read>();

/** The names in a function; those of functions inside it count as its own. `family` is the class that a method belongs to. */
export function partOf(
  definition: FunctionDefinition,
  family: string | null,
  names: readonly string[],
  isModule: (name: string) => boolean,
): Part {
  let read = partsRead.get(definition);
  if (read?.family !== family || [...read.modules].some(([name, answer]) => isModule(name) !== answer)) {
    const modules = new Map<string, boolean>();
    const part = readPart(definition, family, (name) => {
      const answer = isModule(name);
      modules.set(name, answer);
      return answer;
    });
    read = { family, modules, part };
    partsRead.set(definition, read);
  }
  return { ...read.part, names: new Set(names) };
}

function readPart(definition: FunctionDefinition, family: string | null, isModule: (name: string) => boolean): Part {
  const waiting: Node[] = [];
  const reading: Reading = {
    family,
    self: family === null ? undefined : definition.parameters[0]?.name,
    mentions: new Set(),
    locals: new Set(),
    elsewhere: new Set(),
    changes: [],
    waiting,
    push: (node) => {
      waiting.push(node);
    },
  };
  enter(reading, definition);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (readNode(reading, node)) forEachChild(node, reading.push);
  }
  const { mentions, locals, elsewhere, changes } = reading;
  for (const name of elsewhere) locals.delete(name);
  for (const name of locals) mentions.delete(name);
  const outward = changes.flatMap(({ target, values }) => changesOf(reading, changed(reading, target, isModule), values));
  return { names: new Set(), mentions, changes: outward, isConstructor: definition.name === "__init__" };
}

/** Reads one node; whether its children are to be read too. */
function readNode(reading: Reading, node: Node): boolean {
  const { mentions, locals } = reading;
  switch (node.kind) {
    case "Name":
      mentions.add(isSelf(reading, node) ? (reading.family ?? node.id) : node.id);
      return false;
    case "Attribute":
      mentions.add(attribute(reading, node.object, node.name));
      return !isSelf(reading, node.object);
    case "Function":
      locals.add(node.name);
      enter(reading, node);
      return false;
    case "Class":
      locals.add(node.name);
      return true;
    case "Lambda":
      for (const { name } of node.parameters) locals.add(name);
      return true;
    case "Global":
    case "Nonlocal":
      for (const name of node.names) reading.elsewhere.add(name);
      return false;
    case "Import":
    case "ImportFrom":
      readImport(mentions, node);
      return false;
    case "Call":
      return readCall(reading, node);
    default:
      readBinding(reading, node);
      return true;
  }
}

/** What a node binds that binds anything. */
function readBinding(reading: Reading, node: Node): void {
  switch (node.kind) {
    case "Assign":
      for (const target of node.targets) bind(reading, target, [node.value]);
      break;
    case "AugmentedAssign":
    case "AnnotatedAssign":
      bind(reading, node.target, node.value ? [node.value] : []);
      break;
    case "Walrus":
      bind(reading, node.target, [node.value]);
      break;
    case "For":
      bind(reading, node.target, [node.iterable]);
      break;
    case "With":
      for (const { context, target } of node.items) if (target) bind(reading, target, [context]);
      break;
    case "Comprehension":
      for (const { target } of node.clauses) bind(reading, target, []);
      break;
    default:
  }
}

function enter({ locals, push }: Reading, inner: FunctionDefinition): void {
  for (const parameter of inner.parameters) {
    locals.add(parameter.name);
    if (parameter.default) push(parameter.default);
  }
  inner.decorators.forEach(push);
  inner.body.forEach(push);
}

function bind({ locals, changes }: Reading, target: Expression, values: readonly Node[]): void {
  for (const name of namesIn(target)) locals.add(name);
  changes.push({ target, values });
}

function readImport(mentions: Set<string>, node: Import | ImportFrom): void {
  for (const { name } of node.names) {
    // What a module of the project brings can be anything.
    const isOwn = node.kind === "ImportFrom" ? node.level > 0 || !isForeign(node.module) : !isForeign(name);
    mentions.add(isOwn ? "import_module" : name);
  }
}

function readCall(reading: Reading, { callee, args }: Call): boolean {
  const [first, second] = args;
  if (callee.kind === "Attribute" && CHANGING.has(callee.name)) reading.changes.push({ target: callee.object, values: args });
  if (callee.kind !== "Name") return true;
  if (callee.id === "super") return false;
  if ((callee.id === "getattr" || callee.id === "setattr") && first && second) {
    if (second.value.kind === "String") reading.mentions.add(attribute(reading, first.value, second.value.value));
    // An object's own attributes by names that nobody can tell hold what others put there; those of modules hold anything.
    else if (!isSelf(reading, first.value)) reading.mentions.add("eval");
  }
  return true;
}

const isSelf = ({ self }: Reading, node: Expression): boolean => node.kind === "Name" && node.id === self;

const attribute = (reading: Reading, object: Expression, name: string): string =>
  isSelf(reading, object) ? `${reading.family ?? ""}.${name}` : `.${name}`;

/** What a target changes outside of the function, by its names. */
function changed(reading: Reading, target: Expression, isModule: (name: string) => boolean): readonly string[] {
  switch (target.kind) {
    case "Name":
      return reading.locals.has(target.id) || isModule(target.id) ? [] : [target.id];
    case "Attribute": {
      // Whoever has the object sees its attributes without knowing its class.
      if (isSelf(reading, target.object)) return [attribute(reading, target.object, target.name), `.${target.name}`];
      return isModule(rootOf(target)) ? [] : [`.${target.name}`];
    }
    case "Subscript":
      return changed(reading, target.object, isModule);
    case "Starred":
      return changed(reading, target.value, isModule);
    case "Tuple":
    case "List":
      return target.elements.flatMap((element) => changed(reading, element, isModule));
    default:
      return [];
  }
}

function changesOf(reading: Reading, names: readonly string[], values: readonly Node[]): readonly Change[] {
  if (names.length === 0) return [];
  const words = new Set(values.flatMap((value) => wordsIn(reading, value)));
  const from = new Set([...words].filter((word) => !reading.locals.has(word)));
  return names.map((name) => ({ name, from, isOpen: from.size < words.size }));
}

const namesIn = (target: Expression): readonly string[] =>
  target.kind === "Name"
    ? [target.id]
    : target.kind === "Tuple" || target.kind === "List"
      ? target.elements.flatMap(namesIn)
      : target.kind === "Starred"
        ? namesIn(target.value)
        : [];

function rootOf(target: Expression): string {
  let at = target;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.object;
  return at.kind === "Name" ? at.id : "";
}

function wordsIn(reading: Reading, root: Node): readonly string[] {
  const words: string[] = [];
  const waiting = [root];
  const push = (node: Node): void => {
    waiting.push(node);
  };
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === "Name") words.push(node.id);
    if (node.kind === "Attribute") words.push(attribute(reading, node.object, node.name));
    if (node.kind !== "Attribute" || !isSelf(reading, node.object)) forEachChild(node, push);
  }
  return words;
}
