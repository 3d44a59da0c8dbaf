import { boundTo, memberOf, methodsOf } from "./attributes";
import { callUncalled, guess } from "./calls";
import { concernOf } from "./concern";
import type { Environment } from "./environment";
import { forked } from "./execute";
import { frameOf, type Frame } from "./frame";
import { openParameters, unusedObject } from "./handedOver";
import type { Interpreter } from "./interpreter";
import { environment } from "./scope";
import type { ClassValue, FunctionValue, InstanceValue, Value } from "./value";

/** Runs something that may use up its steps: then it stops, and what comes after it goes on. Whether it came to its end. */
export type Guard = (run: () => void) => boolean;

/**
 * Functions at the top of a file that take `self` were methods before they were pasted without their class.
 * They work on one instance, and call one another on it.
 */
export function pastedClass(interpreter: Interpreter, main: Environment): ClassValue | null {
  const methods = interpreter.defined.flatMap(({ value }) =>
    value.kind === "function" &&
    value.definition.kind === "Function" &&
    value.environment === main &&
    value.definition.parameters[0]?.name === "self"
      ? [{ value, definition: value.definition }]
      : [],
  );
  const [first] = methods;
  if (!first) return null;
  const { from, to } = first.definition;
  const body = methods.map(({ definition }) => definition);
  const members = environment("class", main);
  for (const { value, definition } of methods) members.names.set(definition.name, interpreter.cell<Value | null>(value));
  return {
    kind: "class",
    definition: { kind: "Class", name: "", nameFrom: from, bases: [], decorators: [], body, from, to },
    bases: [],
    members,
    at: { ...first.value.at, from, to: from },
  };
}

/** Runs functions, classes and methods that the program itself defines and never calls, each on its own; those of its modules are those of another program. */
export function runUncalled(interpreter: Interpreter, called: ReadonlySet<string>, main: Environment, guarded: Guard): void {
  const nameOf = (definition: { readonly name?: string }): string => definition.name ?? "";
  const made: Value[] = [];
  const opened = new Map<object, readonly string[]>();
  const openOf = (of: FunctionValue): readonly string[] => {
    const before = opened.get(of.definition);
    if (before) return before;
    const names = openParameters(interpreter, of);
    opened.set(of.definition, names);
    return names;
  };
  const given = (of: FunctionValue): ReadonlyMap<string, Value> => {
    const names = openOf(of);
    const object = names.length === 1 ? unusedObject(interpreter, made, main) : null;
    return new Map(object ? names.map((name) => [name, object]) : []);
  };
  const { worlds } = interpreter;
  // Each has what the program has made, and not what the others did.
  const { isNarrowed } = worlds;
  const concern = concernOf(interpreter, main);
  const asked = { of: concern.has };
  // What is given something that the program makes runs after what makes it.
  const rounds = [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const;
  const runAll = (): void => {
    for (const [calledElsewhere, isGiven] of rounds) runSome(calledElsewhere, isGiven);
  };
  const runSome = (calledElsewhere: boolean, isGiven: boolean): void => {
    // Some are defined while others run.
    for (const { value, order } of interpreter.defined) {
      if (
        value.definition.kind === "Lambda" ||
        called.has(nameOf(value.definition)) !== calledElsewhere ||
        !interpreter.own.has(value.at.uri)
      )
        continue;
      const isNow = (of: FunctionValue): boolean =>
        !interpreter.called.has(of.definition) && asked.of(of.definition) && openOf(of).length > 0 === isGiven;
      // What is read from a file takes the place of what is built, and comes after what works on that.
      const isLast = ({ definition }: FunctionValue): number =>
        Number(definition.kind === "Function" && /load|restore/.test(definition.name));
      const methods =
        value.kind === "class"
          ? methodsOf(interpreter, value)
              .filter(isNow)
              .sort((a, b) => isLast(a) - isLast(b))
          : [];
      if (value.kind === "class" ? methods.length === 0 : !isNow(value)) continue;
      worlds.isNarrowed = isNarrowed;
      interpreter.afterwards = order;
      const frame = frameOf(value.at, main, `?${value.definition.from}`);
      guarded(() =>
        alone(interpreter, frame, () => {
          if (value.kind === "function") {
            made.push(callUncalled(interpreter, value, null, given(value)));
            return;
          }
          // One that the program makes has what its constructor was given, if the world in which it was made is still there.
          const known = interpreter.instances.get(value.definition);
          const instance = known && interpreter.read(known.isThere) ? known.instance : interpreter.plain(madeOf(interpreter, value));
          // All worlds are asked at once: to part them here would take back what methods have shown already.
          const lacks = (name: string): boolean =>
            instance.kind === "instance" &&
            worlds.all(instance.attributes).every((attributes) => (attributes.get(name)?.kind ?? "none") === "none");
          const runMethod = (method: FunctionValue): void => {
            if (!interpreter.called.has(method.definition))
              guarded(() => alone(interpreter, frame, () => made.push(callMethod(interpreter, instance, method, given(method)))));
          };
          for (const method of methods) {
            // What it reads and nothing has set yet is set first.
            for (const other of methods) if (concern.between(other.definition, method.definition).some(lacks)) runMethod(other);
            runMethod(method);
          }
        }),
      );
      interpreter.worlds.forget();
    }
  };
  runAll();
  // The version matters where there is something to judge.
  if (interpreter.notes.length + interpreter.notes.names.size === 0) return;
  asked.of = concern.tellsVersion;
  runAll();
}

/** An instance of a class that the program does not make. */
function madeOf(interpreter: Interpreter, of: ClassValue): Value {
  const initialise = memberOf(interpreter, of, "__init__");
  if (initialise?.kind === "function") guess(interpreter, initialise);
  return interpreter.call(of, [], { ...of.at, to: of.at.from });
}

function callMethod(interpreter: Interpreter, self: Value, method: FunctionValue, given: ReadonlyMap<string, Value>): Value {
  const bound = interpreter.plain(boundTo(interpreter, self, method));
  if (bound.kind === "method") return callUncalled(interpreter, bound.function, self as InstanceValue, given);
  return bound.kind === "function" ? callUncalled(interpreter, bound, null, given) : bound;
}

/** Runs something in every world that it turns out to need, without a statement around it. */
function alone(interpreter: Interpreter, frame: Frame, run: () => void): void {
  forked(interpreter, () => {
    interpreter.within(frame, run);
    return "on";
  });
}
