/** A program that fails, made of fewer lines and shorter expressions as long as it fails; `fails` asks Python. */
export async function smaller(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let lines = text.split("\n").filter((line) => line !== "");
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (let at = lines.length - 1; at >= 0; at--) {
      for (const candidate of candidates(lines, at)) {
        if (!(await fails(`${candidate.join("\n")}\n`))) continue;
        lines = candidate;
        isSmaller = true;
        break;
      }
    }
  }
  return lines.join("\n");
}

const indentation = (line: string): number => line.length - line.trimStart().length;

/** Smaller programs that differ in one statement. */
function candidates(lines: readonly string[], at: number): string[][] {
  const line = lines[at];
  if (line === undefined) return [];
  const [before, after] = [lines.slice(0, at), lines.slice(at + 1)];
  const length = after.findIndex((one) => indentation(one) <= indentation(line));
  const block = length === -1 ? after : after.slice(0, length);
  const rest = after.slice(block.length);
  const without = [...before, ...rest];
  if (block.length > 0) return [without, [...before, ...block.map((one) => one.slice(4)), ...rest]];
  const [, head, value] = /^( *[\w, ]+ = |.* in |.*?\breturn |.*?if )(.*?)[:)]?$/.exec(line) ?? [];
  const tail = line.slice((head ?? "").length + (value ?? "").length);
  if (head === undefined || value === undefined) return [without];
  return [without, ...simpler(value).map((one) => [...before, `${head}${one}${tail}`, ...after])];
}

const SIMPLE = [
  "1",
  "'a'",
  "[1, 2]",
  "['a']",
  "{'a': 1}",
  "unknown_numbers()",
  "unknown_texts()",
  "unknown_table()",
  "np.random.rand(240)",
  "np.random.randint(0, 3, size=240)",
];

/** Shorter expressions: simple ones, parts of this one, and it without what is done to it last. */
function simpler(value: string): readonly string[] {
  const parts = [...value.matchAll(/[([]/g)].map(({ index }) => inside(value, index)).flatMap((part) => [part, ...part.split(", ")]);
  const [, stem] = /^(.*)(?:\.\w+\([^()]*\)|\[[^[\]]*\]| [-+*/%] [\w.]+)$/.exec(value) ?? [];
  return [...new Set([...SIMPLE, ...parts, ...(stem === undefined ? [] : [stem])])].filter(
    (one) => one !== "" && one.length < value.length,
  );
}

/** What stands between a bracket and the one that closes it. */
function inside(text: string, from: number): string {
  const [open = "(", close] = text[from] === "(" ? ["(", ")"] : ["[", "]"];
  for (let at = from, depth = 0; at < text.length; at++) {
    if (text[at] === open) depth++;
    if (text[at] === close && --depth === 0) return text.slice(from + 1, at);
  }
  return "";
}
