import type { Loss } from "../core/losses/loss";

/** Whether a loss is the same for every negative prediction, so that nothing pulls one back above zero. */
export const flatBelowZero = (loss: Loss): boolean => loss.value([1], [-1]) === loss.value([1], [-2]);

/** Whether a loss is not a number for a negative prediction. */
export const failsBelowZero = (loss: Loss): boolean => Number.isNaN(loss.value([1], [-1]));
