const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const special: Readonly<Record<string, number>> = {
  nan: NaN,
  inf: Infinity,
  "+inf": Infinity,
  "-inf": -Infinity,
  infinity: Infinity,
  "+infinity": Infinity,
  "-infinity": -Infinity,
};

/**
 * A number as people and programs write it: `-0`, `.5`, `1e-7`, `inf`, `NaN`; null for anything else.
 * Hexadecimal and empty text, which `Number` would take, are no numbers here.
 */
export function parseNumber(text: string): number | null {
  if (decimal.test(text)) return Number(text);
  const name = text.toLowerCase();
  return Object.hasOwn(special, name) ? (special[name] ?? null) : null;
}

/** Numbers in a row: a JSON array (with strings for what JSON has no number for), or separated by commas, semicolons or white space. */
export function parseNumbers(text: string): { readonly numbers: readonly number[] } | { readonly wrong: string } {
  const trimmed = text.trim();
  const isArray = trimmed.startsWith("[") && trimmed.endsWith("]");
  const inside = isArray ? trimmed.slice(1, -1).trim() : trimmed;
  const numbers: number[] = [];
  for (const part of inside === "" ? [] : inside.split(/[,;]/).flatMap((each) => each.trim().split(/\s+/))) {
    const number = parseNumber(isArray ? part.replace(/^"(.*)"$/, "$1") : part);
    if (number === null) return { wrong: part };
    numbers.push(number);
  }
  return { numbers };
}
