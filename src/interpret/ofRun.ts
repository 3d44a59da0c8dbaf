import type { Machine } from "./machine";
import type { Cell } from "./value";

/** State that a library keeps beside the machine: a machine belongs to one run, and so does this. */
export function ofRun<T>(first: T): (machine: Machine) => Cell<T> {
  const cells = new WeakMap<Machine, Cell<T>>();
  return (machine) => {
    const before = cells.get(machine);
    if (before) return before;
    const fresh = machine.cell(first);
    cells.set(machine, fresh);
    return fresh;
  };
}
