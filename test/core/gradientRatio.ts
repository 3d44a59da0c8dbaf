import type { LayerSignal } from "../../src/core/signal/propagate";

/**
 * How the root mean square of a gradient changes from the output of the last of these layers back to the input of the first: below 1 it
 * vanishes, above 1 it explodes. Undefined where one of them is not known.
 */
export const gradientRatio = (signals: readonly LayerSignal[]): number | undefined => {
  const logs = signals.map((signal) => (signal.known ? Math.log(signal.gradientFactor) : NaN));
  const total = logs.reduce((sum, log) => sum + log, 0);
  // A product of factors would underflow long before its root does.
  return Number.isNaN(total) ? undefined : Math.exp(total / 2);
};
