import type { Command, HelpedOption } from "../../src/cli/session";
import { sayIn } from "../../src/cli/session";
import { commands, commonOptions } from "../../src/cli/run";
import type { Language } from "../../src/text/language";
import { withRegion } from "./configurationFiles";

/** The manual of the command line, in which commands and options come from the tables that the program itself goes by. */
export const commandLineFiles = (): Map<string, () => string> =>
  new Map(
    (["en", "zh-cn"] as const).map((language) => {
      const path = language === "en" ? "docs/COMMAND_LINE.md" : "docs/COMMAND_LINE.zh-CN.md";
      return [
        path,
        () => withRegion(path, "commands", [...commands].map(([name, command]) => section(name, command, language)).join("\n\n")),
      ];
    }),
  );

function section(name: string, { usage, summary, options }: Command, language: Language): string {
  const say = sayIn(language) as (key: string, data?: object) => string;
  const rows = Object.entries({ ...options, ...commonOptions }).map(
    ([option, { value, short, help, choices }]: [string, HelpedOption]) =>
      `| \`${short ? `-${short}, ` : ""}--${option}${value ? ` ${value}` : ""}\` | ${say(help, { choices: choices?.map((choice) => `\`${choice}\``).join(say("listed")) ?? "" })} |`,
  );
  return [
    `### ${name}`,
    "",
    `\`activation-lens ${usage}\``,
    "",
    `${say(summary)}${language === "en" ? "." : "。"}`,
    "",
    language === "en" ? "| option | meaning |" : "| 选项 | 含义 |",
    "| --- | --- |",
    ...rows,
  ].join("\n");
}
