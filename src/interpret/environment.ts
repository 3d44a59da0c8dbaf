import type { Cell, Value } from "./value";

/** One scope: a module, a function's run, a class body. Names are looked up outwards, past class bodies. */
export interface Environment {
  readonly kind: "module" | "function" | "class" | "builtins";
  readonly names: Map<string, Cell<Value | null>>;
  readonly parent: Environment | null;
  /** Names declared `global` or `nonlocal`, and where they live. */
  readonly elsewhere: Map<string, Environment>;
}
