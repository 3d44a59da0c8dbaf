/** ln(1 + e^x), in [0, Infinity]; relative accuracy to the last tail on the left, no overflow on the right. */
export const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
