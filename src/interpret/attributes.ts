import type { Place } from "../model/known";
import type { FunctionDefinition } from "../python/nodes";
import { attributesAsDict, entryNamed, fillDict } from "./dictOfInstance";
import { lastName } from "./dotted";
import type { Interpreter } from "./interpreter";
import { enumerationMember } from "./enumerations";
import { unknownNamed } from "./iterate";
import { methodOfBuiltin } from "./methods";
import { bind, bound, memberOfModule } from "./scope";
import type { ClassValue, FunctionValue, InstanceValue, Plain, Value } from "./value";

/** `value.name`, as far as it is known. */
export function attributeOf(interpreter: Interpreter, of: Value, name: string, at: Place): Value {
  const value = interpreter.plain(of);
  switch (value.kind) {
    case "external": {
      const path = member(value.path, name);
      return (
        interpreter.read(interpreter.patched).get(path) ??
        interpreter.ask((library) => library.value?.(path, at, interpreter)) ??
        (name === "__name__" ? interpreter.string(lastName(value.path), at) : { kind: "external", path, at })
      );
    }
    case "module":
      return (
        memberOfModule(interpreter, value.members, name, at) ??
        interpreter.load(interpreter, `${value.name}.${name}`) ??
        interpreter.unknown("unknown-name", at)
      );
    case "foreign":
      return value.object.attribute?.(name, at, interpreter) ?? derivedUnknown(interpreter, value.object.key ?? null, name, at);
    case "instance":
      return instanceAttribute(interpreter, value, name, at);
    case "class": {
      const member = memberOf(interpreter, value, name);
      if (member) return memberOfClass(interpreter, value, name, member);
      if (name === "__name__") return interpreter.string(value.definition.name, at);
      return interpreter.unknown("unknown-name", at);
    }
    case "function":
      return name === "__name__" && value.definition.kind === "Function"
        ? interpreter.string(value.definition.name, at)
        : interpreter.unknown("unknown-name", at);
    case "string":
    case "number":
    case "list":
    case "dict":
    case "tuple":
      // Only members of enumerations that are strings or numbers have a value.
      if (name === "value" && (value.kind === "string" || value.kind === "number")) return value;
      return methodOfBuiltin(interpreter, value, name, at) ?? interpreter.unknown("unknown-name", at);
    case "unknown":
      return interpreter.ask((library) => library.ofUnknown?.(name, at, interpreter)) ?? derivedUnknown(interpreter, value.key, name, at);
    default:
      return interpreter.unknown("unknown-value", at);
  }
}

/** More paths than this are not remembered: every program has its own. */
const MOST_PATHS = 16_384;
const paths = new Map<string, Map<string, string>>();
let remembered = 0;

/** `path.name`, one and the same string whenever it is asked for, so that looking it up is cheap. */
function member(path: string, name: string): string {
  const before = paths.get(path)?.get(name);
  if (before !== undefined) return before;
  if (++remembered > MOST_PATHS) {
    paths.clear();
    remembered = 0;
  }
  const spelled = `${path}.${name}`;
  const members = paths.get(path);
  if (members) members.set(name, spelled);
  else paths.set(path, new Map([[name, spelled]]));
  return spelled;
}

/** The same attribute of the same unknown is the same unknown, so that two tests of it agree. */
function derivedUnknown(interpreter: Interpreter, key: string | null, name: string, at: Place): Value {
  return key === null ? interpreter.unknown("unknown-value", at) : unknownNamed(`${key}.${name}`, at);
}

function instanceAttribute(interpreter: Interpreter, self: InstanceValue, name: string, at: Place): Value {
  const own = interpreter.read(self.attributes).get(name);
  if (own) return own;
  const member = memberOf(interpreter, self.class, name);
  if (member) return boundTo(interpreter, self, member);
  if (name === "__class__") return self.class;
  if (name === "__dict__") return attributesAsDict(interpreter, self, at);
  const inherited = self.base?.attribute?.(name, at, interpreter);
  const there =
    inherited ??
    (self.dict && /^(?:get|items|keys|values|pop|update|copy|setdefault)$/.test(name)
      ? methodOfBuiltin(interpreter, self.dict, name, at)
      : null);
  if (there) return there;
  const told = memberOf(interpreter, self.class, "__getattr__");
  const answer =
    told?.kind === "function"
      ? interpreter.call(boundTo(interpreter, self, told), [{ name: null, value: interpreter.string(name, at), at }], at)
      : interpreter.unknown("unknown-name", at);
  return (interpreter.plain(answer).kind === "unknown" && entryNamed(interpreter, self, name)) || answer;
}

/** The members of an enumeration in their order; null where the class is none. */
export function membersOf(interpreter: Interpreter, cls: ClassValue): readonly Value[] | null {
  const members = [...cls.members.names.keys()].flatMap((name) => {
    const member = name.startsWith("_") ? null : bound(interpreter, cls.members, name);
    return member && member.kind !== "function" ? [enumerated(interpreter, cls, name, member)] : [];
  });
  return members.length > 0 && members.every((member) => member !== null) ? members : null;
}

/** A member reached through the class itself: class methods get the class, members of an enumeration are values of their own. */
function memberOfClass(interpreter: Interpreter, cls: ClassValue, name: string, member: Value): Value {
  if (member.kind === "function" && member.definition.kind === "Function") {
    return decoratorsOf(member.definition).includes("classmethod")
      ? { kind: "method", self: cls, function: member, at: member.at }
      : member;
  }
  return enumerated(interpreter, cls, name, member) ?? member;
}

/** A member of an enumeration; null where the class is none. One that mixes in a type of Python's own is a value of that type. */
function enumerated(interpreter: Interpreter, cls: ClassValue, name: string, member: Value): Value | null {
  const mixed = (path: string): boolean => path === "enum.StrEnum" || path === "enum.IntEnum";
  if (!derives(interpreter, cls, (path) => path === "enum.Enum" || mixed(path))) return null;
  if (derives(interpreter, cls, mixed) || cls.bases.some((base) => base.kind === "native")) return member;
  return enumerationMember(cls, name, () => {
    const attributes = interpreter.cell<ReadonlyMap<string, Value>>(
      new Map([
        ["value", member],
        ["name", interpreter.string(name, member.at)],
      ]),
    );
    return { kind: "instance", class: cls, attributes, base: null, at: member.at };
  });
}

const decoratorsOf = (definition: FunctionDefinition): readonly string[] =>
  definition.decorators.length === 0
    ? []
    : definition.decorators.map((decorator) =>
        decorator.kind === "Name" ? decorator.id : decorator.kind === "Attribute" ? decorator.name : "",
      );

/** A member of a class: a function becomes a method, a property is called. */
export function boundTo(interpreter: Interpreter, self: Value, member: Value): Value {
  const plain = interpreter.plain(member);
  if (plain.kind !== "function" || plain.definition.kind !== "Function") return member;
  const decorators = decoratorsOf(plain.definition);
  if (decorators.includes("staticmethod")) return plain;
  const instance = interpreter.plain(self);
  const receiver = decorators.includes("classmethod") && instance.kind === "instance" ? instance.class : instance;
  const method: Value = { kind: "method", self: receiver, function: plain, at: plain.at };
  return decorators.includes("property") || decorators.includes("cached_property") ? interpreter.call(method, [], plain.at) : method;
}

/** A class and the user's own that it is derived from, in the order in which Python asks them: each before those that it is derived from, and after all that are derived from it. */
export function ancestry(interpreter: Interpreter, cls: ClassValue): readonly ClassValue[] {
  if (cls.bases.length === 0) return [cls];
  const seen = new Set<ClassValue>();
  const line: ClassValue[] = [];
  const visit = (each: ClassValue, depth: number): void => {
    if (seen.has(each) || depth > MOST_DERIVED) return;
    seen.add(each);
    for (const base of [...each.bases].reverse()) {
      const plain = interpreter.plain(base);
      if (plain.kind === "class") visit(plain, depth + 1);
    }
    line.unshift(each);
  };
  visit(cls, 0);
  return line;
}
const MOST_DERIVED = 20;

/** A member that a class has itself or from a class of the user's own. */
export function memberOf(interpreter: Interpreter, cls: ClassValue, name: string): Value | null {
  for (const each of ancestry(interpreter, cls)) {
    const member = bound(interpreter, each.members, name);
    if (member) return member;
  }
  return null;
}

/** The classes that are not the user's own from which a class is derived. */
export const foreignBases = (interpreter: Interpreter, cls: ClassValue): readonly Plain[] =>
  ancestry(interpreter, cls).flatMap(({ bases }) => bases.map((base) => interpreter.plain(base)).filter(({ kind }) => kind !== "class"));

/** The first external class that a class derives from, by its path; null where there is none. */
export function externalBase(interpreter: Interpreter, cls: ClassValue): string | null {
  const found = foreignBases(interpreter, cls).find(
    (base) => base.kind === "external" && base.path !== "object" && base.path !== "abc.ABC",
  );
  return found?.kind === "external" ? found.path : null;
}

/** Whether an object of a user's class may be false: by a method of its own, or as an empty collection is or a number. One that counts what it was given is not taken to have been given nothing. */
export const mayBeFalse = (interpreter: Interpreter, cls: ClassValue): boolean =>
  memberOf(interpreter, cls, "__bool__") !== null ||
  foreignBases(interpreter, cls).some((base) =>
    base.kind === "external"
      ? /(?:dict|list|set|tuple|str|int|float|enum|flag|counter|deque|array|frame|series|tensor)$/i.test(base.path)
      : base.kind !== "native" || base.name !== "object",
  );

export const derives = (interpreter: Interpreter, cls: ClassValue, isBase: (path: string) => boolean): boolean =>
  foreignBases(interpreter, cls).some((base) => base.kind === "external" && isBase(base.path));

export function methodOf(interpreter: Interpreter, of: Value, name: string): Value | null {
  const self = interpreter.plain(of);
  if (self.kind !== "instance") return null;
  const member = memberOf(interpreter, self.class, name);
  return member && interpreter.plain(member).kind === "function" ? boundTo(interpreter, self, member) : null;
}

/** Where a class keeps the setter of a property, under a name that no program can use. */
export const setterName = (property: string): string => `${property}=`;

export function setAttribute(interpreter: Interpreter, of: Value, name: string, value: Value): void {
  const target = interpreter.plain(of);
  const setter = target.kind === "instance" ? memberOf(interpreter, target.class, setterName(name)) : null;
  if (setter) {
    interpreter.call(boundTo(interpreter, target, setter), [{ name: null, value, at: value.at }], value.at);
  } else if (
    target.kind === "instance" &&
    target.dict &&
    (entryNamed(interpreter, target, name) ||
      memberOf(interpreter, target.class, "__setattr__") ||
      interpreter.read(target.attributes).has("__dict__"))
  ) {
    // Such classes keep both in one place.
    interpreter.write(
      target.dict.entries,
      new Map(interpreter.read(target.dict.entries)).set(`s${name}`, { key: interpreter.string(name, value.at), value }),
    );
  } else if (target.kind === "instance") {
    interpreter.write(target.attributes, new Map(interpreter.read(target.attributes)).set(name, value));
    target.base?.setAttribute?.(name, value, interpreter);
  } else if (target.kind === "class") {
    bind(interpreter, target.members, name, value);
  } else if (target.kind === "foreign") {
    target.object.setAttribute?.(name, value, interpreter);
  } else if (target.kind === "external") {
    interpreter.write(interpreter.patched, new Map(interpreter.read(interpreter.patched)).set(member(target.path, name), value));
    for (const library of interpreter.libraries) library.decorate?.(`${target.path}.${name}`, value, interpreter);
  }
}

/** `super()` inside a method: members of the classes after the one the method stands in, then what the framework keeps. */
export function superOf(interpreter: Interpreter, owner: ClassValue, self: Value, at: Place): Value {
  return interpreter.foreign(
    {
      attribute: (name, place) => {
        const instance = interpreter.plain(self);
        const line = ancestry(interpreter, instance.kind === "instance" ? instance.class : instance.kind === "class" ? instance : owner);
        for (const cls of line.slice(line.indexOf(owner) + 1)) {
          const member = bound(interpreter, cls.members, name);
          if (member) return boundTo(interpreter, self, member);
        }
        if (name === "__init__" && instance.kind === "instance" && instance.dict)
          return interpreter.native(name, place, (call) => fillDict(interpreter, instance, call));
        const inherited = instance.kind === "instance" ? instance.base?.attribute?.(name, place, interpreter) : undefined;
        if (inherited) return inherited;
        // `super().__init__(...)` of a base that is not known has nothing to tell.
        return name.startsWith("__") ? interpreter.native(name, place, (call) => interpreter.none(call.at)) : undefined;
      },
    },
    at,
  );
}

/** Functions of a class that the program may call on an instance. */
export function methodsOf(interpreter: Interpreter, cls: ClassValue): readonly FunctionValue[] {
  return [...cls.members.names.keys()].flatMap((name) => {
    const member = bound(interpreter, cls.members, name);
    return member?.kind === "function" ? [member] : [];
  });
}
