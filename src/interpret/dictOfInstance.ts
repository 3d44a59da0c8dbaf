import type { Place } from "../model/known";
import type { Expression } from "../python/nodes";
import { ancestry, foreignBases, memberOf } from "./attributes";
import type { Interpreter } from "./interpreter";
import { entriesOf } from "./iterate";
import { plainText, type Call } from "./machine";
import type { ClassValue, ForeignObject, InstanceValue, Value } from "./value";

/** Whether a class is derived from one of Python's own that are dicts. */
export const isDict = (interpreter: Interpreter, cls: ClassValue): boolean =>
  foreignBases(interpreter, cls).some(
    (base) =>
      (base.kind === "native" && base.name === "dict") ||
      (base.kind === "external" && /^collections\.(?:Ordered|User)Dict$/.test(base.path)),
  );

/** `dict.__init__` of an instance that is a dict. */
export function fillDict(interpreter: Interpreter, { dict }: InstanceValue, call: Call): Value {
  const type = interpreter.plain(interpreter.builtin("dict"));
  const made = type.kind === "native" ? interpreter.plain(type.call(call, interpreter)) : type;
  if (dict) interpreter.write(dict.entries, made.kind === "dict" ? interpreter.read(made.entries) : null);
  return interpreter.none(call.at);
}

/** The entry by a name: where an instance has no such attribute, a class that is a dict hands that out. */
export const entryNamed = (interpreter: Interpreter, { dict }: InstanceValue, name: string): Value | undefined =>
  dict ? interpreter.read(dict.entries)?.get(`s${name}`)?.value : undefined;

/** Names that a class annotates, as a dataclass does its fields, those of its bases first. */
export const fieldsOf = (interpreter: Interpreter, cls: ClassValue): readonly string[] => [
  ...new Set(
    [...ancestry(interpreter, cls)]
      .reverse()
      .flatMap(({ definition }) =>
        definition.body.flatMap((statement) =>
          statement.kind === "AnnotatedAssign" && statement.target.kind === "Name" && !isOfClass(statement.annotation)
            ? [statement.target.id]
            : [],
        ),
      ),
  ),
];

/** `ClassVar[int]` belongs to the class and is no field. */
function isOfClass(annotation: Expression): boolean {
  const of = annotation.kind === "Subscript" ? annotation.object : annotation;
  return of.kind === "Name" ? of.id === "ClassVar" : of.kind === "Attribute" && of.name === "ClassVar";
}

/** What an instance holds by name: its fields with their defaults, and what it was given. */
function heldBy(interpreter: Interpreter, self: InstanceValue): ReadonlyMap<string, Value> {
  const given = interpreter.read(self.attributes);
  const fields = fieldsOf(interpreter, self.class).flatMap((name): readonly (readonly [string, Value])[] => {
    const value = given.get(name) ?? memberOf(interpreter, self.class, name);
    return value ? [[name, value]] : [];
  });
  return new Map([...fields, ...given]);
}

/** `self.__dict__`, by which attributes are set and asked for as entries. */
export function attributesAsDict(interpreter: Interpreter, self: InstanceValue, at: Place): Value {
  const put = (name: string, value: Value): void =>
    interpreter.write(self.attributes, new Map(interpreter.read(self.attributes)).set(name, value));
  const object: ForeignObject = {
    attribute: (name, place) =>
      name === "update"
        ? interpreter.native(name, place, (call) => {
            for (const { name: word, value } of call.args) {
              if (word !== null) put(word, value);
              else
                for (const [key, given] of entriesOf(interpreter, value) ??
                  [...heldBy(interpreter, self).keys()].map((held) => [held, interpreter.unknown("several-values", call.at)] as const))
                  put(key, given);
            }
            return interpreter.none(call.at);
          })
        : interpreter.attribute(
            interpreter.call(interpreter.builtin("dict"), [{ name: null, value: interpreter.foreign(object, place), at: place }], place),
            name,
            place,
          ),
    subscript: (index) => {
      const key = plainText(index, interpreter);
      return key === null ? undefined : heldBy(interpreter, self).get(key);
    },
    setItem: (index, value) => {
      const key = plainText(index, interpreter);
      if (key !== null) put(key, value);
    },
    entries: () => [...heldBy(interpreter, self)],
  };
  return interpreter.foreign(object, at);
}
