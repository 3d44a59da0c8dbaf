import type { Disposable } from "vscode";

/** Calls back once, so many milliseconds from now; what it returns calls it off. */
export type Later = (run: () => void, delayMs: number) => () => void;

const byTheClock: Later = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** Runs something at most once in so many milliseconds; what is asked for meanwhile is done once, at the end. */
export class Throttle implements Disposable {
  #callOff: (() => void) | undefined;
  #isAskedAgain = false;

  constructor(
    private readonly pauseMs: number,
    private readonly run: () => void,
    private readonly later: Later = byTheClock,
  ) {}

  ask(): void {
    if (this.#callOff) {
      this.#isAskedAgain = true;
      return;
    }
    this.#callOff = this.later(() => {
      this.#callOff = undefined;
      if (!this.#isAskedAgain) return;
      this.#isAskedAgain = false;
      this.ask();
    }, this.pauseMs);
    this.run();
  }

  dispose(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#isAskedAgain = false;
  }
}
