import type { ScalarActivation } from "../activations/activation";
import { piecesOf, type Values } from "./pieces";
import { zeroPlaces, type Places } from "./roots";

/** Where the function is zero. */
export const zerosOf = (activation: ScalarActivation, values: Values): Places =>
  zeroPlaces(piecesOf(activation, values), { g: (x) => activation.f(x, values) });
