import type { Cursor } from "./cursor";
import type { ImportedName, Statement } from "./nodes";
import { Token } from "./tokenKind";

/** `import a.b as c, d`. */
export function parseImport(cursor: Cursor): Statement {
  const { from } = cursor;
  const names: ImportedName[] = [];
  cursor.next();
  do {
    const start = cursor.from;
    const name = parsePath(cursor);
    if (name === "") {
      cursor.problem("expected the name of a module");
      break;
    }
    names.push(parseAlias(cursor, start, name));
  } while (cursor.take(Token.Comma));
  return { kind: "Import", from, to: cursor.lastTo, names };
}

/** `from ..a import b as c, d`, with or without parentheses. */
export function parseFromImport(cursor: Cursor): Statement {
  const { from } = cursor;
  let level = 0;
  cursor.next();
  for (; cursor.kind === Token.Dot || cursor.kind === Token.Ellipsis; cursor.next()) level += cursor.kind === Token.Dot ? 1 : 3;
  const module = parsePath(cursor);
  if (module === "" && level === 0) cursor.problem("expected the name of a module");
  const names: ImportedName[] = [];
  if (cursor.expect(Token.Import, "import")) parseImportedNames(cursor, names);
  return { kind: "ImportFrom", from, to: cursor.lastTo, module, level, names };
}

/** What follows `import`: a star or names, in parentheses over several lines. */
function parseImportedNames(cursor: Cursor, names: ImportedName[]): void {
  const { from } = cursor;
  if (cursor.take(Token.Star)) {
    names.push({ from, to: cursor.lastTo, name: "*", alias: null });
    return;
  }
  const hasParenthesis = cursor.take(Token.OpenParen);
  if (cursor.kind !== Token.Name) cursor.problem("expected a name to import");
  for (;;) {
    if (cursor.kind === Token.Name) {
      const start = cursor.from;
      const name = cursor.word();
      cursor.next();
      names.push(parseAlias(cursor, start, name));
    } else if (cursor.kind <= Token.LastStop || !hasParenthesis) break;
    else if (cursor.kind !== Token.Comma) {
      cursor.problem("expected a name to import");
      cursor.next();
      continue;
    }
    if (!cursor.take(Token.Comma) && !hasParenthesis) break;
  }
  if (hasParenthesis) cursor.expect(Token.CloseParen, "a closing parenthesis");
}

/** The `as name` after an imported name. */
function parseAlias(cursor: Cursor, from: number, name: string): ImportedName {
  let alias: string | null = null;
  if (cursor.take(Token.As)) {
    if (cursor.kind === Token.Name) {
      alias = cursor.word();
      cursor.next();
    } else cursor.problem("expected a name");
  }
  return { from, to: cursor.lastTo, name, alias };
}

/** A dotted path; ends with its dot while it is being typed. */
function parsePath(cursor: Cursor): string {
  let path = "";
  while (cursor.kind === Token.Name) {
    path += cursor.word();
    cursor.next();
    if (!cursor.take(Token.Dot)) return path;
    path += ".";
  }
  if (path !== "") cursor.problem("expected a name after the dot");
  return path;
}
