import { ruleLevels } from "../lint/configuration";
import { settingsTable, type Setting } from "./settingsTable";

/** What the manifest has to know of a rule. */
export interface RuleEntry { readonly id: string; readonly severity: string }

/** The `configuration` part of package.json, which is committed and compared with this by a test. */
export function configuration(rules: readonly RuleEntry[]): unknown {
  const settings: readonly Setting<unknown>[] = Object.values(settingsTable);
  const properties = settings.map(({ key, default: byDefault, scope, schema }, order) => [
    `activationLens.${key}`,
    { order, scope, ...schema, ...(key === settingsTable.rules.key && ruleProperties(rules)), default: byDefault, markdownDescription: `%setting.${key}%` },
  ]);
  return { title: "Activation Lens", properties: Object.fromEntries(properties) };
}

/** Keys of package.nls.json that `configuration` refers to, apart from those of the rules. */
export function settingKeys(): readonly string[] {
  const settings: readonly Setting<unknown>[] = Object.values(settingsTable);
  return settings.flatMap(({ key, schema }) => [`setting.${key}`, ...(Array.isArray(schema["enum"]) ? schema["enum"].map((option) => `setting.${key}.${String(option)}`) : [])]);
}

/** Completion for the names of the rules and their severities, where somebody edits the settings by hand. */
const ruleProperties = (rules: readonly RuleEntry[]): Readonly<Record<string, unknown>> => ({
  properties: Object.fromEntries(rules.map(({ id, severity }) => [id, { enum: ruleLevels, default: severity, description: `%rule.${id}%` }])),
  additionalProperties: false,
});
