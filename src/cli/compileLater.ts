import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 to wait longer before it compiles a function for speed, and to copy fewer others into it.
 * A check of many files is over within seconds, in which the engine's large functions were compiled and thrown away
 * again and again as they met the next kind of node or value: over Keras's own sources that took two fifths of the time.
 */
export function compileLater(): void {
  setFlagsFromString("--interrupt-budget=500000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
}
