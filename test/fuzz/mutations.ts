import type { Random } from "./random";

/** Words that mean something to the parser, the interpreter or the rules; and some that should mean nothing to anybody. */
const words = [
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "'",
  '"',
  '"""',
  "\\",
  "#",
  "\n",
  "\n    ",
  "\r",
  "\r\n",
  "\t",
  "\f",
  "\0",
  "\ud800",
  "\udc00",
  "\ufeff",
  "😀",
  ",",
  "=",
  "*",
  "**",
  ":",
  ";",
  "->",
  "-1",
  "1e999",
  "10**12",
  "0",
  "1",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "self",
  "lambda: ",
  "yield ",
  "return ",
  "await ",
  "del ",
  "global x\n",
  "nonlocal x\n",
  "if unknown():\n",
  "while True:\n",
  "try:\n",
  "for i in range(10**9):\n",
  "f'{",
  "rb'",
  "t'''",
  "Dense(1), ",
  "activation='softmax'",
  "from_logits=True",
  "loss='mse'",
  "model",
  ".compile(",
  "units=",
  "Sequential([",
  "model.fit(x, y)\n",
  "None",
  "True",
  "softmax",
  "sigmoid",
  "binary_crossentropy",
  "%matplotlib\n",
  "!ls\n",
  "x = f'{x}{x}'\n",
  "x += x\n",
  "class A(A): pass\n",
  "import ",
  "from . import *\n",
  "if n == 2:\n",
  "else:\n",
  "range(10**12)",
  " if flag else ",
  "*[1]",
  "**{}",
  "match x:\n case _:\n",
] as const;

/** Names, numbers, strings, spaces and single other characters. */
const token = /[A-Za-z_]\w*|\d+(?:\.\d+)?|"[^"\n]*"|'[^'\n]*'|\s+|[^]/g;
const tokensOf = (text: string): string[] => text.match(token) ?? [];

/** Nothing that is fuzzed is longer: a case is to take milliseconds. */
const longest = 6000;

const particles = (
  '( ) [ ] { } , : ; = == -> := . ... + - * ** / @ ~ < != \' " \'\'\' """ f" f\' t""" rb\' \\ # $ ` ? ! % \n \n \n␣␣␣␣ \r\n \r \t \f \0 ' +
  "def class if elif else for in is not and or lambda async await with as try except finally match case type _ return yield from import " +
  "print global del x y 1 0x 1_0 5. 1e 0b2 é 模 \ud800 \udc00 \ufeff \u00a0 {x!r:>{w}} {{ }} %%bash %time !ls >>>␣ In[1]:␣ keras Dense( .compile("
)
  .split(" ")
  .map((word) => word.replaceAll("␣", " "));

/** Words of Python, and what is none, in any order. */
export const tokenSoup = (random: Random): string =>
  random
    .some(1, 120, () => (random.chance(0.3) ? random.pick([" ", "\n", "\n    ", "\n  "] as const) : (random.anyOf(particles) ?? "")))
    .join("");

/** A text with stretches of characters removed, repeated, put in or taken from another. */
export function mutateCharacters(text: string, others: readonly string[], random: Random): string {
  let changed = text;
  for (const _ of random.some(1, 5, () => 0)) {
    const at = random.below(changed.length + 1);
    const removed = random.chance(0.5) ? 0 : random.below(30);
    const other = random.anyOf(others) ?? "";
    const from = random.below(other.length);
    const added = random.chance(0.3)
      ? ""
      : random.chance(0.5)
        ? random.pick(words)
        : random.chance(0.2)
          ? String.fromCharCode(random.below(random.chance(0.7) ? 128 : 0x10000))
          : random.chance(0.3)
            ? changed.slice(at, at + random.below(100))
            : other.slice(from, from + random.below(200));
    changed = changed.slice(0, at) + added + changed.slice(at + removed);
  }
  return changed.slice(0, longest);
}

/** A text with whole tokens swapped, removed, doubled or replaced by others of the same or another text, so that much of it still parses. */
export function mutateTokens(text: string, others: readonly string[], random: Random): string {
  const tokens = tokensOf(text);
  const foreign = tokensOf(random.anyOf(others) ?? "");
  const solid = (list: readonly string[]): string => random.anyOf(list.filter((one) => one.trim() !== "")) ?? "";
  for (const _ of random.some(1, 4, () => 0)) {
    const at = random.below(tokens.length);
    const roll = random.next();
    if (roll < 0.35) tokens[at] = solid(random.chance(0.5) ? tokens : foreign);
    else if (roll < 0.5) tokens.splice(at, 1 + random.below(3));
    else if (roll < 0.65) tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(8)));
    else if (roll < 0.8) tokens.splice(at, 0, random.pick(words));
    else {
      const other = random.below(tokens.length);
      [tokens[at], tokens[other]] = [tokens[other] ?? "", tokens[at] ?? ""];
    }
  }
  return tokens.join("").slice(0, longest);
}

/** A text with whole lines moved, doubled, removed, indented or taken from another. */
export function mutateLines(text: string, others: readonly string[], random: Random): string {
  const lines = text.split("\n");
  const foreign = (random.anyOf(others) ?? "").split("\n");
  for (const _ of random.some(1, 4, () => 0)) {
    const at = random.below(lines.length);
    const roll = random.next();
    if (roll < 0.2) lines.splice(at, 1);
    else if (roll < 0.4) lines.splice(at, 0, ...lines.slice(random.below(lines.length)).slice(0, 1 + random.below(4)));
    else if (roll < 0.6) lines.splice(at, 0, ...foreign.slice(random.below(foreign.length)).slice(0, 1 + random.below(8)));
    else if (roll < 0.8) lines[at] = (random.chance(0.5) ? "    " : " ") + (lines[at] ?? "");
    else {
      const length = 1 + random.below(6);
      const inner = lines.splice(at, length).map((line) => `    ${line}`);
      lines.splice(
        at,
        0,
        random.pick([
          "if n == 2:",
          "for i in range(3):",
          "def build(n=1):",
          "while True:",
          "try:",
          "with a as b:",
          "class A:",
          "if flag and other:",
        ] as const),
        ...inner,
      );
    }
  }
  return lines.join("\n").slice(0, longest);
}

/** Any JSON value; what a notebook has in the wrong place. */
function oddJson(random: Random, depth = 2): unknown {
  const roll = random.below(depth > 0 ? 12 : 9);
  if (roll < 9) return [null, true, 0, -1, 1e308, "", "code", "python", "import keras\nmodel = keras.Sequential([])"][roll];
  if (roll < 11) return random.some(0, 3, () => oddJson(random, depth - 1));
  return Object.fromEntries(
    random.some(
      0,
      3,
      () =>
        [
          random.pick(["cells", "source", "cell_type", "metadata", "__proto__", "input", "language", ""] as const),
          oddJson(random, depth - 1),
        ] as const,
    ),
  );
}

/** A notebook whose values, here and there, are of other types, missing, doubled, moved or mutated texts. */
export function mutateNotebook(json: string, others: readonly string[], random: Random): string {
  if (random.chance(0.2)) return mutateCharacters(json, others, random);
  const root: unknown = JSON.parse(json);
  const holders: (Record<string, unknown> | unknown[])[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    holders.push(value as Record<string, unknown> | unknown[]); // Every object of JSON is one of the two.
    Object.values(value).forEach(collect);
  };
  collect(root);
  for (const _ of random.some(1, 6, () => 0)) {
    const holder = random.anyOf(holders);
    if (!holder) break;
    const key = random.anyOf(Object.keys(holder)) ?? "0";
    const before: unknown = Reflect.get(holder, key);
    const roll = random.next();
    if (typeof before === "string" && roll < 0.6)
      Reflect.set(holder, key, random.chance(0.5) ? mutateTokens(before, others, random) : mutateCharacters(before, others, random));
    else if (roll < 0.7) Reflect.set(holder, key, oddJson(random));
    else if (roll < 0.8) Reflect.deleteProperty(holder, key);
    else if (Array.isArray(holder) && roll < 0.9) holder.splice(random.below(holder.length), 0, structuredClone(before));
    else
      Reflect.set(
        holder,
        random.pick(["source", "cells", "cell_type", "worksheets", "metadata", "input"] as const),
        structuredClone(before),
      );
    if (JSON.stringify(root).length > 60_000) break;
  }
  return random.chance(0.1) ? `\ufeff${JSON.stringify(root, null, 1)}` : JSON.stringify(root);
}
