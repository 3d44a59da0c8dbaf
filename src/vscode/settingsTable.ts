import { kerasBackends, kerasVersions, languageChoices, ruleLevels } from "../lint/configuration";
import type { RuleSeverities } from "../lint/result";

/** One setting: what the manifest declares and what is read from it come from here alone. */
export interface Setting<T> {
  /** After `activationLens.`; cannot be translated, so it has to read well. */
  readonly key: string;
  readonly default: T;
  /** `resource` may differ for every folder of a workspace; `window` may not. */
  readonly scope: "resource" | "window";
  /** The part of the manifest's schema that says what may be written; its strings are keys of package.nls.json. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Turns what stands in the user's file, which may be anything at all, into a value. */
  readonly read: (written: unknown) => T;
}

/** Every setting of the extension. Each answers the question: who needs the other value? */
export const settingsTable = {
  /** People who want the graphs but not the findings, in a folder or everywhere. */
  enable: flag("enable", true),
  /** People who want to finish a thought before being interrupted. */
  run: choice("run", ["onType", "onSave"], "onType", "resource"),
  /** People who type slowly, and do not want to be told of what they have not finished. */
  focusMode: flag("focusMode", false),
  /** Teams that disagree with a severity. */
  rules: severities("rules"),
  /** People with code that they did not write or cannot change. */
  exclude: patterns("exclude"),
  /** People who want the light bulb to hold nothing but repairs. */
  ignoreActions: flag("ignoreActions", true),
  /** People whose editor speaks one language and whose team another. */
  language: choice("language", languageChoices, "auto", "window"),
  /** People who check the first number of every training run. */
  firstLoss: flag("firstLoss", false),
  /** Code that does not say which Keras it runs on. */
  kerasVersion: choice("keras.version", kerasVersions, "auto", "resource"),
  kerasBackend: choice("keras.backend", kerasBackends, "auto", "resource"),
} as const;

/** The value of each setting, by its name in the table. */
export type SettingValues = { readonly [K in keyof typeof settingsTable]: (typeof settingsTable)[K]["default"] };

function flag(key: string, byDefault: boolean): Setting<boolean> {
  return { key, default: byDefault, scope: "resource", schema: { type: "boolean" }, read: (written) => (typeof written === "boolean" ? written : byDefault) };
}

function patterns(key: string): Setting<readonly string[]> {
  return {
    key,
    default: [],
    scope: "resource",
    schema: { type: "array", items: { type: "string" } },
    read: (written) => (Array.isArray(written) ? written.filter((each): each is string => typeof each === "string") : []),
  };
}

function choice<const T extends string>(key: string, options: readonly T[], byDefault: NoInfer<T>, scope: Setting<T>["scope"]): Setting<T> {
  return {
    key,
    default: byDefault,
    scope,
    schema: { type: "string", enum: options, enumDescriptions: options.map((option) => `%setting.${key}.${option}%`) },
    read: (written) => options.find((option) => option === written) ?? byDefault,
  };
}

function severities(key: string): Setting<RuleSeverities> {
  const isLevel = (level: unknown): level is (typeof ruleLevels)[number] => ruleLevels.some((each) => each === level);
  return {
    key,
    default: {},
    scope: "resource",
    schema: { type: "object" },
    read: (written) =>
      typeof written === "object" && written !== null
        ? Object.fromEntries(Object.entries(written).filter((entry): entry is [string, (typeof ruleLevels)[number]] => isLevel(entry[1])))
        : {},
  };
}
