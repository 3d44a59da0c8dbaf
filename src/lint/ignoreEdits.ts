import { endOfLine, startOfLine } from "../python/characters";
import { parse } from "../python/parse";
import { pathTo } from "../python/path";
import type { Comment, Module } from "../python/nodes";

/** Text to put in at an offset of a unit. `asksForReason` says whether it ends where somebody should say why. */
export interface IgnoreEdit {
  readonly at: number;
  readonly text: string;
  readonly asksForReason: boolean;
}

const DIRECTIVE = /#[ \t]*activation-lens:[ \t]*ignore(-file)?\[([^\]]*)\]/;

/** The edit that silences a rule at an offset: in the comment that is there already, behind the line, or above the statement where nothing can stand behind it. */
export function ignoreLine(text: string, offset: number, rule: string, notebook = false): IgnoreEdit {
  const module = parse(text, { notebook });
  const start = startOfLine(text, offset);
  const end = endOfLine(text, offset);
  const listed = module.comments.filter(({ from }) => start <= from && from < end).flatMap((comment) => added(comment, "", rule))[0];
  if (listed) return listed;
  if (canEndWithComment(text, module, end))
    return { at: end, text: `${text[end - 1] === " " ? " " : "  "}# activation-lens: ignore[${rule}] `, asksForReason: true };
  const statement = pathTo(module, offset, offset)
    .filter(({ from }) => startsLine(text, from) && canEndWithComment(text, module, startOfLine(text, from) - 1))
    .at(-1);
  const above = startOfLine(text, statement?.from ?? offset);
  const indentation = /^[ \t]*/.exec(text.slice(above))?.[0] ?? "";
  return { at: above, text: `${indentation}# activation-lens: ignore[${rule}]${lineBreakOf(text)}`, asksForReason: false };
}

/** The edit that silences a rule in a whole file: in the comment that is there already, or as a line of its own at the top. */
export function ignoreFile(text: string, rule: string, notebook = false): IgnoreEdit {
  const module = parse(text, { notebook });
  const listed = module.comments.flatMap((comment) => added(comment, "-file", rule))[0];
  if (listed) return listed;
  // A shebang, a line that names the encoding and the magic of a cell have to come first.
  const head = /^\uFEFF?(?:(?:#!|#.*coding[:=]|%%).*(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
  return { at: head, text: `# activation-lens: ignore-file[${rule}]${lineBreakOf(text)}`, asksForReason: false };
}

/** The edit that puts a rule on the list of a comment that silences others. */
function added({ from, text }: Comment, kind: "" | "-file", rule: string): readonly IgnoreEdit[] {
  const found = DIRECTIVE.exec(text);
  if (!found || (found[1] ?? "") !== kind) return [];
  return [{ at: from + found.index + found[0].length - 1, text: found[2]?.trim() === "" ? rule : `, ${rule}`, asksForReason: false }];
}

/** Whether a comment can be put at the end of a line: the line does not go on after it, nor does it end inside a string. */
function canEndWithComment(text: string, module: Module, end: number): boolean {
  if (end < 0) return true;
  const inside = pathTo(module, end, end).at(-1);
  const isInString =
    (inside?.kind === "String" || inside?.kind === "FormattedString" || inside?.kind === "Magic") &&
    inside.from < end &&
    (end < inside.to || inside.kind === "Magic");
  return text[end - 1] !== "\\" && !isInString;
}

const startsLine = (text: string, offset: number): boolean => text.slice(startOfLine(text, offset), offset).trim() === "";

const lineBreakOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
