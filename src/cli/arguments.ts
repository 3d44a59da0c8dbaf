import { parseArgs } from "node:util";

/** How an option is written: with a value or without, and its letter. */
export interface Option {
  /** What the value is called in the help; absent where the option takes none. */
  readonly value?: string;
  readonly short?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

/** What is wrong with a call, by the key of the words for it. */
export type Problem =
  | { readonly key: "unknownOption" | "missingValue" | "needlessValue"; readonly option: string }
  | { readonly key: "wrongChoice"; readonly option: string; readonly value: string; readonly choices: string };

/** A call, taken apart. */
export interface Arguments {
  readonly names: readonly string[];
  /** Every value that an option was given, in order; empty lists for options without value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** The first thing that is wrong. */
  readonly problem: Problem | null;
}

/**
 * Takes the arguments after the command's name apart. `--` ends the options; a value may begin with a minus,
 * but what is itself an option of the command is not taken for the value of another.
 */
export function parse(argv: readonly string[], options: Options): Arguments {
  const names: string[] = [];
  const given = new Map<string, string[]>();
  let problem: Problem | null = null;
  for (const token of tokensOf(argv, options)) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    problem ??= problemOf(token, option, options);
    const values = given.get(token.name) ?? [];
    given.set(token.name, token.value === undefined ? values : [...values, token.value]);
  }
  return { names, options: given, problem };
}

/** Where the command's name stands, given every option of every command: an option's value is not taken for it. */
export const commandAt = (argv: readonly string[], options: Options): number =>
  tokensOf(argv, options).find(({ kind }) => kind === "positional")?.index ?? -1;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

// Not strict: then a minus begins a value, and what is wrong can be told in our words.
const tokensOf = (argv: readonly string[], options: Options) =>
  parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          multiple: true,
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  }).tokens;

function problemOf({ rawName, value, inlineValue }: OptionToken, option: Option | undefined, options: Options): Problem | null {
  if (option === undefined) return { key: "unknownOption", option: rawName };
  if (option.value === undefined) return value === undefined ? null : { key: "needlessValue", option: rawName };
  if (value === undefined || (inlineValue !== true && isOption(value, options))) return { key: "missingValue", option: rawName };
  const { choices } = option;
  return choices === undefined || choices.includes(value)
    ? null
    : { key: "wrongChoice", option: rawName, value, choices: choices.join(", ") };
}

const isOption = (value: string, options: Options): boolean =>
  value === "--" ||
  Object.entries(options).some(([name, { short }]) => value === `--${name}` || value.startsWith(`--${name}=`) || value === `-${short}`);
