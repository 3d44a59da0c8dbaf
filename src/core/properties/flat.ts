import type { ScalarActivation } from "../activations/activation";
import { breaksOf, piecesOf, type Values } from "./pieces";
import { zeroPlaces, type Places } from "./roots";

/** Where the gradient is exactly zero, so that nothing is learnt: whole intervals, and points where the graph is level. What is taken for the slope at a kink does not count. */
export const zeroGradientOf = (activation: ScalarActivation, values: Values): Places => {
  const { points, intervals } = zeroPlaces(piecesOf(activation, values), { g: (x) => activation.df(x, values) });
  const breaks = breaksOf(activation.kinks(values), activation.jumps(values));
  return { points: points.filter((x) => !breaks.includes(x)), intervals };
};
