/** What stands before the code of an interactive session: `>>> code`, `In [3]: code`, and where a statement goes on `... code`, `   ...: code`. */
const FIRST = /^[ \t]*(?:>>>|In ?\[\d*\]:)(?: |$)/;
const FURTHER = /^[ \t]*(?:\.\.\.|\.{3,}:)(?: |$)/;

/**
 * The code of an interactive session at its own offsets: prompts become spaces, and so does what Python answered.
 * Other text is given back as it is, and so is a module with documentation, in which such sessions may stand.
 */
export function withoutPrompts(text: string): string {
  if (!/>>> |In ?\[/.test(text) || /"""|'''/.test(text)) return text;
  let isSession = false;
  return text.replace(/([^\r\n]*)(\r\n|[\r\n]|$)/g, (all, line: string, lineBreak: string) => {
    const prompt = FIRST.exec(line)?.[0] ?? (isSession ? FURTHER.exec(line)?.[0] : undefined);
    if (prompt !== undefined) isSession = true;
    else if (line.trim() === "") isSession = false;
    if (!isSession) return all;
    return (prompt === undefined ? " ".repeat(line.length) : " ".repeat(prompt.length) + line.slice(prompt.length)) + lineBreak;
  });
}
