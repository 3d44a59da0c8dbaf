/**
 * JSON in one line, of plain data; members that are undefined are left out. Unlike `JSON.stringify` it keeps the sign of -0,
 * and writes numbers that JSON does not have as the strings "NaN", "Infinity" and "-Infinity" instead of turning them into null.
 */
export function toJson(value: unknown): string {
  if (typeof value === "number") return numberToJson(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.map(toJson).join(", ")}]`;
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [`${JSON.stringify(key)}: ${toJson(member)}`],
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

const numberToJson = (value: number): string => (Number.isFinite(value) ? (Object.is(value, -0) ? "-0" : String(value)) : `"${value}"`);
