const buffer = new DataView(new ArrayBuffer(8));

/** Position of a double on the line of all doubles; neighbours differ by one, and both zeros are at 0. */
const position = (x: number): bigint => {
  buffer.setFloat64(0, x);
  const bits = buffer.getBigInt64(0);
  return bits >= 0n ? bits : -(bits & 0x7fffffffffffffffn);
};

/** How many doubles lie between two numbers: 0 if equal, 1 for neighbours; infinite where only one of them is NaN. */
export const ulpsBetween = (a: number, b: number): number => {
  if (a !== a || b !== b) return a !== a && b !== b ? 0 : Infinity;
  const distance = position(a) - position(b);
  return Number(distance < 0n ? -distance : distance);
};
