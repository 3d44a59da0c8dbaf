import { languageOf, languages, type Language } from "../text/language";
import { commandAt, parse, type Problem } from "./arguments";
import { check } from "./commands/check";
import { explain } from "./commands/explain";
import { mcp } from "./commands/mcp";
import { models } from "./commands/models";
import { plot } from "./commands/plot";
import { rules } from "./commands/rules";
import { show } from "./commands/show";
import { Configurations } from "./configurations";
import { commandHelp, generalHelp } from "./help";
import type { Io } from "./io";
import { complain, sayIn, WrongCall, type Command, type HelpedOption, type Say } from "./session";
import { nearest } from "./suggest";
import { version } from "./version";

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ check, models, show, plot, rules, explain, mcp }));

/** What every command takes. */
export const commonOptions: Readonly<Record<string, HelpedOption>> = {
  lang: { value: "LANGUAGE", choices: languages, help: "langOption" },
  help: { short: "h", help: "helpOption" },
};

const generalOptions: Readonly<Record<string, HelpedOption>> = { ...commonOptions, version: { help: "versionOption" } };

const everyOption = Object.assign({}, ...[...commands.values()].map(({ options }) => options), generalOptions) as Readonly<
  Record<string, HelpedOption>
>;

/** Runs one call of the command line and returns its exit status: 0 all well, 1 something found, 2 something could not be done. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = chosenLanguage(argv, io);
  const say = sayIn(language);
  const status = await attempt(argv, io, language, say);
  if (io.output.failure === null) return status;
  await complain({ io }, say("unwritableOutput", { code: io.output.failure }));
  return 2;
}

async function attempt(argv: readonly string[], io: Io, language: Language, say: Say): Promise<number> {
  try {
    const at = commandAt(argv, everyOption);
    const name = at < 0 ? undefined : argv[at];
    if (name === undefined) return await runWithout(argv, io, say);
    const command = commands.get(name);
    if (command === undefined) throw new WrongCall(withNearest(say, say("unknownCommand", { name }), name, commands.keys()));

    const options = { ...command.options, ...commonOptions };
    const args = parse(
      argv.filter((_, index) => index !== at),
      options,
    );
    if (args.options.has("help")) {
      await io.output.write(commandHelp(say, command, options));
      return 0;
    }
    if (args.problem) throw wrongCall(say, args.problem, options);
    return await command.run({ io, language, say, args });
  } catch (error) {
    await complain(
      { io },
      error instanceof WrongCall ? error.message : say("failed", { error: error instanceof Error ? error.message : String(error) }),
    );
    return 2;
  }
}

async function runWithout(argv: readonly string[], io: Io, say: Say): Promise<number> {
  const { options, problem } = parse(argv, generalOptions);
  if (problem) throw wrongCall(say, problem, generalOptions);
  if (options.has("version")) await io.output.write(`${version}\n`);
  else if (options.has("help")) await io.output.write(generalHelp(say, commands, generalOptions));
  else throw new WrongCall(say("noCommand"));
  return 0;
}

function wrongCall(say: Say, problem: Problem, options: Readonly<Record<string, HelpedOption>>): WrongCall {
  if (problem.key === "wrongChoice")
    return new WrongCall(say(problem.key, { ...problem, choices: problem.choices.replaceAll(", ", say("listed")) }));
  const message = say(problem.key, problem);
  if (problem.key !== "unknownOption") return new WrongCall(message);
  return new WrongCall(
    withNearest(
      say,
      message,
      problem.option,
      Object.keys(options).map((name) => `--${name}`),
    ),
  );
}

function withNearest(say: Say, message: string, name: string, candidates: Iterable<string>): string {
  const names = nearest(name, candidates, 1);
  return names.length === 0 ? message : `${message}${say("nearest", { names: names.join(say("listed")) })}`;
}

/** `--lang`, else the configuration of this folder, else what the environment says of messages. The words for a wrong `--lang` are needed before it is known. */
function chosenLanguage(argv: readonly string[], { environment, files }: Io): Language {
  const { options } = parse(argv, everyOption);
  const configured = new Configurations(files, options.has("no-config")).in(".").configuration.language;
  const chosen = [options.get("lang")?.at(-1), configured]
    .map((asked) => languages.find((language) => language === asked))
    .find((language) => language !== undefined);
  return chosen ?? languageOf(environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "");
}
