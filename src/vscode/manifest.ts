import { ruleLevels } from "../lint/configuration";
import { settingsTable, type Setting } from "./settingsTable";

/** What the manifest has to know of a rule. */
export interface RuleEntry {
  readonly id: string;
  readonly severity: string;
}

/** The `configuration` part of package.json, which is committed and compared with this by a test. */
export function configuration(rules: readonly RuleEntry[]): unknown {
  const settings: readonly Setting<unknown>[] = Object.values(settingsTable);
  const properties = settings.map(({ key, default: byDefault, options }, order) => [
    `activationLens.${key}`,
    // The language may not differ from folder to folder of a workspace.
    {
      order,
      scope: key === settingsTable.language.key ? "window" : "resource",
      ...typeOf(byDefault),
      ...(options && { enum: options, enumDescriptions: options.map((option) => `%setting.${key}.${option}%`) }),
      ...(key === settingsTable.rules.key && ruleProperties(rules)),
      default: byDefault,
      markdownDescription: `%setting.${key}%`,
    },
  ]);
  return { title: "Activation Lens", properties: Object.fromEntries(properties) };
}

/** The schema of whatever is like this value. */
export const typeOf = (value: unknown): Readonly<Record<string, unknown>> =>
  Array.isArray(value) ? { type: "array", items: { type: "string" } } : { type: typeof value };

/** Completion for the names of the rules and their severities, where somebody edits the settings by hand. */
const ruleProperties = (rules: readonly RuleEntry[]): Readonly<Record<string, unknown>> => ({
  properties: Object.fromEntries(
    rules.map(({ id, severity }) => [id, { enum: ruleLevels, default: severity, description: `%rule.${id}%` }]),
  ),
  additionalProperties: false,
});
