import type { Disposable } from "vscode";

/** Runs something at most once in so many milliseconds; what is asked for meanwhile is done once, at the end. */
export class Throttle implements Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAskedAgain = false;

  constructor(
    private readonly pauseMs: number,
    private readonly run: () => void,
  ) {}

  ask(): void {
    if (this.#timer !== undefined) {
      this.#isAskedAgain = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isAskedAgain) return;
      this.#isAskedAgain = false;
      this.ask();
    }, this.pauseMs);
    this.run();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isAskedAgain = false;
  }
}
