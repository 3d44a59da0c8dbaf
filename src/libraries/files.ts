import { ofRun } from "../interpret/ofRun";
import { plainText, type Argument, type Library, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";

/** What the program has written to files, by their paths. */
const written = ofRun<ReadonlyMap<string, Value>>(new Map());

const CALLS = /^(?:numpy\.(?:save(?:z(?:_compressed)?)?|load)|(?:_?c?pickle|dill|(?:sklearn\.externals\.)?joblib)\.(?:dump|load))$/i;

/** What a program writes to a file and reads from it again: labels are often prepared once and kept. */
export const files: Library = {
  name: "files",
  call(path, { args, at }, machine) {
    const [first, second] = args;
    if (!CALLS.test(path) || !first) return undefined;
    if (path.endsWith("load")) {
      const file = pathOf(first, machine);
      return file === null ? undefined : machine.read(written(machine)).get(file);
    }
    // Several arrays, each by its name.
    const several =
      path.startsWith("numpy.savez") &&
      machine.call(
        machine.builtin("dict"),
        args.filter(({ name }) => name !== null),
        at,
      );
    const [value, to] = several ? [{ value: several }, first] : path === "numpy.save" ? [second, first] : [first, second];
    const file = to ? pathOf(to, machine) : null;
    if (value && file !== null) machine.write(written(machine), new Map(machine.read(written(machine))).set(file, value.value));
    return machine.none(at);
  },
};

/** The path of a file, given as such or as a file that was opened; NumPy adds an ending where there is none. */
function pathOf({ value }: Argument, machine: Machine): string | null {
  const plain = machine.plain(value);
  const path = (plain.kind === "unknown" ? plain.file : plainText(plain, machine)) ?? null;
  return path && path.replace(/^(?:\.\/)+|\.np[yz]$/g, "").replace(/\/{2,}/g, "/");
}
