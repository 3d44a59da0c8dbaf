import { nearestName } from "../core/catalogue";
import { severities } from "../model/finding";
import type { Backend, Version } from "../model/version";
import { readJson, readToml, type Entry, type Table, type Written } from "./configurationText";
import type { RuleSeverities } from "./result";

/** One option of a configuration file. The table below is the one place that knows them all. */
export interface Option<T> {
  readonly default: T;
  /** All that may be written, where that can be listed; anything else is like the default. */
  readonly choices?: readonly string[];
  /** The value, or null where what is written is none; what is only in part wrong is told through `report`. */
  readonly read: (written: Written, report: Report) => T | null;
}

type Report = (problem: Pick<ConfigurationProblem, "message" | "data">, at: { readonly from: number; readonly to: number }) => void;

/** What a rule may be set to, the gravest first. */
export const ruleLevels = [...severities, "off"] as const;
export const kerasVersions = ["auto", "3", "2"] as const;
export const kerasBackends = ["auto", "tensorflow", "jax", "torch"] as const;
export const languageChoices = ["auto", "en", "zh-cn"] as const;

/** Every option of `pyproject.toml [tool.activation-lens]` and `activation-lens.json`. Globs count from the folder of the file. */
export const configurationOptions = {
  enable: { default: true, read: (written) => (written.kind === "boolean" ? written.value : null) } satisfies Option<boolean>,
  rules: { default: {}, read: readLevels } satisfies Option<RuleSeverities>,
  "min-severity": choice(severities, "information"),
  include: globs(["**/*.py", "**/*.ipynb"]),
  exclude: globs([]),
  "keras-version": choice(kerasVersions, "auto"),
  "keras-backend": choice(kerasBackends, "auto"),
  language: choice(languageChoices, "auto"),
  /** Of the command line only: what is listed in this file is not reported. */
  baseline: { default: "", read: (written) => (written.kind === "string" ? written.value : null) } satisfies Option<string>,
} as const;

type Options = typeof configurationOptions;
export type OptionName = keyof Options;

/** What a configuration file sets; what it does not set is absent. */
export type Configuration = { readonly [K in OptionName]?: Options[K]["default"] };

/** Why nothing is known of what a configuration file holds. */
export type WholeProblem = "tooLarge" | "notReadable";

/** Bytes of a configuration file that are read at most. */
export const largestConfiguration = 1_000_000;

/** Told of a whole file that could not be read. */
export const aboutWhole = (message: WholeProblem): ConfigurationProblem => ({ message, data: {}, from: 0, to: 1, line: 1, column: 1 });

/** What is wrong with a configuration file; `message` is a key of the text catalogue's `configuration` part. */
export interface ConfigurationProblem {
  readonly message:
    WholeProblem | "unreadable" | "unknownOption" | "unknownOptionButNear" | "wrongType" | "unknownRule" | "unknownRuleButNear";
  readonly data: Readonly<Record<string, string>>;
  /** Offsets in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** From 1, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The names of files that may hold a configuration, in the order in which one goes before another in the same folder. */
export const configurationFiles = ["activation-lens.json", "pyproject.toml"] as const;

/**
 * Reads a configuration file by its name, and whatever text it holds. `configuration` is null where the file has none: a pyproject.toml
 * without our table. An option with a problem is not set. `rules` are the ids that a rule may be named by.
 */
export function readConfiguration(
  name: string,
  text: string,
  rules: ReadonlySet<string>,
): { readonly configuration: Configuration | null; readonly problems: readonly ConfigurationProblem[] } {
  const isToml = name.endsWith(".toml");
  const reading = isToml ? readToml(text) : readJson(text);
  const table = isToml ? tableOf(tableOf(reading.root, "tool"), "activation-lens") : reading.root;
  const problems: ConfigurationProblem[] = [];
  const report: Report = (problem, { from, to }) => problems.push({ ...problem, from, to, ...positionOf(text, from) });
  // A file of many tools that cannot be read is theirs to tell of, unless it speaks of us.
  const { stoppedAt } = reading;
  if (stoppedAt !== null && (!isToml || text.includes("activation-lens")))
    report({ message: "unreadable", data: {} }, { from: stoppedAt, to: stoppedAt + 1 });
  if (table === null) return { configuration: null, problems };
  const levels = tableOf(table, "rules");
  for (const [id, entry] of levels?.entries ?? []) {
    if (rules.has(id)) continue;
    unknownName(report, "unknownRule", id, rules, entry);
    levels?.entries.delete(id);
  }
  const configuration: Record<string, unknown> = {};
  for (const [key, entry] of table.entries) {
    // By this key editors find the schema.
    if (!isToml && key === "$schema") continue;
    const option = Object.hasOwn(configurationOptions, key) ? optionAt(key) : undefined;
    if (option === undefined) unknownName(report, "unknownOption", key, Object.keys(configurationOptions), entry);
    else {
      const value = option.read(entry.value, (problem, at) => report(problem, at));
      if (value === null) report({ message: "wrongType", data: { option: key, expected: expectedBy(option) } }, entry.value);
      else configuration[key] = value;
    }
  }
  // Each value was read by the option of its name.
  return { configuration: configuration as Configuration, problems: problems.sort((a, b) => a.from - b.from) };
}

// The key was looked up among the table's own; which of the types its option reads does not matter here.
const optionAt = (key: string): Option<unknown> => configurationOptions[key as OptionName] as Option<unknown>;

/** The engine's name for the version of Keras that is set; undefined where the code has to tell. */
export const versionOf = (written: (typeof kerasVersions)[number] = "auto"): Version | undefined =>
  written === "auto" ? undefined : written === "3" ? "keras" : "keras2";

/** The backend that is set; undefined where the code has to tell. */
export const backendOf = (written: (typeof kerasBackends)[number] = "auto"): Backend | undefined =>
  written === "auto" ? undefined : written;

function tableOf(table: Table | null, key: string): Table | null {
  const value = table?.entries.get(key)?.value;
  return value?.kind === "table" ? value : null;
}

function unknownName(report: Report, message: "unknownOption" | "unknownRule", name: string, names: Iterable<string>, at: Entry): void {
  const nearest = nearestName(name, names);
  if (nearest === undefined) report({ message, data: { name } }, at);
  else report({ message: `${message}ButNear`, data: { name, nearest } }, at);
}

/** What an option takes, as it is written: `true | false`, `"auto" | "3" | "2"`, `["..."]`. */
export function expectedBy({ choices, default: byDefault }: Pick<Option<unknown>, "choices" | "default">): string {
  if (choices) return oneOf(choices);
  return typeof byDefault === "boolean"
    ? "true | false"
    : typeof byDefault === "string"
      ? '"..."'
      : Array.isArray(byDefault)
        ? '["..."]'
        : `{ rule: ${oneOf(ruleLevels)} }`;
}

const oneOf = (choices: readonly string[]): string => choices.map((each) => `"${each}"`).join(" | ");

function choice<const T extends string>(choices: readonly T[], byDefault: NoInfer<T>): Option<T> {
  return {
    default: byDefault,
    choices,
    // A version is a number to most people.
    read: (written) =>
      written.kind === "string" || written.kind === "number" ? (choices.find((each) => each === String(written.value)) ?? null) : null,
  };
}

function globs(byDefault: readonly string[]): Option<readonly string[]> {
  return {
    default: byDefault,
    read: (written) => {
      const items = written.kind === "list" ? written.items.map((item) => (item.kind === "string" ? item.value : null)) : [null];
      return items.includes(null) ? null : items.filter((item) => item !== null);
    },
  };
}

function readLevels(written: Written, report: Report): RuleSeverities | null {
  if (written.kind !== "table") return null;
  return Object.fromEntries(
    [...written.entries].flatMap(([id, { value }]) => {
      const level = value.kind === "string" ? ruleLevels.find((each) => each === value.value) : undefined;
      if (level === undefined) report({ message: "wrongType", data: { option: `rules.${id}`, expected: oneOf(ruleLevels) } }, value);
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}

function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
