import { kerasBackends, kerasVersions, languageChoices, ruleLevels } from "../lint/configuration";
import type { RuleSeverities } from "../lint/result";

/** One setting: what the manifest declares and what is read from it come from here alone. */
export interface Setting<T> {
  /** After `activationLens.`; cannot be translated, so it has to read well. */
  readonly key: string;
  readonly default: T;
  /** All that may be written, where that can be listed; the manifest says of anything else that it is like the default. */
  readonly options?: readonly string[];
  /** Turns what stands in the user's file, which may be anything at all, into a value. */
  readonly read: (written: unknown) => T;
}

/** Every setting of the extension. Each answers the question: who needs the other value? */
export const settingsTable = {
  /** People who want the graphs but not the findings, in a folder or everywhere. */
  enable: flag("enable", true),
  /** People who want to finish a thought before being interrupted. */
  run: choice("run", ["onType", "onSave"], "onType"),
  /** People who type slowly, and do not want to be told of what they have not finished. */
  focusMode: flag("focusMode", false),
  /** Teams that disagree with a severity. */
  rules: severities("rules"),
  /** People with code that they did not write or cannot change. */
  exclude: patterns("exclude"),
  /** People who want the light bulb to hold nothing but repairs. */
  ignoreActions: flag("ignoreActions", true),
  /** People whose editor speaks one language and whose team another. */
  language: choice("language", languageChoices, "auto"),
  /** People who check the first number of every training run. */
  firstLoss: flag("firstLoss", false),
  /** Code that does not say which Keras it runs on. */
  kerasVersion: choice("keras.version", kerasVersions, "auto"),
  kerasBackend: choice("keras.backend", kerasBackends, "auto"),
} as const;

/** The value of each setting, by its name in the table. */
export type SettingValues = { readonly [K in keyof typeof settingsTable]: (typeof settingsTable)[K]["default"] };

function flag(key: string, byDefault: boolean): Setting<boolean> {
  return { key, default: byDefault, read: (written) => (typeof written === "boolean" ? written : byDefault) };
}

function patterns(key: string): Setting<readonly string[]> {
  return {
    key,
    default: [],
    read: (written) => (Array.isArray(written) ? written.filter((each): each is string => typeof each === "string") : []),
  };
}

function choice<const T extends string>(key: string, options: readonly T[], byDefault: NoInfer<T>): Setting<T> {
  return {
    key,
    default: byDefault,
    options,
    read: (written) => options.find((option) => option === written) ?? byDefault,
  };
}

function severities(key: string): Setting<RuleSeverities> {
  const isLevel = (level: unknown): level is (typeof ruleLevels)[number] => ruleLevels.some((each) => each === level);
  return {
    key,
    default: {},
    read: (written) =>
      typeof written === "object" && written !== null
        ? Object.fromEntries(Object.entries(written).filter((entry): entry is [string, (typeof ruleLevels)[number]] => isLevel(entry[1])))
        : {},
  };
}
