import type { Output } from "./io";

/** How far a long run is, on a terminal only. */
export interface Progress {
  /** So many of all are done. */
  show(done: number): Promise<void>;
  /** Takes the bar away, so that something else can be written. */
  clear(): Promise<void>;
}

/** A run that is over sooner than this, in milliseconds, shows no bar; one that goes on redraws it as often. */
const patience = 400;
const interval = 100;
const cells = 24;

/** A bar on `output`, which is written anew in its line; nothing where it is no terminal. `now` tells the time in milliseconds. */
export function progressOn(output: Output, all: number, now: () => number = () => performance.now()): Progress {
  let next = now() + patience;
  let isShown = false;
  return {
    show: async (done) => {
      const time = output.isTerminal ? now() : -1;
      if (time < next) return;
      next = time + interval;
      isShown = true;
      const filled = Math.round((cells * done) / Math.max(all, 1));
      await output.write(`\r[${"#".repeat(filled)}${"-".repeat(cells - filled)}] ${done}/${all}`);
    },
    clear: async () => {
      if (!isShown) return;
      isShown = false;
      await output.write("\r\u001B[K");
    },
  };
}
