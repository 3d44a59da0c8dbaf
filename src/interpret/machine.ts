import type { Compile } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { ActivationUse, OwnFunction } from "../model/layer";
import type { Known, Place, Reason } from "../model/known";
import type { UnknownString } from "../model/loss";
import type { Model } from "../model/model";
import type { Cell, ClassValue, ForeignObject, Plain, UnknownValue, Value } from "./value";

/** One argument as it reached a call. `at` is the argument's own expression; `value.at` is where the value came from. */
export interface Argument {
  readonly name: string | null;
  readonly value: Value;
  readonly at: Place;
}

/** A call under way, with `*args` and `**kwargs` already spread where they are known. */
export interface Call {
  /** The whole call expression. */
  readonly at: Place;
  readonly callee: Place;
  readonly args: readonly Argument[];
  /** True where `*args` or `**kwargs` that are not known may have given more arguments. */
  readonly open: boolean;
}

/** What running code may ask of the machine. Libraries and front ends know the interpreter by this only. */
export interface Machine {
  /** The value in the world under way; where that is not settled the statement is run once for each. Undefined where none is given. */
  plain(value: Value): Plain;
  plain(value: Value | null | undefined): Plain | undefined;
  cell<T>(contents: T): Cell<T>;
  read<T>(cell: Cell<T>): T;
  write<T>(cell: Cell<T>, contents: T): void;
  unknown(reason: Reason, at: Place): UnknownValue;
  /** An object of a library as a value. */
  foreign(object: ForeignObject, at: Place): Value;
  native(name: string, at: Place, call: (call: Call, machine: Machine) => Value): Value;
  /** `like`: the list stands for more than it shows where that does. */
  list(items: readonly Value[] | null, at: Place, like?: Value): Value;
  tuple(items: readonly Value[], at: Place): Value;
  string(value: string, at: Place): Value;
  number(value: number, at: Place, integer?: boolean): Value;
  boolean(value: boolean, at: Place): Value;
  none(at: Place): Value;
  /**
   * A value that holds unless something outside the program says otherwise: a default of the command line.
   * The outside leaves everything alone or nothing: that is one way to run. `key` names the value in the other.
   */
  perhaps(value: Value, key: string, at: Place): Value;
  /** A function of Python's own by its name. */
  builtin(name: string): Value;
  /** Calls any value that can be called. */
  call(callee: Value, args: readonly Argument[], at: Place): Value;
  attribute(value: Value, name: string, at: Place): Value;
  /** The elements of a list, tuple, dict (its keys), range and the like; null where they are not known. */
  elements(value: Value | undefined): readonly Value[] | null;
  /** How many elements there are; null where nobody knows, and for a text, which is no row of its letters. */
  count(value: Value | undefined): number | null;
  /** Whether a list stands for more than it shows: each of its elements for any number of such. */
  isPartial(value: Value): boolean;
  /** Whether it is a list of zeros into which ones were put, and how many; null for other lists. */
  hotOf(value: Value): Hot | null;
  /** Runs once something is popped off a list with these contents: it may be an object's own. */
  whenPopped(items: readonly Value[], run: (machine: Machine) => void): void;
  /** Entries of a dict with string keys; null where they are not known. */
  entries(value: Value | undefined): readonly (readonly [key: string, value: Value])[] | null;
  /** The Python class of an instance, and whether it or a base of it is the external class with that path. */
  derivesFrom(cls: ClassValue, isBase: (path: string) => boolean): boolean;
  /** The method of that name that a user's class has itself or inherits from user classes, bound to `self`; null if none. */
  method(self: Value, name: string): Value | null;
  /** Whether a `with` statement under way was given an object of that type. */
  isWithin(type: string): boolean;
  /** Whether the program leaves out code between two places, one after the other in one text. */
  isLeftOut(from: Place, to: Place): boolean;
  /** Whether a place is in a file of tests. */
  isTesting(at: Place): boolean;
  /** Whether a value is the default of a parameter of what nobody is seen to call. */
  isGuess(value: Value): boolean;
  /** Source text of a place. */
  text(at: Place): string;
  /** The call or round in which the innermost loop began, where a value is made of the element under way, whatever that is: nothing was asked of it. */
  aroundEach(value: Value): string | null;
  /** What a one makes of zeros that were made in such a call or round, where it is put under this key; null where nobody knows. */
  hotIn(made: string, key: Value): Hot | null;
  /** Distinguishes two runs of one expression: two calls of a builder, two rounds of a loop. */
  context(): string;
  /** Tells of work in proportion to so many elements, so that it counts as steps. What `write`, `list` and `elements` do is told already. */
  spend(elements: number): void;
  /** A fresh number, for identities. */
  nextId(): number;

  /** Notes a model object. The `order` of its compiles may be any numbers that rise in the order in which they ran. `describe` is called when the program has run, in each world in which the object was made. */
  recordModel(at: Place, describe: (machine: Machine) => Model, compiles: (machine: Machine) => readonly Compile[]): void;
  /** Notes an output that meets a loss. `judge` is called when the program has run; it may return several, one for each output. */
  recordUse(at: Place, judge: (machine: Machine) => readonly Judgement[]): void;
  recordActivation(use: Known<ActivationUse>, at: Place): void;
  recordFunction(own: OwnFunction): void;
  /** How many tests so far hung on something whose truth differs between its elements. */
  readonly elementwiseTests: number;
  recordName(name: UnknownString): void;
}

/** Zeros with a single one among them, or with any number of ones. */
export type Hot = "one-hot" | "multi-hot";

/** What a name can show: a model; something worth knowing by itself, such as an activation; or something that only matters in a program with a model. */
export type Interest = "model" | "itself" | "with a model";

/** What a library or a front end adds to the machine. The first that answers wins. */
export interface Library {
  readonly name: string;
  /** Calls something external by its full dotted path. Undefined: not this library's. */
  call(path: string, call: Call, machine: Machine): Value | undefined;
  /** Told of what an external decorator is put on, and of what a program puts into an external module. */
  decorate?(path: string, value: Value, machine: Machine): void;
  /** Whether there is something by that path: what `from module import *` brings in. */
  has?(path: string): boolean;
  /** Whether a module is one of the framework, of which names that are bound to it tell the version. */
  stars?(path: string): boolean;
  /** What using something of that name, be it a function, a class or a method, can show; undefined: nothing that matters. */
  concerns?(name: string): Interest | undefined;
  /** The external path that a name stands for which the program binds nowhere: pasted code leaves its imports behind. */
  unbound?(name: string): string | undefined;
  /** What a name stands for that the program binds nowhere and on which it calls these methods: what made it was left behind when the code was pasted. */
  pasted?(name: string, methods: ReadonlySet<string>, at: Place, machine: Machine): Value | undefined;
  /** Whether the name of a parameter and the methods that a function calls on it say that it is any object of this library, which the program may make elsewhere. */
  expects?(name: string, methods: ReadonlySet<string>): boolean;
  /** Whether a value is such an object with which the program does nothing yet. */
  isUnused?(value: Plain, machine: Machine): boolean;
  /** What an attribute of that name is of an object that is not known, where the name alone tells. */
  ofUnknown?(name: string, at: Place, machine: Machine): Value | undefined;
  /** What an object that is not known is from when on it is given that value under that key. */
  withColumn?(name: string, value: Value, at: Place, machine: Machine): Value | undefined;
  /** A value for an external path that is no function: `keras.backend.backend`. Undefined: keep it external. */
  value?(path: string, at: Place, machine: Machine): Value | undefined;
  /** Whether a value is an instance of the class at an external path, or of the builtin type of that name; undefined: not known here. */
  isInstance?(value: Plain, path: string, machine: Machine): boolean | undefined;
  /** What stands behind `super()` of an instance whose class derives from an external class. Undefined: not this library's. */
  instance?(path: string, self: Value, at: Place, machine: Machine): ForeignObject | undefined;
}

/** Finds the argument with a name or, failing that, at a position; undefined where it was not given. */
export function argument(call: Call, position: number | null, ...names: readonly string[]): Argument | undefined {
  const named = call.args.find((a) => a.name !== null && names.includes(a.name));
  if (named || position === null) return named;
  return call.args.filter((a) => a.name === null)[position];
}

/** The number that a value is; null where it is none, or none was given. */
export function plainNumber(value: Value | undefined, machine: Machine): number | null {
  const plain = machine.plain(value);
  return plain?.kind === "number" ? plain.value : null;
}

/** The numbers that values are; null where one of them is none. */
export function plainNumbers(values: readonly Value[] | null | undefined, machine: Machine): readonly number[] | null {
  const numbers = values?.map((value) => plainNumber(value, machine));
  return numbers?.every((number) => number !== null) ? numbers : null;
}

/** The text that a value is; null where it is none, or none was given. */
export function plainText(value: Value | undefined, machine: Machine): string | null {
  const plain = machine.plain(value);
  return plain?.kind === "string" ? plain.value : null;
}
