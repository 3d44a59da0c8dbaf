import { resolve } from "node:path";
import { chosenFixes } from "../lint/chosenFixes";
import type { LintFinding } from "../lint/result";
import type { FileReport } from "./findingReport";
import { Mended, type Change, type FixEdits } from "./mended";
import type { Session } from "./session";
import type { Sought } from "./source";
import { visit, visitFound, type Visited } from "./visit";

/** What is to be mended, and what is to be done with the files that it changes. */
export interface Mending {
  readonly isMeant: (path: string, finding: LintFinding) => boolean;
  readonly alsoUnsafe: boolean;
  readonly describe: (file: Visited) => FileReport;
  /** Why a file is not to be changed, in the user's words; null where it may be. */
  readonly refusal: (path: string) => string | null;
  /** Does with a change what is to be done; false where that fails and the file is as it was. */
  readonly keep: (change: Change) => Promise<boolean>;
}

/** What became of the files. */
export interface Outcome {
  /** Those that were kept. */
  readonly changes: readonly Change[];
  /** On every file, as the fixes left it. */
  readonly reports: readonly FileReport[];
  /** Files that have a fix and were not to be changed, and why. */
  readonly refused: ReadonlyMap<string, string>;
  readonly hasFailed: boolean;
}

/** What is to be known of a file for mending it, as plain data. */
interface Look {
  readonly report: FileReport;
  readonly fixes: readonly FixEdits[];
  /** The modules that were read with it, by absolute path. */
  readonly modules: readonly string[];
}

/** One fix can uncover another; what goes on longer than this goes in circles. */
const mostRounds = 10;

/**
 * Mends the files that are sought, in memory, until no fix is left, and hands over what is changed. A fix that would change a file that is not sought is left out.
 * All files are looked at once; after that only those that a change concerns.
 */
export async function fixFiles(
  session: Session,
  sought: Sought,
  { alsoUnsafe, describe, isMeant, keep, refusal }: Mending,
): Promise<Outcome> {
  const looks = new Map<string, Look>();
  const said = new Set<string>();
  const lookAt = (visited: Visited): Look => ({
    report: describe(visited),
    fixes:
      visited.analysed === null
        ? []
        : chosenFixes(
            visited.analysed.result.findings.filter((finding) => isMeant(visited.path, finding)),
            alsoUnsafe,
          ).map(({ edits }) => edits),
    modules: [...(visited.analysed?.program.modules?.values() ?? [])].flatMap((module) => (module === null ? [] : [resolve(module.uri)])),
  });
  const note = (look: Look): string => {
    looks.set(look.report.path, look);
    return "";
  };
  let hasFailed = await visit(session, sought, lookAt, note, said);

  const mended = new Mended(sought.files, [...looks.keys()], refusal);
  const now: Sought = { ...sought, files: mended.files, contents: mended.contents };
  const isConcerned = (path: string, changed: ReadonlySet<string>): boolean =>
    changed.has(resolve(path)) || (looks.get(path)?.modules.some((module) => changed.has(module)) ?? false);
  const concernedBy = (changed: ReadonlySet<string>): readonly string[] =>
    changed.size === 0 ? [] : [...looks.keys()].filter((path) => isConcerned(path, changed));
  const lookAgain = async (paths: readonly string[]): Promise<void> => {
    const failed = await visitFound(
      session,
      now,
      paths.map((path) => ({ path, isNamed: true })),
      lookAt,
      note,
      said,
    );
    hasFailed ||= failed;
  };

  let waiting: readonly string[] = [...looks.keys()];
  for (let round = 0; round < mostRounds && waiting.length > 0; round++) {
    const changed = new Set<string>();
    for (const path of waiting) {
      if (isConcerned(path, changed)) await lookAgain([path]);
      for (const name of mended.apply(looks.get(path)?.fixes ?? [])) changed.add(name);
    }
    waiting = concernedBy(changed);
    await lookAgain(waiting);
  }

  const failed = new Set<string>();
  for (const change of mended.changes) if (!(await keep(change))) for (const name of mended.undo(change)) failed.add(name);
  await lookAgain(concernedBy(failed));
  return {
    changes: mended.changes,
    reports: [...looks.values()].map(({ report }) => report),
    refused: mended.refused,
    hasFailed: hasFailed || failed.size > 0,
  };
}
