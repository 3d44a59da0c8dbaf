/**
 * Whether one of the patterns means a path, which is written with slashes and relative to the folder the patterns count from.
 * `*` and `?` stand for anything but a slash, `**` for folders, `[a-z]` and `{a,b}` for one of several; a pattern without a slash may
 * mean a file or folder anywhere, and whoever names a folder names all that is in it. A backslash, as Windows has it, is a slash.
 */
export const matchesAny = (patterns: readonly string[], path: string): boolean =>
  patterns.some((pattern) => expressionOf(pattern).test(path));

const known = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const before = known.get(pattern);
  if (before) return before;
  const trimmed = pattern.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
  const start = /^\/|.\//.test(trimmed) ? "^" : "^(?:.*/)?";
  const made = expression(`${start}${translate(trimmed.replace(/^\//, ""))}(?:/.*)?$`);
  known.set(pattern, made);
  return made;
}

/** Nothing matches what cannot be read. */
function expression(source: string): RegExp {
  try {
    return new RegExp(source, "su");
  } catch {
    return /(?!)/;
  }
}

const translate = (pattern: string): string =>
  pattern.replace(/\*\*\/|\/\*\*$|\*+|\?|\[[!^]?[^\]]+\]|\{[^{}]*\}|[^]/gu, (part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "/**") return "/.*";
    if (part.startsWith("*")) return "[^/]*";
    if (part === "?") return "[^/]";
    if (part.length > 1 && part.startsWith("[")) return part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    if (part.length > 1 && part.startsWith("{")) return `(?:${part.slice(1, -1).split(",").map(translate).join("|")})`;
    return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
