/** How many logits the panel shows at most: beyond, bars and boxes are of no use. */
export const mostLogits = 64;

/** Numbers from a text, or what is wrong with it. */
export type ParsedLogits =
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "empty" }
  | { readonly kind: "notANumber"; readonly piece: string }
  | { readonly kind: "severalRows"; readonly rows: number }
  | { readonly kind: "tooMany"; readonly count: number };

const number = /^[+-]?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a list of numbers as Python, NumPy, PyTorch and TensorFlow print one: `[2.0, 1.0, 0.1]`, `array([2. , 1. , 0.1])`,
 * `tensor([[2.0, 1.0, 0.1]], grad_fn=...)`, `[2.  1.  0.1]`, or numbers alone. One row, finite numbers; total.
 */
export function parseLogits(text: string): ParsedLogits {
  const rows = innermostRows(text);
  if (rows.length > 1) return { kind: "severalRows", rows: rows.length };
  const pieces = (rows[0] ?? text).split(/[\s,;]+/).filter((piece) => piece !== "");
  if (pieces.length === 0) return { kind: "empty" };
  if (pieces.length > mostLogits) return { kind: "tooMany", count: pieces.length };
  const bad = pieces.find((piece) => !isFiniteText(piece));
  if (bad !== undefined) return { kind: "notANumber", piece: bad.slice(0, 40) };
  return { kind: "numbers", numbers: pieces.map(valueOf) };
}

const valueOf = (piece: string): number => Number(piece.replaceAll("_", ""));
const isFiniteText = (piece: string): boolean => number.test(piece) && Number.isFinite(valueOf(piece));

/** The contents of the brackets that hold no other ones; a tuple's parentheses count where there are no square ones. */
function innermostRows(text: string): readonly string[] {
  const square = [...text.matchAll(/\[([^[\]]*)\]?/g)]
    .map((match) => match[1] ?? "")
    .filter((row, _, all) => row.trim() !== "" || all.length === 1);
  if (square.length > 0) return square;
  return [...text.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1] ?? "");
}

/** The list as Python writes it. */
export const showLogits = (logits: readonly number[]): string =>
  `[${logits.map((logit) => (Number.isInteger(logit) ? logit.toFixed(1) : String(logit))).join(", ")}]`;
