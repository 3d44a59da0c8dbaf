import { parse } from "../../src/python/parse";
import { walk } from "../../src/python/walk";
import type { Random } from "./random";

/** A program that says the same as another in other characters. */
export interface Changed {
  readonly text: string;
  readonly what: string;
  /** Where an offset of the old text is in the new one. */
  readonly offset: (old: number) => number;
  /** The words of a finding as they are where names have changed back. */
  readonly word: (text: string) => string;
}

const unchanged = (text: string): string => text;

/** A comment or an empty line more between two statements. */
export function withComment(text: string, random: Random): Changed | undefined {
  const module = parse(text);
  if (module.problems.length > 0) return undefined;
  const starts = module.body
    .map(({ from }) => from)
    .filter((from) => from === 0 || (text[from - 1] === "\n" && !/\\\r?\n$/.test(text.slice(0, from))));
  const at = random.anyOf(starts);
  if (at === undefined) return undefined;
  const added = random.pick(["# Another comment: (\n", "\n", "   \n# note\n\n", "#\n"] as const);
  return {
    text: text.slice(0, at) + added + text.slice(at),
    what: `${JSON.stringify(added)} at ${at}`,
    offset: (old) => (old >= at ? old + added.length : old),
    word: unchanged,
  };
}

/** Other line breaks. */
export function withLineBreaks(text: string, random: Random): Changed | undefined {
  if (text.includes("\r")) return undefined;
  const lineBreak = random.pick(["\r\n", "\r"] as const);
  const breaks = lineBreak.length - 1;
  return {
    text: text.replaceAll("\n", lineBreak),
    what: JSON.stringify(lineBreak),
    offset: (old) => old + breaks * (text.slice(0, old).split("\n").length - 1),
    word: unchanged,
  };
}

const reserved = new Set([
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
  "match",
  "case",
  "type",
]);

const countIn = (text: string, name: string): number =>
  text.match(new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, "gu"))?.length ?? 0;

/** Another name, as long as the old one, for a variable that is assigned and of which every occurrence is a plain name. */
export function renamed(text: string, random: Random): Changed | undefined {
  const module = parse(text);
  // A name may be another module's too where everything of that is imported, or one that is asked for by its letters.
  if (module.problems.length > 0 || /\bimport\s*\*|\blocals\(|\bglobals\(|\bvars\(|\bexec\(|\beval\(/.test(text)) return undefined;
  const uses = new Map<string, number>();
  const assigned = new Map<string, { readonly from: number; readonly to: number }>();
  // What is read before it is assigned may be another thing of that name, such as a layer in code that was pasted without its imports.
  const first = new Map<string, number>();
  walk(module, (node) => {
    if (node.kind === "Name") {
      uses.set(node.id, (uses.get(node.id) ?? 0) + 1);
      first.set(node.id, Math.min(first.get(node.id) ?? node.from, node.from));
    }
    if (node.kind === "Assign")
      for (const target of node.targets)
        if (target.kind === "Name" && !assigned.has(target.id)) assigned.set(target.id, { from: target.from, to: node.to });
  });
  const isSetFirst = (one: string): boolean => {
    const span = assigned.get(one);
    return span !== undefined && span.from === first.get(one) && countIn(text.slice(span.from, span.to), one) === 1;
  };
  // The parts of a GAN are told by what they are called.
  const name = random.anyOf(
    [...uses.keys()].filter(
      (one) =>
        /^[A-Za-z]\w{2,}$/.test(one) &&
        !/generator|discriminator|critic/i.test(one) &&
        countIn(text, one) === uses.get(one) &&
        isSetFirst(one),
    ),
  );
  if (name === undefined) return undefined;
  const fresh = `q${Array.from({ length: name.length - 1 }, () => random.pick(["q", "z", "w", "v"] as const)).join("")}`;
  if (reserved.has(fresh) || text.includes(fresh)) return undefined;
  const replace = (all: string, from: string, to: string): string =>
    all.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${from}(?![\\p{L}\\p{N}_])`, "gu"), to);
  return {
    text: replace(text, name, fresh),
    what: `${name} is ${fresh}`,
    offset: (old) => old,
    word: (words) => replace(words, fresh, name),
  };
}
