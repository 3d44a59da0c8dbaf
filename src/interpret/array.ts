import type { Decoding } from "../model/judgement";
import type { Place } from "../model/known";
import type { Labels } from "../model/labels";
import type { Layer } from "../model/layer";
import type { Machine } from "./machine";
import type { ForeignObject, Value } from "./value";

/** An array or a data set, as far as it may serve as labels. Libraries make them, front ends ask them. */
export interface ArrayObject extends ForeignObject {
  readonly type: "array" | "dataset";
  /** Of the array itself, as it was made; of a data set, of what it gives as labels. */
  readonly labels: Labels;
  /** Of one element of an array: what all of them are. */
  readonly whole?: Labels;
  /** Set where there is nothing in it: a loop may let it grow. */
  readonly isEmpty?: true;
  /** Set for the places of all samples, and for some of them. */
  readonly isOrder?: true;
  /** Of columns that were put side by side: what the last one holds. */
  readonly last?: Labels;
  /** What rows like it make, where it is a vector of zeros that a single one was put into. */
  row?(machine: Machine): Labels | null;
  /** What holds by now, where elements may have been given other values since. */
  current?(machine: Machine): Labels;
}

/** What a model gives, as predictions or as a tensor. Front ends make them; libraries tell them what becomes of them. */
export interface DecidedObject extends ForeignObject {
  /** `axis`: null where none is given or it is not known. */
  decode(how: Decoding["how"], threshold: number | null, axis: number | null, at: Place, machine: Machine): void;
}

/** What a model predicted. */
export interface PredictionObject extends DecidedObject {
  readonly type: "prediction";
  /** What holds of it as targets of another model; null where nothing is known. */
  labels(machine: Machine): Labels | null;
  /** An activation is applied to it, as `layer` says. */
  activate(layer: Layer, at: Place, machine: Machine): void;
}

/** The array or data set that a value is; null where it is none that a library knows, or none was given. */
export function arrayOf(value: Value | undefined, machine: Machine): ArrayObject | null {
  const plain = machine.plain(value);
  if (plain?.kind !== "foreign" || (plain.object.type !== "array" && plain.object.type !== "dataset")) return null;
  // Only libraries make objects of these types, and they make them with labels.
  const object = plain.object as ArrayObject;
  return object.current ? { ...object, labels: object.current(machine) } : object;
}

/** The prediction that a value is, or null. */
export function predictionOf(value: Value, machine: Machine): PredictionObject | null {
  const plain = machine.plain(value);
  // Only front ends make objects of this type, and they make them with `decode`.
  return plain.kind === "foreign" && plain.object.type === "prediction" ? (plain.object as PredictionObject) : null;
}

/** What a model gives that a program may decide by, or null. */
export function decidedOf(value: Value, machine: Machine): DecidedObject | null {
  const plain = machine.plain(value);
  return plain.kind === "foreign" && "decode" in plain.object ? (plain.object as DecidedObject) : null;
}

/** What an element says of all no longer holds where a test may leave some out. */
export function selected(value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map(selected) };
  if (value.kind === "unknown" && value.isNumber) return { ...value, isSelected: true };
  if (value.kind !== "foreign" || !("whole" in value.object)) return value;
  // Only elements of arrays have it.
  const object = value.object as ArrayObject;
  return { ...value, object: { ...object, whole: object.labels } as ArrayObject };
}
