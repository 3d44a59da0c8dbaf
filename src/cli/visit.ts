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
import { complain, type Session } from "./session";
import { sourcesOf, type Sought } from "./source";

/** A file and what the engine says of it, or why there is nothing to say. */
export type Visited =
  | { readonly path: string; readonly error: null; readonly analysed: Analysed; readonly configuration: Configuration }
  | { readonly path: string; readonly error: string; readonly analysed: null; readonly configuration: Configuration };

/**
 * Analyses every file that is sought and writes what `tell` makes of it, one file after the other.
 * Returns whether something that was named could not be looked at, or a configuration could not be followed in all it says.
 */
export async function visit(session: Session, sought: Sought, tell: (file: Visited) => string): Promise<boolean> {
  const { io, say } = session;
  const { configurations } = sought;
  const analyses = new Analyses(sought.files, configurations);
  const sources = await sourcesOf(session, sought);
  const progress = progressOn(io.problems, sources.count);
  let hasFailed = await tellProblems(session, configurations);
  let done = 0;

  for (const reading of sources.files) {
    const { path, program, error } = await reading;
    const { configuration } = configurations.for(path);
    if (await tellProblems(session, configurations)) hasFailed = true;
    let visited: Visited;
    try {
      visited = program === null ? { path, error, analysed: null, configuration } : { path, error: null, analysed: analyses.of(program, path), configuration };
      for (const failure of visited.analysed?.result.failures ?? []) {
        hasFailed = true;
        await progress.clear();
        await complain(session, `${path}: ${say("failed", { error: `${failure.during}: ${messageOf(failure.error)}` })}`);
      }
    } catch (bug) {
      // The engine never throws; should it ever, the other files are still worth checking.
      hasFailed = true;
      visited = { path, error: say("failed", { error: messageOf(bug) }), analysed: null, configuration };
      await progress.clear();
      await complain(session, `${path}: ${visited.error}`);
    }
    const text = tell(visited);
    if (text !== "") await progress.clear();
    await io.output.write(text);
    await progress.show(++done);
    if (io.output.isClosed) break;
  }
  await progress.clear();
  return hasFailed || sources.hasFailed();
}

/** Asks the engine about programs as their configurations have it; modules that several of them import are read once. */
export class Analyses {
  readonly #linters = new Map<RuleSeverities | undefined, Linter>();
  readonly #project: Project;

  constructor(files: Files, private readonly configurations: Configurations) {
    this.#project = new Project(files);
  }

  of(program: Program, path: string): Analysed {
    const { configuration: { rules: severities, "keras-version": kerasVersion, "keras-backend": kerasBackend } } = this.configurations.for(path);
    const linter = this.#linters.get(severities) ?? createLinter(severities ? { severities } : {});
    this.#linters.set(severities, linter);
    const version = versionOf(kerasVersion);
    const backend = backendOf(kerasBackend);
    return analyse(linter, { ...program, ...(version && { version }), ...(backend && { backend }) }, path, this.#project);
  }
}

/** Tells of the mistakes in configuration files that were read since; returns whether there were any. */
async function tellProblems(session: Session, configurations: Configurations): Promise<boolean> {
  const problems = configurations.takeProblems();
  for (const { path, line, column, message, data } of problems) await complain(session, `${path}:${line}:${column}: ${sayOf(texts, session.language, message, data)}`);
  return problems.length > 0;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
