import type { Failure } from "../model/analysis";

/** Runs a part of the work; what it throws is noted and `otherwise` stands in its place, so that a bug in one part loses that part alone. */
export type Attempt = <T>(during: string, otherwise: T, run: () => T) => T;

/** Notes failures in a list, each part of the work that fails once. */
export const attemptsIn =
  (failures: Failure[]): Attempt =>
  (during, otherwise, run) => {
    try {
      return run();
    } catch (error) {
      if (!failures.some((failure) => failure.during === during)) failures.push({ during, error });
      return otherwise;
    }
  };
