import type { ScalarActivation } from "../activations/activation";
import { asymptotesOf, type Asymptote } from "./asymptotes";
import { convexityOf, type Convexity } from "./convexity";
import { extremaOf, type Extreme } from "./extrema";
import { fixedPointsOf } from "./fixedPoints";
import { zeroGradientOf } from "./flat";
import { monotoneOf, type Monotone } from "./monotone";
import { isIdentityAtOrigin } from "./origin";
import type { Values } from "./pieces";
import type { Places } from "./roots";
import { settledOf } from "./saturation";
import { normalResponseOf, type NormalResponse } from "./signal";
import { smoothnessOf, type Smoothness } from "./smoothness";
import { lipschitzOf, steepestOf, type Steepest } from "./steepest";
import { parityOf } from "./symmetry";
import { zerosOf } from "./zeros";

/** All that is known of a function of one number with given parameters. */
export interface Properties {
  readonly minimum: Extreme;
  readonly maximum: Extreme;
  readonly parity: "odd" | "even" | undefined;
  readonly monotone: Monotone | undefined;
  readonly convexity: Convexity;
  readonly smoothness: Smoothness;
  readonly zeros: Places;
  readonly fixedPoints: Places;
  readonly steepest: Steepest;
  readonly lipschitz: number;
  readonly asymptotes: readonly Asymptote[];
  readonly zeroGradient: Places;
  /** From where outwards the gradient stays below the threshold that was asked for. */
  readonly saturation: { readonly below: number | null; readonly above: number | null };
  readonly isIdentityAtOrigin: boolean;
  readonly normalResponse: NormalResponse;
}

/** Works out every property by looking at the function; takes some milliseconds. `threshold` is the gradient below which it counts as saturated. */
export const propertiesOf = (activation: ScalarActivation, values: Values, threshold: number): Properties => {
  return {
    ...extremaOf(activation, values),
    parity: parityOf(activation, values),
    monotone: monotoneOf(activation, values),
    convexity: convexityOf(activation, values),
    smoothness: smoothnessOf(activation, values),
    zeros: zerosOf(activation, values),
    fixedPoints: fixedPointsOf(activation, values),
    steepest: steepestOf(activation, values),
    lipschitz: lipschitzOf(activation, values),
    asymptotes: asymptotesOf(activation, values),
    zeroGradient: zeroGradientOf(activation, values),
    saturation: settledOf(activation, values, threshold),
    isIdentityAtOrigin: isIdentityAtOrigin(activation, values),
    normalResponse: normalResponseOf(activation, values),
  };
};
