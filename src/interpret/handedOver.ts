import type { FunctionDefinition, Lambda } from "../python/nodes";
import { walk } from "../python/walk";
import type { Environment } from "./environment";
import type { Interpreter } from "./interpreter";
import type { FunctionValue, Value } from "./value";

/** Parameters without a default of which a library says, by the methods that the function calls on them, that they are objects of its own. */
export function openParameters(interpreter: Interpreter, { definition, defaults }: FunctionValue): readonly string[] {
  const expected = (name: string, methods: ReadonlySet<string>): boolean =>
    interpreter.libraries.some((library) => library.expects?.(name, methods));
  return definition.parameters
    .filter(
      ({ name, form }, i) =>
        form !== "variadic" &&
        form !== "variadic-keyword" &&
        !defaults[i] &&
        expected(name, interpreter.methodsOn(name)) &&
        expected(name, methodsIn(definition, name)),
    )
    .map(({ name }) => name);
}

function methodsIn(definition: FunctionDefinition | Lambda, name: string): ReadonlySet<string> {
  const methods = new Set<string>();
  for (const statement of definition.kind === "Lambda" ? [] : definition.body) {
    walk(statement, (node) => {
      if (node.kind === "Call" && node.callee.kind === "Attribute" && node.callee.object.kind === "Name" && node.callee.object.id === name)
        methods.add(node.callee.name);
    });
  }
  return methods;
}

/**
 * What a function that nobody calls is likely to be given: the one object of its kind that the program makes and does not use.
 * `made` is what other functions that nobody calls gave back. Null where there is none, or more than one.
 */
export function unusedObject(interpreter: Interpreter, made: readonly Value[], main: Environment): Value | null {
  const values = new Set(made);
  for (const cell of main.names.values()) {
    const value = interpreter.worlds.valueOf(cell);
    if (value) values.add(value);
  }
  const objects = new Map<unknown, Value>();
  for (const value of values) {
    if (value.kind !== "choice" && value.kind !== "foreign" && value.kind !== "instance") continue;
    const plain = interpreter.plain(value);
    if (interpreter.libraries.some((library) => library.isUnused?.(plain, interpreter)))
      objects.set(plain.kind === "foreign" ? plain.object : plain, value);
  }
  const [only] = objects.values();
  return only && objects.size === 1 ? only : null;
}
