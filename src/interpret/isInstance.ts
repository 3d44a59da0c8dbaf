import { externalBase, foreignBases } from "./attributes";
import { enumerationKey } from "./enumerations";
import type { Interpreter } from "./interpreter";
import type { ClassValue, Plain } from "./value";

/** What Python 2 and libraries that bridge it call its types. */
const FORMER_TYPES: ReadonlyMap<string, string> = new Map([
  ["six.string_types", "str"],
  ["six.text_type", "str"],
  ["six.integer_types", "int"],
  ["basestring", "str"],
  ["unicode", "str"],
  ["long", "int"],
]);

/** What Python calls the type of a value of its own. */
export function ownType(value: Plain): string | undefined {
  if (value.kind === "number") return value.integer ? "int" : "float";
  return (
    { string: "str", list: "list", tuple: "tuple", dict: "dict", boolean: "bool" } as Readonly<Partial<Record<Plain["kind"], string>>>
  )[value.kind];
}

/** Whether a value is an instance of a type, or of one in a tuple of types; null where that is not known. */
export function isInstance(interpreter: Interpreter, value: Plain, type: Plain): boolean | null {
  const answers =
    type.kind === "tuple"
      ? type.items.map((item) => isInstance(interpreter, value, interpreter.plain(item)))
      : [isOf(interpreter, value, type)];
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function isOf(interpreter: Interpreter, value: Plain, type: Plain): boolean | null {
  if (value.kind === "unknown") return null;
  const isOurs = value.kind !== "foreign" && value.kind !== "instance";
  if (type.kind === "class")
    return value.kind === "instance" ? isBelow(interpreter, value.class, type) : isOurs ? false : ofLibrary(interpreter, value, "object");
  const path = type.kind === "native" ? type.name : type.kind === "external" ? type.path : null;
  if (path === null) return null;
  const name = type.kind === "native" ? path : FORMER_TYPES.get(path);
  // An object of a class all of whose bases are seen.
  if (
    name !== undefined &&
    value.kind === "instance" &&
    (externalBase(interpreter, value.class) === null || enumerationKey(value) !== null)
  ) {
    const bases = foreignBases(interpreter, value.class);
    if (!bases.some(({ kind }) => kind === "unknown")) return bases.some((base) => base.kind === "native" && base.name === name);
  }
  if (name === undefined || !isOurs) return ofLibrary(interpreter, value, path);
  const own = ownType(value);
  return own === name || (own === "bool" && name === "int");
}

/** Asked for something that no library knows, one that knows the value says that it is no such thing. */
const ofLibrary = (interpreter: Interpreter, value: Plain, path: string): boolean | null =>
  interpreter.ask((library) => library.isInstance?.(value, path, interpreter)) ?? null;

/** A class with a base that nobody knows may be anything. */
function isBelow(interpreter: Interpreter, cls: ClassValue, type: ClassValue, depth = 0): boolean | null {
  if (cls.definition === type.definition) return true;
  if (depth > 20) return null;
  const bases = cls.bases
    .map((base) => interpreter.plain(base))
    .map((base) => (base.kind === "class" ? isBelow(interpreter, base, type, depth + 1) : base.kind === "unknown" ? null : false));
  return bases.includes(true) ? true : bases.includes(null) ? null : false;
}
