import { readFileSync } from "node:fs";
import { configurationOptions, expectedBy, ruleLevels, type Option, type OptionName } from "../../src/lint/configuration";
import { rules } from "../../src/rules/index";
import type { Language } from "../../src/text/language";
import { options } from "../../src/text/options";
import { word } from "../../src/text/phrases";
import { typeOf } from "../../src/vscode/manifest";

// The table's own keys, which `Object.keys` forgets.
const names = Object.keys(configurationOptions) as OptionName[];

/** What is generated from the table of options: the schema of activation-lens.json and the tables in the manual. */
export const configurationFiles = (): Map<string, () => string> =>
  new Map([
    ["media/activation-lens.schema.json", schema],
    ["docs/CONFIGURATION.md", () => withRegion("docs/CONFIGURATION.md", "options", table("en"))],
    ["docs/CONFIGURATION.zh-CN.md", () => withRegion("docs/CONFIGURATION.zh-CN.md", "options", table("zh-cn"))],
  ]);

/** The text of a file in which what stands between two marks is written anew. */
export const withRegion = (path: string, name: string, content: string): string =>
  readFileSync(path, "utf8").replace(
    new RegExp(`(<!-- ${name}: generated -->)[^]*?(<!-- end -->)`),
    (_, start: string, end: string) => `${start}\n${content}\n${end}`,
  );

function schema(): string {
  const properties = Object.fromEntries(
    names.map((name) => {
      const option: Pick<Option<unknown>, "choices" | "default"> = configurationOptions[name];
      const { choices, default: byDefault } = option;
      return [
        name,
        {
          ...(choices ? { enum: choices } : typeOf(byDefault)),
          ...(name === "rules" && { propertyNames: { enum: rules.map(({ id }) => id) }, additionalProperties: { enum: ruleLevels } }),
          default: byDefault,
          description: word(options, "en", name),
        },
      ];
    }),
  );
  return `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", title: "activation-lens.json", type: "object", properties: { $schema: { type: "string" }, ...properties }, additionalProperties: false })}\n`;
}

function table(language: Language): string {
  const head = language === "en" ? ["option", "takes", "by default", "what for"] : ["选项", "取值", "默认值", "用途"];
  const rows = names.map((name) => {
    const option = configurationOptions[name];
    return [
      `\`${name}\``,
      `\`${expectedBy(option)}\``.replaceAll("|", "\\|"),
      `\`${JSON.stringify(option.default).replaceAll(",", ", ")}\``,
      word(options, language, name),
    ];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
