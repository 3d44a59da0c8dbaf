import type { ScalarActivation } from "../activations/activation";
import { piecesOf, type Values } from "./pieces";
import { zeroPlaces, type Places } from "./roots";

/** Where the function gives back its input: f(x) = x. */
export const fixedPointsOf = (activation: ScalarActivation, values: Values): Places =>
  zeroPlaces(piecesOf(activation, values), {
    g: (x) => activation.f(x, values) - x,
    // Values are right to 4 ulp, so that a difference of less says nothing.
    noise: (x) => Math.abs(x) * 2 ** -50,
  });
