import type { Judgement } from "../model/judgement";
import type { ActivationUse, OwnFunction } from "../model/layer";
import type { Known, Place, Reason } from "../model/known";
import type { UnknownString } from "../model/loss";
import { isSameUnit, keyOfPlace } from "../model/place";
import type { Module } from "../python/nodes";
import { attributeOf, methodOf, derives } from "./attributes";
import { Budget, BudgetSpent } from "./budget";
import { callValue } from "./calls";
import { lastName } from "./dotted";
import type { Environment } from "./environment";
import { contextOf, type Frame } from "./frame";
import { elementsOf, entriesOf, isPartial, lengthOf, MOST_TEXT, unknownNamed } from "./iterate";
import { isLeftOut } from "./leftOut";
import type { Argument, Call, Hot, Library, Machine } from "./machine";
import { Notes, type ModelNote, type Noted } from "./notes";
import type {
  Cell,
  ClassValue,
  Condition,
  ForeignObject,
  FunctionValue,
  InstanceValue,
  ListValue,
  NativeValue,
  Plain,
  UnknownValue,
  Value,
} from "./value";
import { LEFT_ALONE, Worlds } from "./worlds";

/** An unknown that is named by where it came up. Few of these names are ever asked for. */
class UnknownHere implements UnknownValue {
  readonly kind = "unknown";
  readonly condition = null;
  private spelled: string | null = null;

  constructor(
    readonly reason: Reason,
    readonly at: Place,
    private readonly context: string,
    readonly isObject = false,
  ) {}

  get key(): string {
    return (this.spelled ??= `${keyOfPlace(this.at)}@${this.context}`);
  }
}

/** What it takes in the end to judge something noted. */
const STEPS_OF_A_NOTE = 100;
/** Calls of user functions inside one another. */
export const MOST_CALLS = 24;

const ALONE: Condition = { key: LEFT_ALONE, equals: null };

/** The state of one run: memory, the frame under way, what was noted. The work itself is in the modules beside this one. */
export class Interpreter implements Machine {
  readonly budget = new Budget();
  readonly worlds = new Worlds((work) => this.budget.step(work));
  readonly notes = new Notes();
  elementwiseTests = 0;
  readonly wanted = new Set<string>();
  /** Definitions whose body has run, so that the others can be run on their own. */
  readonly called = new Set<object>();
  readonly defined: { readonly value: FunctionValue | ClassValue; readonly order: number }[] = [];
  /** The newest instance of each class that the program makes: what its methods work on where nobody is seen to call them. */
  readonly instances = new Map<object, { readonly instance: InstanceValue; readonly isThere: Cell<boolean> }>();
  /** Names of modules, and of functions that the program calls, that were bound again to something else, and how much had been defined by then. */
  readonly rebound = new WeakMap<Cell<Value | null>, number>();
  /** While a function runs that the program defines and never calls: how much had been defined before it. */
  afterwards: number | null = null;
  readonly modules = new Map<string, Value>();
  /** Contents of lists and dicts that stand for more than they show: filled by a loop of which one round was run. */
  readonly partial = new WeakSet<object>();
  /** Contents of lists that are zeros but for ones, nobody knows where. */
  readonly hot = new WeakMap<object, Hot>();
  /** What the program put into modules from outside the project, by path. */
  readonly patched: Cell<ReadonlyMap<string, Value>> = this.cell(new Map<string, Value>());
  private readonly owners = new WeakMap<object, (machine: Machine) => void>();
  /** What import statements bound: the place of such a value is where its name is used, not the import. */
  readonly imported = new WeakSet<Value>();
  readonly frames: Frame[] = [];
  /** Defaults with which functions ran that nobody calls. */
  readonly guesses: Place[] = [];
  /** What the `with` statements under way were given. */
  readonly managers: Plain[] = [];
  /** Whether nothing outside the program is taken to have set anything: each option has its default. */
  isLeftAlone = false;
  /** Calls of user functions inside one another that are followed. */
  deepest = MOST_CALLS;
  private ids = 0;

  constructor(
    readonly libraries: readonly Library[],
    readonly builtins: Environment,
    private readonly unitOf: (at: Place) => { readonly text: string; readonly module: Module } | undefined,
    /** Loads a module of the project by its name; null where there is none. */
    readonly load: (interpreter: Interpreter, name: string) => Value | null,
    /** The methods that the program calls on a name, wherever it does. */
    readonly methodsOn: (name: string) => ReadonlySet<string>,
    /** The texts of the program itself. */
    readonly own: ReadonlySet<string>,
  ) {}

  get frame(): Frame {
    const frame = this.frames[this.frames.length - 1];
    if (!frame) throw new BudgetSpent();
    return frame;
  }

  spend(elements: number): void {
    this.budget.spend(elements);
  }

  place(span: { readonly from: number; readonly to: number }): Place {
    // Made for every expression: spelled out, since spreading is slow.
    const { uri, cell } = this.frame.unit;
    return cell === undefined ? { uri, from: span.from, to: span.to } : { uri, cell, from: span.from, to: span.to };
  }

  plain(value: Value): Plain;
  plain(value: Value | null | undefined): Plain | undefined;
  plain(value: Value | null | undefined): Plain | undefined {
    if (!value) return undefined;
    const plain = this.worlds.plain(value);
    // An unknown that has been assumed to equal a constant is that constant in this world.
    const constant =
      this.worlds.assumed !== null && plain.kind === "unknown" && plain.key !== null ? this.worlds.constantOf(plain.key) : null;
    if (!constant) return plain;
    const { at } = plain;
    if (constant.value === null) return { kind: "none", at };
    if (typeof constant.value === "string") return { kind: "string", value: constant.value, at };
    if (typeof constant.value === "boolean") return { kind: "boolean", value: constant.value, at };
    return { kind: "number", value: constant.value, integer: Number.isInteger(constant.value), at };
  }
  cell<T>(contents: T): Cell<T> {
    return this.worlds.cell(contents);
  }
  read<T>(cell: Cell<T>): T {
    return this.worlds.read(cell);
  }
  write<T>(cell: Cell<T>, contents: T): void {
    // Contents are never changed but copied, however little is new in them.
    this.spend(Array.isArray(contents) ? contents.length : contents instanceof Map ? contents.size : 0);
    this.worlds.write(cell, contents);
  }

  unknown(reason: Reason, at: Place): UnknownValue {
    return new UnknownHere(reason, at, this.context());
  }
  foreign(object: ForeignObject, at: Place): Value {
    return { kind: "foreign", object, at };
  }
  native(name: string, at: Place, call: NativeValue["call"]): Value {
    return { kind: "native", name, call, at };
  }
  list(items: readonly Value[] | null, at: Place, like?: Value): ListValue {
    this.spend(items?.length ?? 0);
    if (like) this.madeOf(items, like);
    return { kind: "list", items: this.cell(items), at, context: this.context() };
  }
  tuple(items: readonly Value[], at: Place): Value {
    this.spend(items.length);
    return { kind: "tuple", items, at };
  }
  string(value: string, at: Place): Value {
    this.spend(value.length >> 4);
    return value.length > MOST_TEXT ? this.unknown("unknown-value", at) : { kind: "string", value, at };
  }
  number(value: number, at: Place, integer = Number.isInteger(value)): Value {
    return { kind: "number", value, integer, at };
  }
  boolean(value: boolean, at: Place): Value {
    return { kind: "boolean", value, at };
  }
  none(at: Place): Value {
    return { kind: "none", at };
  }

  perhaps(value: Value, key: string, at: Place): Value {
    return this.isLeftAlone ? value : { kind: "choice", condition: ALONE, then: value, otherwise: unknownNamed(key, at), at };
  }

  builtin(name: string): Value {
    const cell = this.builtins.names.get(name);
    return (cell && this.worlds.valueOf(cell)) ?? this.unknown("unknown-name", { uri: "", from: 0, to: 0 });
  }

  call(callee: Value, args: readonly Argument[], at: Place): Value {
    return callValue(this, callee, { at, callee: at, args, open: false });
  }
  attribute(value: Value, name: string, at: Place): Value {
    return attributeOf(this, value, name, at);
  }
  elements(value: Value | undefined): readonly Value[] | null {
    return value ? elementsOf(this, value) : null;
  }
  count(value: Value | undefined): number | null {
    const plain = value && this.plain(value);
    return plain && plain.kind !== "string" ? lengthOf(this, plain) : null;
  }
  isPartial(value: Value): boolean {
    return isPartial(this, value);
  }
  hotOf(value: Value): Hot | null {
    const list = this.plain(value);
    const items = list.kind === "list" ? this.read(list.items) : null;
    return (items && this.hot.get(items)) ?? null;
  }
  entries(value: Value | undefined): readonly (readonly [key: string, value: Value])[] | null {
    return value ? entriesOf(this, value) : null;
  }
  derivesFrom(cls: ClassValue, isBase: (path: string) => boolean): boolean {
    return derives(this, cls, isBase);
  }
  method(self: Value, name: string): Value | null {
    return methodOf(this, self, name);
  }
  isWithin(type: string): boolean {
    return this.managers.some((manager) => manager.kind === "foreign" && manager.object.type === type);
  }
  text(at: Place): string {
    return this.source(at).slice(at.from, at.to);
  }
  /** The whole text that a place is in. */
  source(at: Place): string {
    return this.unitOf(at)?.text ?? "";
  }
  isLeftOut(from: Place, to: Place): boolean {
    const between = (at: Place, start: number, end: number): boolean => {
      const unit = this.unitOf(at);
      return unit !== undefined && isLeftOut(unit.module, unit.text, start, end);
    };
    if (isSameUnit(from, to)) return from.to <= to.from && between(from, from.to, to.from);
    // In a notebook the one may be made in one cell and used in a later one.
    return from.uri === to.uri && Number(from.cell) < Number(to.cell) && (between(from, from.to, Infinity) || between(to, 0, to.from));
  }
  isGuess({ at }: Value): boolean {
    return this.guesses.includes(at);
  }
  isTesting(at: Place): boolean {
    return /\/tests\/|\/test_[^/]*$|_test\.py$|\/conftest\.py$/.test(at.uri) || /^[ \t]*def test[_A-Z]/m.test(this.source(at));
  }
  /** What is defined inside a function that nobody is seen to call is as old as that one. */
  define(value: FunctionValue | ClassValue): void {
    this.defined.push({ value, order: this.afterwards ?? this.defined.length });
  }
  nextId(): number {
    // What has an identity is a layer, a tensor or the like, and takes its time to make.
    this.budget.step(4);
    return ++this.ids;
  }

  aroundEach({ at }: Value): string | null {
    const { loops, context } = this.frame;
    const inner = loops.at(-1);
    const names = inner?.target ? this.text(inner.target).match(/\w+/g) : null;
    if (!inner || !names?.some((name) => this.text(at).match(/\w+/g)?.includes(name))) return null;
    for (let a = this.worlds.assumed; a; a = a.earlier) if (a.condition.key.includes(`@${inner.round.context}`)) return null;
    return loops.at(-2)?.round.context ?? context;
  }

  hotIn(made: string, key: Value): Hot | null {
    return made === this.context() ? "one-hot" : made === this.aroundEach(key) ? "multi-hot" : null;
  }

  context(): string {
    return contextOf(this.frame);
  }

  recordModel(at: Place, describe: ModelNote["describe"], compiles: ModelNote["compiles"]): void {
    this.notes.models.push(this.noted(at, { describe, compiles }));
  }
  recordUse(at: Place, judge: (machine: Machine) => readonly Judgement[]): void {
    this.notes.uses.push(this.noted(at, judge));
  }
  private noted<T>(at: Place, what: T): Noted<T> {
    this.budget.step(STEPS_OF_A_NOTE);
    return { at, context: this.context(), via: this.callInto(at), assumed: this.worlds.assumed, isNarrowed: this.worlds.isNarrowed, what };
  }
  /** The last call in the program itself on the way to something in another module. */
  private callInto({ uri }: Place): Place | null {
    for (let i = this.own.has(uri) ? -1 : this.frames.length - 1; i >= 0; i--) {
      const { calledAt = null } = this.frames[i] ?? {};
      if (calledAt && this.own.has(calledAt.uri)) return calledAt;
    }
    return null;
  }
  recordActivation(use: Known<ActivationUse>, at: Place): void {
    this.notes.addActivation(use, at);
  }
  recordFunction(own: OwnFunction): void {
    this.notes.addFunction(own);
  }
  recordName(name: UnknownString): void {
    // Where the program has looked a name up among its own and found nothing, nobody knows that it is not there.
    if (!this.worlds.hasFoundNothing()) this.notes.addName(name);
  }
  whenPopped(items: readonly Value[], run: (machine: Machine) => void): void {
    this.owners.set(items, run);
  }
  popped(items: readonly Value[]): void {
    this.owners.get(items)?.(this);
  }
  /** New contents made from old ones: partial if those were. */
  derived<T extends object>(contents: T, ...from: readonly (object | null)[]): T {
    if (from.some((old) => old !== null && this.partial.has(old))) this.partial.add(contents);
    return contents;
  }

  /** Contents made of what values hold: partial if one of those is. */
  madeOf<T extends object | null>(contents: T, ...values: readonly Value[]): T {
    if (contents && values.some((value) => this.isPartial(value))) this.partial.add(contents);
    return contents;
  }

  /** Runs something in a frame of its own. */
  within<T>(frame: Frame, run: () => T): T {
    const depth = this.frames.length;
    this.frames.push(frame);
    try {
      return run();
    } finally {
      this.frames.length = depth;
    }
  }

  /** What the first library answers that has an answer. */
  ask<T>(question: (library: Library) => T | undefined): T | undefined {
    for (const library of this.libraries) {
      const answer = question(library);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /** Calls something from outside the project. */
  external(path: string, call: Call): Value {
    return (
      this.ask((library) => library.call(path, call, this)) ?? new UnknownHere("unknown-call", call.at, this.context(), isClassPath(path))
    );
  }
}

/** Whether a dotted path ends in a name as classes have them. */
const isClassPath = (path: string): boolean => /^[A-Z]/.test(lastName(path));
