import { slashed } from "./formats/github";

/** Lines around a change that are shown with it. */
const context = 3;

type Line = readonly [sign: " " | "-" | "+", text: string];

/**
 * What turns the bytes of one file into others, for `git apply` and `patch -p1`. Empty where they are the same.
 * Lines are bytes up to a line feed, whatever the encoding, since those programs know no other.
 */
export function unifiedDiff(path: string, before: Uint8Array, after: Uint8Array): Uint8Array {
  // One character for each byte.
  const [old, fresh] = [before, after].map((bytes) => Buffer.from(bytes).toString("latin1"));
  if (old === undefined || fresh === undefined || old === fresh) return new Uint8Array();
  const script = scriptOf(linesOf(old), linesOf(fresh));
  const changed = script.flatMap(([sign], index) => (sign === " " ? [] : [index]));
  const hunks: string[] = [];
  for (let i = 0; i < changed.length;) {
    const first = changed[i] ?? 0;
    let last = first;
    while (i < changed.length && (changed[i] ?? 0) - last <= 2 * context + 1) last = changed[i++] ?? last;
    hunks.push(hunk(script, Math.max(0, first - context), Math.min(script.length, last + 1 + context)));
  }
  return Buffer.concat([Buffer.from(`--- ${header("a", path)}\n+++ ${header("b", path)}\n`), Buffer.from(hunks.join(""), "latin1")]);
}

/** A name as git writes it: quoted where it has to be, and with a tab behind where blanks would end it. */
function header(side: "a" | "b", path: string): string {
  const name = `${side}/${slashed(path).replace(/^\/+/, "")}`;
  if (!/["\\\u0000-\u001f]/.test(name)) return name.includes(" ") ? `${name}\t` : name;
  return `"${name.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f]/g, (unit) => `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`)}"`;
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function hunk(script: readonly Line[], from: number, to: number): string {
  const count = (part: readonly Line[], sign: "-" | "+"): number => part.filter(([each]) => each === " " || each === sign).length;
  const above = script.slice(0, from);
  const inside = script.slice(from, to);
  const range = (sign: "-" | "+"): string => {
    const length = count(inside, sign);
    return `${count(above, sign) + (length === 0 ? 0 : 1)}${length === 1 ? "" : `,${length}`}`;
  };
  return `@@ -${range("-")} +${range("+")} @@\n${inside.map(([sign, text]) => `${sign}${text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`}`).join("")}`;
}

/** Which lines stay, go and come: the shortest such list (Myers 1986), between what both texts begin and end with. */
function scriptOf(before: readonly string[], after: readonly string[]): readonly Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const same = (lines: readonly string[]): readonly Line[] => lines.map((text) => [" ", text]);
  return [
    ...same(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

function middle(a: readonly string[], b: readonly string[]): readonly Line[] {
  const trace: Int32Array[] = [];
  const size = a.length + b.length + 1;
  const furthest = new Int32Array(2 * size + 1);
  const at = (v: Int32Array, k: number): number => v[k + size] ?? 0;
  const goesDown = (v: Int32Array, k: number, d: number): boolean => k === -d || (k !== d && at(v, k - 1) < at(v, k + 1));
  search: for (let d = 0; d < size; d++) {
    trace.push(furthest.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(furthest, k, d) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[k + size] = x;
      if (x >= a.length && x - k >= b.length) break search;
    }
  }
  const lines: Line[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const v = trace[d] ?? furthest;
    const k = x - y;
    const from = goesDown(v, k, d) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(v, from);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      lines.push([" ", a[--x] ?? ""]);
      y--;
    }
    if (d > 0) lines.push(x > fromX ? ["-", a[--x] ?? ""] : ["+", b[--y] ?? ""]);
  }
  return lines.reverse();
}
