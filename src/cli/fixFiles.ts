import { resolve } from "node:path";
import { chosenFixes } from "../lint/chosenFixes";
import type { Edit } from "../lint/program";
import type { Fix, LintFinding } from "../lint/result";
import { editFile } from "./editFile";
import { overlay } from "./overlay";
import type { Say } from "./session";
import { findFiles, read, type Sought } from "./source";
import { Analyses } from "./visit";

/** A file that fixes change, and how many of them. */
export interface Change { readonly path: string; readonly before: Uint8Array; readonly after: Uint8Array; readonly fixes: number }

/** One fix can uncover another; what goes on longer than this goes in circles. */
const mostRounds = 10;
/** Bytes of a file that are read at most; none that is analysed is larger. */
const limit = 1 << 28;

/**
 * What the fixes of findings make of the files that are sought, in memory alone; `isMeant` says which findings are to be mended.
 * Fixes are applied until none is left. One that would change a file that is not sought is left out.
 */
export function fixFiles(say: Say, sought: Sought, isMeant: (path: string, finding: LintFinding) => boolean, alsoUnsafe: boolean): readonly Change[] {
  const fresh = new Map<string, Uint8Array>();
  const files = overlay(sought.files, fresh);
  const changes = new Map<string, { readonly path: string; readonly before: Uint8Array; after: Uint8Array; fixes: number }>();
  const paths = new Map(findFiles(sought).found.map(({ path }) => [resolve(path), path]));

  /** Applies fixes together, or none of them; an analysis is of use no longer once it has changed something. */
  const apply = (fixes: readonly Fix[]): boolean => {
    const edits = fixes.flatMap((fix) => fix.edits);
    const names = [...new Set(edits.map(({ at }) => resolve(at.uri)))];
    const edited = names.map((name) => {
      const path = paths.get(name);
      const before = path === undefined ? null : files.read(path, limit);
      const after = before && path !== undefined ? editFile(path, before, edits.filter(({ at }) => resolve(at.uri) === name).map(textEdit)) : null;
      return path !== undefined && before && after ? { name, path, before, after } : null;
    }).filter((each) => each !== null);
    if (edits.length === 0 || edited.length < names.length) return false;
    for (const { name, path, before, after } of edited) {
      const change = changes.get(name) ?? { path, before, after, fixes: 0 };
      changes.set(name, { ...change, after, fixes: change.fixes + fixes.filter((fix) => fix.edits.some(({ at }) => resolve(at.uri) === name)).length });
      fresh.set(name, after);
    }
    return true;
  };

  let analyses = new Analyses(files, sought.configurations);
  for (const path of paths.values()) {
    const earlier = new Set<string>();
    for (let round = 0; round < mostRounds; round++) {
      const { program } = read(say, files, path);
      // Two fixes that undo each other would go on for ever.
      const text = program && JSON.stringify(program.units.map((unit) => unit.text));
      if (program === null || text === null || earlier.has(text)) break;
      earlier.add(text);
      const findings = analyses.of(program, path).result.findings.filter((finding) => isMeant(path, finding));
      const fixes = chosenFixes(findings, alsoUnsafe);
      if (!apply(fixes) && !fixes.some((fix) => apply([fix]))) break;
      analyses = new Analyses(files, sought.configurations);
    }
  }
  return [...changes.values()];
}

const textEdit = ({ at: { from, to, cell }, text }: Edit): Parameters<typeof editFile>[2][number] => ({ from, to, text, ...(cell === undefined ? {} : { cell }) });
