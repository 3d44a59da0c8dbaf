function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95;
}

function isHexDigit(code: number): boolean {
  const lower = code | 32;
  return isDigit(code) || (lower >= 97 && lower <= 102);
}

/** The end of the number that begins at `at` with a digit or with a dot before a digit. */
export function endOfNumber(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 48) {
    const mark = text.charCodeAt(at + 1) | 32;
    if (mark === 120 || mark === 111 || mark === 98) {
      at += 2;
      while (mark === 120 ? isHexDigit(text.charCodeAt(at)) : isDigit(text.charCodeAt(at))) at++;
      return afterLongSuffix(text, at);
    }
  }
  while (isDigit(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === 46) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const digits = sign === 43 || sign === 45 ? at + 2 : at + 1;
    if (isDigit(text.charCodeAt(digits))) {
      at = digits;
      while (isDigit(text.charCodeAt(at))) at++;
    }
  }
  return (text.charCodeAt(at) | 32) === 106 ? at + 1 : afterLongSuffix(text, at);
}

/** Python 2 wrote long integers as `10L`. */
function afterLongSuffix(text: string, at: number): number {
  return text.charCodeAt(at) === 76 ? at + 1 : at;
}

/** The value of a number literal and what it is. Integers beyond 2 ** 53 lose precision, as any JavaScript number. */
export function numberValue(text: string, from: number, to: number): number {
  if (to - from <= 9) {
    // Short runs of digits are nearly all numbers there are.
    let value = 0;
    let at = from;
    for (; at < to; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === to) return value;
  }
  let literal = text.slice(from, to);
  if (literal.includes("_")) literal = literal.replaceAll("_", "");
  const last = literal.charCodeAt(literal.length - 1);
  if (last === 76 || (last | 32) === 106) literal = literal.slice(0, -1);
  const value = Number(literal);
  return Number.isNaN(value) ? 0 : value;
}

/** Whether a number literal is an integer, a float or imaginary. */
export function numberForm(text: string, from: number, to: number): "integer" | "float" | "imaginary" {
  const mark = text.charCodeAt(from + 1) | 32;
  if (text.charCodeAt(from) === 48 && (mark === 120 || mark === 111 || mark === 98) && to - from > 1) return "integer";
  if ((text.charCodeAt(to - 1) | 32) === 106) return "imaginary";
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || (code | 32) === 101) return "float";
  }
  return "integer";
}
