import type { ScalarActivation } from "../activations/activation";
import type { Values } from "./pieces";
import { limitsAt } from "./roots";

/** Whether the function is the identity to first order at the origin: f(0) = 0 and f'(0) = 1 from both sides, so that small signals pass unchanged. */
export const isIdentityAtOrigin = ({ f, df }: ScalarActivation, values: Values): boolean =>
  f(0, values) === 0 &&
  [...limitsAt((x) => df(x, values), 0), df(0, values)].every((slope) => Math.abs(slope - 1) < 1e-12) &&
  limitsAt((x) => f(x, values), 0).every((y) => Math.abs(y) < 1e-12);
