import { polynomial } from "./polynomial";

/**
 * A derivative around its zero, where the terms of its formula cancel and would leave few right digits. The zero is
 * `high + low`, to 32 digits; within `reach` of it the derivative is the distance times a polynomial in the distance,
 * which has no zero nearby. The fits are made by scripts/generatePolynomials.py.
 */
export interface Dip {
  readonly high: number;
  readonly low: number;
  readonly reach: number;
  /** Coefficients, lowest power first. */
  readonly quotient: readonly number[];
}

/** Whether an input is so near the zero that `slopeIn` holds. */
export const isIn = ({ high, reach }: Dip, x: number): boolean => Math.abs(x - high) < reach;

/** The derivative near its zero, with full relative accuracy. */
export const slopeIn = ({ high, low, quotient }: Dip, x: number): number => {
  const distance = x - high - low;
  return distance * polynomial(quotient, distance);
};

/** The derivative of GELU. */
export const geluDip: Dip = {
  high: -0.7517915246935645,
  low: 1.4956759177009883e-17,
  reach: 0.0625,
  quotient: [
    0.4314939923140469, 0.388284982990552, -0.018199676398673044, -0.11400823329722146, -0.01477152214423557, 0.019421679837667044,
    0.004539225505406512, -0.0022395376938741073, -0.0007439859176485904, 0.00018623025763184163,
  ],
};

/** The derivative of GELU's tanh approximation. */
export const tanhGeluDip: Dip = {
  high: -0.7524614220710163,
  low: 3.635560509207687e-17,
  reach: 0.0625,
  quotient: [
    0.4304000910248585, 0.38751844613578895, -0.01578285352185085, -0.1139444830809582, -0.0166193283372735, 0.019682309458207897,
    0.00526105511200734, -0.002422730680739009, -0.0009262296098528053, 0.00026358663822798517,
  ],
};

/** The derivative of SiLU. */
export const siluDip: Dip = {
  high: -1.2784645427610737,
  low: -1.0946994183093437e-16,
  reach: 0.0625,
  quotient: [
    0.2178117057198001, 0.1466487969969469, 0.01887481422378238, -0.015222655223188084, -0.006606589138493352, 0.0001266274101903543,
    0.0007985219798206147, 0.00018570716531323203, -4.093402573552048e-5, -2.9710633664725938e-5,
  ],
};

/** The derivative of Mish. */
export const mishDip: Dip = {
  high: -1.1924312145154952,
  low: -4.8484829848031044e-17,
  reach: 0.0625,
  quotient: [
    0.2669479140495345, 0.20473126408010586, 0.04190782104361114, -0.020271822716683853, -0.015821126564332707, -0.0033606849278275722,
    0.0010924074041705394, 0.0009898186787416206, 0.0002535842183955046, -4.213025390019054e-5,
  ],
};
