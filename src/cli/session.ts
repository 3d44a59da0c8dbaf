import { cli } from "../text/cli";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import type { Holes } from "../text/template";
import type { Arguments, Option } from "./arguments";
import type { Io } from "./io";

type Words = (typeof cli)["en"];

export type WordKey = keyof Words & string;

/** Says a phrase of the command line in the user's language. */
export type Say = <K extends WordKey>(
  key: K,
  ...data: [Holes<Words[K]>] extends [never] ? [] : [data: { readonly [H in Holes<Words[K]>]: string | number }]
) => string;

export const sayIn =
  (language: Language): Say =>
  (key, ...data) =>
    word(cli, language, key, ...data);

/** What a command works with. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly say: Say;
  readonly args: Arguments;
}

/** One command of the command line: all that its help and its run need. */
export interface Command {
  /** The call after `activation-lens`. */
  readonly usage: string;
  readonly summary: WordKey;
  readonly options: Readonly<Record<string, HelpedOption>>;
  /** Returns the exit status. */
  run(session: Session): Promise<number>;
}

/** An option together with the words that explain it. */
export interface HelpedOption extends Option {
  readonly help: WordKey;
}

/** Thrown where a call makes no sense; the message is one line in the user's language. */
export class WrongCall extends Error {}

/** Whether an option was given. */
export const has = ({ args }: Session, option: string): boolean => args.options.has(option);

/** The last value that an option was given, if any. */
export const valueOf = ({ args }: Session, option: string): string | undefined => args.options.get(option)?.at(-1);

/** Writes one line on standard error. */
export const complain = ({ io }: Pick<Session, "io">, message: string): Promise<void> =>
  io.problems.write(`activation-lens: ${printable(message)}\n`);

/** A text in one line without control characters, which could otherwise move the cursor of a terminal. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");

/** `--format`, for every command that has it. */
export const formatOption: HelpedOption = { value: "FORMAT", choices: ["text", "json"], help: "formatOption" };

export const isJson = (session: Session): boolean => valueOf(session, "format") === "json";
