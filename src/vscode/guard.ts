import type { LogOutputChannel } from "vscode";

/**
 * Wraps a callback given to VS Code: what it throws is logged with its stack and the answer is `undefined`,
 * so that a bug in one feature cannot stop another. A rejected promise is handled alike. `tell` then gets the reason in one line.
 */
export function guard<A extends unknown[], R>(
  log: LogOutputChannel,
  name: string,
  run: (...args: A) => R,
  tell?: (reason: string) => void,
): (...args: A) => R | undefined {
  const report = (error: unknown): undefined => {
    log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    tell?.((error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "");
    return undefined;
  };
  return (...args) => {
    try {
      const result = run(...args);
      // A promise keeps its type: only its rejection turns into undefined, which every provider may answer.
      return isThenable(result) ? (result.then(undefined, report) as R) : result;
    } catch (error) {
      return report(error);
    }
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
