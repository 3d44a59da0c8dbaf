import type { Found } from "./walk";

/** What came of looking at one file: plain data, so that it can come from another thread. */
export interface Looked<R> {
  readonly report: R;
  /** Lines for standard error. */
  readonly complaints: readonly string[];
  readonly hasFailed: boolean;
}

/** Threads that run the same call and look at files in the place of the one that writes. */
export interface Crew {
  /**
   * What came of one of the files, by its index; undefined where its thread ended before.
   * As long as that is not there, whoever asks takes turns like any of the threads and looks at files with `look`.
   */
  looked(index: number, look: (file: Found) => Looked<unknown>): Promise<unknown>;
  /** Ends the threads, whatever they are at. */
  dismiss(): void;
}

/** The part of one such thread. */
export interface Shift {
  /** Every file that this and other threads look at. */
  readonly found: readonly Found[];
  /** The files in the order of their turn, each for one thread only. */
  readonly files: Iterable<readonly [index: number, file: Found]>;
  done(index: number, looked: Looked<unknown>): void;
}
