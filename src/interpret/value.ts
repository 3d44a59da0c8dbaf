import type { Place, Reason } from "../model/known";
import type { ClassDefinition, FunctionDefinition, Lambda } from "../python/nodes";
import type { Call, Machine } from "./machine";
import type { Environment } from "./environment";

/**
 * A place in memory. All state that running code can change lives in cells and is changed through the machine only,
 * so that it can be taken back, and so that it can hold different contents in different worlds.
 */
export interface Cell<T> {
  readonly born: number;
  contents: Facets<T>;
}

/** Contents that depend on conditions nobody knows: in worlds where `condition` holds `then`, else `otherwise`. */
export type Facets<T> = Leaf<T> | Split<T>;
export interface Leaf<T> {
  readonly split: false;
  readonly value: T;
}
export interface Split<T> {
  readonly split: true;
  readonly condition: Condition;
  readonly then: Facets<T>;
  readonly otherwise: Facets<T>;
}

/**
 * Something that is true or false, nobody knows which. Two tests of the same unknown against the same constant share one key,
 * so that what was chosen together stays together.
 */
export interface Condition {
  readonly key: string;
  /** Where it says `subject == constant`: what else follows when it is assumed to hold. */
  readonly equals: { readonly subject: string; readonly constant: number | string | boolean | null } | null;
}

interface Common {
  /** The expression that the value came from: for a literal in a variable, the literal. */
  readonly at: Place;
}

/** `key` names the unknown, where two reads of it are the same thing; `condition` is there when it is a test. */
export interface UnknownValue extends Common {
  readonly kind: "unknown";
  readonly reason: Reason;
  readonly key: string | null;
  readonly condition: { readonly holds: Condition; readonly negated: boolean } | null;
  /** Whatever it is, a class made it: it is not None. */
  readonly isObject?: boolean;
  /** Set where it is one number, nobody knows which. */
  readonly isNumber?: boolean;
  /** Set for a number of which a test may have left others out. */
  readonly isSelected?: boolean;
  /** Where it is one of these numbers, nobody knows which: an entry of a table, a place in a list. */
  readonly among?: readonly number[];
  /** Where it is a file that was opened: its path as the program gave it. */
  readonly file?: string;
}
export interface NoneValue extends Common {
  readonly kind: "none";
}
export interface BooleanValue extends Common {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface NumberValue extends Common {
  readonly kind: "number";
  readonly value: number;
  readonly integer: boolean;
}
export interface StringValue extends Common {
  readonly kind: "string";
  readonly value: string;
}
export interface TupleValue extends Common {
  readonly kind: "tuple";
  readonly items: readonly Value[];
}
/** Null items: the list is there but what is in it is not known, unless `areNumbers`. `context`: the call and round that made it. */
export interface ListValue extends Common {
  readonly kind: "list";
  readonly items: Cell<readonly Value[] | null>;
  readonly areNumbers?: boolean;
  readonly context?: string;
}
/** Keys are strings, numbers, booleans or None, as `keyOf` spells them; null: not known. */
export interface Entry {
  readonly key: Value;
  readonly value: Value;
}
/** Entries by their keys as `keyOf` spells them. */
export type Entries = ReadonlyMap<string, Entry>;
export interface DictValue extends Common {
  readonly kind: "dict";
  readonly entries: Cell<Entries | null>;
}
export interface FunctionValue extends Common {
  readonly kind: "function";
  readonly definition: FunctionDefinition | Lambda;
  readonly environment: Environment;
  readonly defaults: readonly (Value | null)[];
  /** Set on a method: the class it was found in, for `super()`. */
  readonly owner: ClassValue | null;
}
export interface MethodValue extends Common {
  readonly kind: "method";
  readonly self: Value;
  readonly function: FunctionValue;
}
export interface ClassValue extends Common {
  readonly kind: "class";
  readonly definition: ClassDefinition;
  readonly bases: readonly Value[];
  readonly members: Environment;
}
/** An instance of a class of the user's own. `base` is what a framework keeps for it, where the class derives from one of its classes. */
export interface InstanceValue extends Common {
  readonly kind: "instance";
  readonly class: ClassValue;
  readonly attributes: Cell<ReadonlyMap<string, Value>>;
  readonly base: ForeignObject | null;
  /** What it holds where its class is a dict. */
  readonly dict?: DictValue;
}
/** A module of the same project. */
export interface ModuleValue extends Common {
  readonly kind: "module";
  readonly name: string;
  readonly members: Environment;
}
/** Something imported from outside the project, by its full dotted path: `tensorflow.keras.layers.Dense`. */
export interface ExternalValue extends Common {
  readonly kind: "external";
  readonly path: string;
}
/** Something a library or a framework knows about: a layer, a tensor, an array. */
export interface ForeignValue extends Common {
  readonly kind: "foreign";
  readonly object: ForeignObject;
}
/** A function of ours. */
export interface NativeValue extends Common {
  readonly kind: "native";
  readonly name: string;
  readonly call: (call: Call, machine: Machine) => Value;
}
export interface ChoiceValue extends Common {
  readonly kind: "choice";
  readonly condition: Condition;
  readonly then: Value;
  readonly otherwise: Value;
}

/** A value in one world. */
export type Plain =
  | UnknownValue
  | NoneValue
  | BooleanValue
  | NumberValue
  | StringValue
  | TupleValue
  | ListValue
  | DictValue
  | FunctionValue
  | MethodValue
  | ClassValue
  | InstanceValue
  | ModuleValue
  | ExternalValue
  | ForeignValue
  | NativeValue;

export type Value = Plain | ChoiceValue;

/**
 * An object of a library. Its methods may read cells and ask for plain values freely:
 * where those differ between worlds the machine runs the statement once for each.
 */
export interface ForeignObject {
  /** What it is, for those who ask: `keras.layer`, `keras.tensor`, `array`. */
  readonly type?: string;
  /** Set where its truth differs between its elements, so that no test of the whole means anything. */
  readonly isElementwise?: true;
  /** Names it, so that an attribute of it that is not known is the same unknown wherever it is asked for. */
  readonly key?: string;
  /** Undefined: no such attribute is known; the machine goes on with an unknown. */
  attribute?(name: string, at: Place, machine: Machine): Value | undefined;
  setAttribute?(name: string, value: Value, machine: Machine): void;
  setItem?(key: Value, value: Value, machine: Machine): void;
  call?(call: Call, machine: Machine): Value;
  subscript?(index: Value, at: Place, machine: Machine): Value | undefined;
  /** `self operator other`, or `other operator self` when `reversed`. */
  binary?(operator: string, other: Value, reversed: boolean, at: Place, machine: Machine): Value | undefined;
  /** The unknown that tests of it ask about, where it is one number or word of many. */
  readonly tested?: UnknownValue;
  /** `self > other` and the like; `other < self` when `reversed`. */
  compare?(operator: string, other: Value, at: Place, machine: Machine, reversed?: boolean): Value | undefined;
  /** Set where each of what it gives stands for any number of such. */
  readonly standsForMany?: true;
  /** Null: not known. */
  iterate?(machine: Machine): readonly Value[] | null;
  length?(machine: Machine): number | null;
  /** Its values by name, for `**` and `dict()`. */
  entries?(machine: Machine): readonly (readonly [name: string, value: Value])[] | null;
  /** What any of its elements is, where nobody knows how many there are. */
  any?(machine: Machine): Value | undefined;
}
