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
  /** What came of one of the files, by its index; undefined where its thread ended before. */
  looked(index: number): Promise<unknown>;
  /** Ends the threads, whatever they are at. */
  dismiss(): void;
}

/** The part of one such thread. */
export interface Shift {
  /** The files in the order of their turn, each for one thread only. */
  readonly files: Iterable<readonly [index: number, file: Found]>;
  done(index: number, looked: Looked<unknown>): void;
}
