import { backendOf, versionOf, type Configuration } from "../lint/configuration";
import { createLinter } from "../lint/linter";
import type { Program } from "../lint/program";
import type { Linter, RuleSeverities } from "../lint/result";
import { configuration as texts } from "../text/configuration";
import { say as sayOf } from "../text/phrases";
import type { Configurations } from "./configurations";
import type { Files } from "./files";
import { analyse, Project, type Analysed } from "./modules";
import { progressOn } from "./progress";
import type { Looked } from "./crew";
import { complain, type Say, type Session } from "./session";
import { findFiles, read, reason, type Sought } from "./source";
import type { Found } from "./walk";

/** A file and what the engine says of it, or why there is nothing to say. */
export type Visited =
  | { readonly path: string; readonly error: null; readonly analysed: Analysed; readonly configuration: Configuration }
  | { readonly path: string; readonly error: string; readonly analysed: null; readonly configuration: Configuration };

/**
 * Analyses every file that is sought, makes of it what `describe` says, and writes what `tell` makes of that, one file after the other.
 * Descriptions are plain data: of many files they are made in other threads. A thread that was hired for this does its part and tells nothing.
 * Returns whether something that was named could not be looked at, or a configuration could not be followed in all it says.
 */
export async function visit<R>(
  session: Session,
  sought: Sought,
  describe: (file: Visited) => R,
  tell: (description: R) => string,
  said?: Set<string>,
): Promise<boolean> {
  const { io, say } = session;
  if (io.shift) {
    const analyses = new Analyses(sought.files, sought.configurations, io.shift.found, sought.names);
    for (const [index, file] of io.shift.files) io.shift.done(index, lookAt(file, say, sought, analyses, describe));
    return false;
  }
  const { found, unreadable } = findFiles(sought);
  for (const { path, code } of unreadable) await complain(session, `${path}: ${reason(say, code)}`);
  const hasFailed = (await tellProblems(session, sought.configurations)) || unreadable.some(({ isNamed }) => isNamed);
  return (await visitFound(session, sought, found, describe, tell, said)) || hasFailed;
}

/** The same of files that were found before; what was `said` on standard error is not said again. */
export async function visitFound<R>(
  session: Session,
  sought: Sought,
  found: readonly Found[],
  describe: (file: Visited) => R,
  tell: (description: R) => string,
  said = new Set<string>(),
): Promise<boolean> {
  const { io, say } = session;
  const { configurations, contents } = sought;
  const analyses = new Analyses(sought.files, configurations, found, sought.names);
  const progress = progressOn(io.problems, found.length);
  const crew = io.hire?.(found, contents) ?? null;
  const look = (file: Found): Looked<R> => lookAt(file, say, sought, analyses, describe);
  let hasFailed = false;
  for (const [index, file] of found.entries()) {
    configurations.for(file.path);
    if (await tellProblems(session, configurations)) hasFailed = true;
    // Threads send back what `lookAt` made in them.
    const looked = ((await crew?.looked(index, look)) as Looked<R> | undefined) ?? look(file);
    const complaints = looked.complaints.filter((complaint) => !said.has(complaint));
    if (complaints.length > 0) await progress.clear();
    for (const complaint of complaints) {
      said.add(complaint);
      await complain(session, complaint);
    }
    if (looked.hasFailed) hasFailed = true;
    const text = tell(looked.report);
    if (text !== "") await progress.clear();
    await io.output.write(text);
    await progress.show(index + 1);
    if (io.output.isClosed) break;
  }
  crew?.dismiss();
  await progress.clear();
  return hasFailed;
}

/** Reads, analyses and describes one file. */
function lookAt<R>(
  { path, isNamed }: Found,
  say: Say,
  { files, configurations }: Sought,
  analyses: Analyses,
  describe: (file: Visited) => R,
): Looked<R> {
  const { doubt, program, error } = read(say, files, path);
  const complaints = [doubt, error].flatMap((problem) => (problem === null ? [] : [`${path}: ${problem}`]));
  const { configuration } = configurations.for(path);
  if (program === null) return { report: describe({ path, error, analysed: null, configuration }), complaints, hasFailed: isNamed };
  try {
    const analysed = analyses.of(program, path);
    const bugs = analysed.result.failures.map(
      (failure) => `${path}: ${say("failed", { error: `${failure.during}: ${messageOf(failure.error)}` })}`,
    );
    return {
      report: describe({ path, error: null, analysed, configuration }),
      complaints: [...complaints, ...bugs],
      hasFailed: bugs.length > 0,
    };
  } catch (bug) {
    // The engine never throws; should it ever, the other files are still worth checking.
    const problem = say("failed", { error: messageOf(bug) });
    return {
      report: describe({ path, error: problem, analysed: null, configuration }),
      complaints: [...complaints, `${path}: ${problem}`],
      hasFailed: true,
    };
  }
}

/** Asks the engine about programs as their configurations have it; modules that several of them import are read once. */
export class Analyses {
  readonly #linters = new Map<RuleSeverities | undefined, Linter>();
  readonly #project: Project;
  readonly #lookedAt: ReadonlySet<string>;

  /** `found` are all files that are looked at, below the folders among `names`. */
  constructor(
    files: Files,
    private readonly configurations: Configurations,
    found: readonly Found[] = [],
    names: readonly string[] = [],
  ) {
    this.#project = new Project(files, names);
    this.#lookedAt = new Set(found.map(({ path }) => path));
  }

  of(program: Program, path: string): Analysed {
    const {
      configuration: { rules: severities, "keras-version": kerasVersion, "keras-backend": kerasBackend },
    } = this.configurations.for(path);
    const linter = this.#linters.get(severities) ?? createLinter(severities ? { severities } : {});
    this.#linters.set(severities, linter);
    const version = versionOf(kerasVersion);
    const backend = backendOf(kerasBackend);
    return analyse(
      linter,
      { ...program, lookedAt: this.#lookedAt, ...(version && { version }), ...(backend && { backend }) },
      path,
      this.#project,
    );
  }
}

/** Tells of the mistakes in configuration files that were read since; returns whether there were any. */
async function tellProblems(session: Session, configurations: Configurations): Promise<boolean> {
  const problems = configurations.takeProblems();
  for (const { path, line, column, message, data } of problems)
    await complain(session, `${path}:${line}:${column}: ${sayOf(texts, session.language, message, data)}`);
  return problems.length > 0;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
