const buffer = new DataView(new ArrayBuffer(8));

/** The next double above; Infinity and NaN stay. */
export const nextUp = (x: number): number => {
  if (x !== x || x === Infinity) return x;
  if (x === 0) return Number.MIN_VALUE;
  buffer.setFloat64(0, x);
  buffer.setBigInt64(0, buffer.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return buffer.getFloat64(0);
};

/** The next double below. */
export const nextDown = (x: number): number => -nextUp(-x);
