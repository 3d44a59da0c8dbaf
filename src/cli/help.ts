import type { Command, HelpedOption, Say } from "./session";

type Options = Readonly<Record<string, HelpedOption>>;

/** What `activation-lens --help` prints. */
export function generalHelp(say: Say, commands: ReadonlyMap<string, Command>, options: Options): string {
  const lines = [...commands].map(([name, { summary }]) => [name, sayHelp(say, summary, undefined)] as const);
  return [
    say("about"),
    "",
    say("usage", { usage: "activation-lens COMMAND ..." }),
    "",
    say("commands"),
    ...table(lines),
    "",
    say("options"),
    ...optionTable(say, options),
    "",
    say("seeHelp", { command: "COMMAND" }),
    "",
  ].join("\n");
}

/** What `activation-lens COMMAND --help` prints. */
export const commandHelp = (say: Say, { usage, summary }: Command, options: Options): string =>
  [
    say("usage", { usage: `activation-lens ${usage}` }),
    "",
    sayHelp(say, summary, undefined),
    "",
    say("options"),
    ...optionTable(say, options),
    "",
  ].join("\n");

const optionTable = (say: Say, options: Options): readonly string[] =>
  table(
    Object.entries(options).map(([name, option]) => [
      `${option.short ? `-${option.short}, ` : ""}--${name}${option.value ? ` ${option.value}` : ""}`,
      sayHelp(say, option.help, option.choices),
    ]),
  );

// Which of these words have a hole for the choices is known to their table only.
const sayHelp = (say: Say, key: HelpedOption["help"], choices: readonly string[] | undefined): string =>
  (say as (key: string, data: { readonly choices: string }) => string)(key, { choices: choices?.join(say("listed")) ?? "" });

function table(rows: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
