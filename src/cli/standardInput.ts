import { resolve } from "node:path";
import type { Files } from "./files";
import { overlay } from "./overlay";
import { has, valueOf, WrongCall, type Session } from "./session";

/** What the call names, with standard input as one of the files where it is asked for. */
export interface Input {
  readonly names: readonly string[];
  readonly files: Files;
  /** The text comes from standard input and goes to standard output. */
  readonly isPiped: boolean;
}

/** Reads standard input for `-` or `--stdin-filename`, as the file of that name, whether or not there is one. */
export async function inputOf(session: Session): Promise<Input> {
  const {
    io,
    say,
    args: { names },
  } = session;
  if (!has(session, "stdin-filename") && !names.includes("-")) return { names, files: io.files, isPiped: false };
  if (names.some((name) => name !== "-")) throw new WrongCall(say("stdinAlone"));
  const name = valueOf(session, "stdin-filename") ?? "stdin.py";
  return { names: [name], files: overlay(io.files, new Map([[resolve(name), Buffer.from(await io.input())]])), isPiped: true };
}
