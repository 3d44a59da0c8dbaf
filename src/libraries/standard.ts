import type { Argument, Call, Library, Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";

/** What Python's own standard library does to values, where programs that build models use it. */
export const standard: Library = {
  name: "standard",
  call(path, call, machine) {
    switch (path) {
      case "functools.partial": return partial(call, machine);
      case "collections.OrderedDict": case "typing.OrderedDict": return machine.call(machine.builtin("dict"), call.args, call.at);
      case "copy.copy": case "copy.deepcopy": return call.args[0]?.value;
      case "typing.cast": return call.args[1]?.value;
      default: return undefined;
    }
  },
};

/** A function that remembers arguments: what is given later comes after them, or replaces a name. */
function partial(call: Call, machine: Machine): Value | undefined {
  const [callee, ...remembered] = call.args;
  if (!callee || call.open) return undefined;
  return machine.native("partial", call.at, (later) => {
    const named = new Set(later.args.flatMap((a) => (a.name === null ? [] : [a.name])));
    const kept = remembered.filter((a) => a.name === null || !named.has(a.name));
    const args: readonly Argument[] = [...kept.filter((a) => a.name === null), ...later.args, ...kept.filter((a) => a.name !== null)];
    return machine.call(callee.value, args, later.at);
  });
}
