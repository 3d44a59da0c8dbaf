import { setFlagsFromString } from "node:v8";

/** Where V8 has a compiler between the slow and the fast one, it no longer knows a budget. */
const firstWithoutBudget = 22;

/**
 * Tells V8 to copy fewer functions into others where it compiles them for speed and, in the Node versions that take long over it, to wait longer before it does.
 * A check of many files is over within seconds, in which the engine's large functions were compiled and thrown away
 * again and again as they met the next kind of node or value: over Keras's own sources that took two fifths of the time of Node 20, a fifth of that of Node 22.
 */
export function compileLater(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  // V8 complains on standard error of flags that it does not know.
  if (Number.parseInt(process.versions.node, 10) < firstWithoutBudget) setFlagsFromString("--interrupt-budget=500000");
}
