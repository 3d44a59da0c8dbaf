import { createLinter } from "../lint/linter";
import { analyse, Project, type Analysed } from "./modules";
import { complain, type Session } from "./session";
import { sourcesOf } from "./source";

/** A file and what the engine says of it, or why there is nothing to say. */
export type Visited =
  | { readonly path: string; readonly error: null; readonly analysed: Analysed }
  | { readonly path: string; readonly error: string; readonly analysed: null };

/**
 * Analyses every file that the call names and writes what `tell` makes of it, one file after the other.
 * Returns whether something that was named could not be looked at.
 */
export async function visit(session: Session, tell: (file: Visited) => string): Promise<boolean> {
  const { io, say } = session;
  const linter = createLinter();
  const project = new Project(io.files);
  const sources = await sourcesOf(session);
  let hasCrashed = false;

  for (const reading of sources.files) {
    const { path, program, error } = await reading;
    let visited: Visited;
    try {
      visited = program === null ? { path, error, analysed: null } : { path, error: null, analysed: analyse(linter, program, path, project) };
      for (const failure of visited.analysed?.result.failures ?? []) {
        hasCrashed = true;
        await complain(session, `${path}: ${say("failed", { error: `${failure.during}: ${messageOf(failure.error)}` })}`);
      }
    } catch (bug) {
      // The engine never throws; should it ever, the other files are still worth checking.
      hasCrashed = true;
      visited = { path, error: say("failed", { error: messageOf(bug) }), analysed: null };
      await complain(session, `${path}: ${visited.error}`);
    }
    await io.output.write(tell(visited));
    if (io.output.isClosed) break;
  }
  return hasCrashed || sources.hasFailed();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
