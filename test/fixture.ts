/** One example of a fixture. */
export interface Case {
  readonly title: string;
  /** Where its code starts in the fixture, from 1. */
  readonly line: number;
  readonly code: string;
  /** What the code is to become when the n-th fix of its first finding is applied. */
  readonly fixed: ReadonlyMap<number, string>;
}

export interface Fixture {
  readonly prelude: string;
  readonly cases: readonly Case[];
}

/** What a comment `# error: [rule-id] "part of the message"` on a line of its own says of the next line of code. */
export interface Expected {
  readonly severity: string;
  readonly rule: string;
  readonly text: string | null;
  /** Counts from 0, without the comments. */
  readonly line: number;
}

const fence = /^```py(?: (prelude|fixed)(?: (\d+))?)?$/;
const marker = /^\s*# (error|warning|information|hint): \[([\w-]+)\](?: "(.*)")?$/;

/** Reads the Markdown of a fixture: ` ```py ` opens a case, ` ```py fixed ` its repair, ` ```py prelude ` what stands before every case. */
export function readFixture(markdown: string): Fixture {
  let prelude = "";
  let title = "";
  const cases: { title: string; line: number; code: string; fixed: Map<number, string> }[] = [];
  const lines = markdown.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.startsWith("## ")) title = line.slice(3);
    const opened = fence.exec(line);
    if (!opened) continue;
    const start = i + 1;
    while (i + 1 < lines.length && lines[++i] !== "```");
    const code = `${lines.slice(start, i).join("\n")}\n`;
    const [, kind, number = "1"] = opened;
    if (kind === "prelude") prelude = code;
    else if (kind !== "fixed") cases.push({ title, line: start + 1, code, fixed: new Map() });
    else if (cases.length === 0) throw new Error(`Line ${start}: a repair of nothing`);
    else cases.at(-1)?.fixed.set(Number(number), code);
  }
  return { prelude, cases };
}

/** The findings that the comments in a text ask for. */
export function expectations(text: string): readonly Expected[] {
  let before = 0;
  return text.split("\n").flatMap((line, index) => {
    const found = marker.exec(line);
    return found ? [{ severity: found[1] ?? "", rule: found[2] ?? "", text: found[3] ?? null, line: index - before++ }] : [];
  });
}

/** The text without the comments that expect something. */
export const withoutExpectations = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !marker.test(line))
    .join("\n");
