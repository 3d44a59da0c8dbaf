import { existsSync, readFileSync, readdirSync } from "node:fs";
import { exampleOf } from "../../src/lint/example";
import { rules } from "../../src/rules/index";
import type { Language } from "../../src/text/language";
import { rulePage, severityWord } from "../../src/text/page";
import { ruleText } from "../../src/text/word";
import { expectations, readFixture, withoutExpectations, type Case } from "../../test/fixture";

const note = "// Generated from the files of this folder by test/rules/generated.test.ts; do not edit.";

/** The lists of rules and of their words: path from the repository root -> text. */
export const ruleLists = (): Map<string, string> =>
  new Map([
    [
      "src/rules/index.ts",
      [
        note,
        ...imports(),
        'import type { Rule } from "./rule";',
        "",
        "/** Every rule, by id. A rule is only ever run on what it judges, so the list may forget which of the subjects that is. */",
        "export const rules = [",
        ...ids().map((id) => `  ${local(id)},`),
        "] as readonly unknown[] as readonly Rule[];",
        "",
      ].join("\n"),
    ],
    ...["en", "zh-cn"].map((language): [string, string] => [
      `src/text/${language}/rules/index.ts`,
      [
        note,
        ...imports(),
        "",
        "/** What is said of each rule, by its id. */",
        "export default {",
        ...ids().map((id) => `  "${id}": ${local(id)},`),
        "} as const;",
        "",
      ].join("\n"),
    ]),
  ]);

/** The examples that pages show, taken from the fixtures. */
export const ruleExamples = (): Map<string, string> =>
  new Map([
    [
      "src/lint/examples.ts",
      [
        "// Generated from the fixtures of the rules by test/rules/generated.test.ts; do not edit.",
        "",
        "/** Code with a fault for each rule, by its id. */",
        "export const examples: Readonly<Record<string, string>> = {",
        ...rules.map(({ id }) => `  "${id}": ${JSON.stringify(faultyCode(id))},`),
        "};",
        "",
      ].join("\n"),
    ],
  ]);

/** The page of every rule and their index, in both languages. */
export const rulePages = (): Map<string, string> =>
  new Map(
    (["en", "zh-cn"] as const).flatMap((language): [string, string][] => {
      const folder = language === "en" ? "docs/rules" : `docs/rules/${language}`;
      const other = language === "en" ? "[简体中文](zh-cn/README.md)" : "[English](../README.md)";
      return [
        [`${folder}/README.md`, `${ruleIndex(language)}\n${other}\n`],
        ...rules.map((rule): [string, string] => [
          `${folder}/${rule.id}.md`,
          rulePage(language, rule, exampleOf(rule.id, faultyCode(rule.id))) ?? "",
        ]),
      ];
    }),
  );

/** Words of the list of all rules. */
const listWords = {
  en: {
    title: "Rules",
    about: "One page for each rule: what it finds, why that is bad, what to do, and when it is right.",
    head: ["Rule", "Finds", "Severity"],
  },
  "zh-cn": {
    title: "规则",
    about: "每条规则一页：它发现什么、为什么不好、怎么办，以及什么时候是对的。",
    head: ["规则", "发现的问题", "严重程度"],
  },
};

/** The list of all rules, with links to pages beside it. */
function ruleIndex(language: Language): string {
  const { title, about, head } = listWords[language];
  const rows = rules.map(({ id, severity }) => [
    `[${id}](${id}.md)`,
    ruleText(language, id)?.summary ?? "",
    severityWord(language, severity),
  ]);
  const lines = [head, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `# ${title}\n\n${about}\n\n${[lines[0], "|---|---|---|", ...lines.slice(1)].join("\n")}\n`;
}

const ids = (): readonly string[] =>
  readdirSync("src/rules")
    .filter((file) => file !== "index.ts" && /^export default\b/m.test(readFileSync(`src/rules/${file}`, "utf8")))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();

const local = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const imports = (): readonly string[] => ids().map((id) => `import ${local(id)} from "./${id}";`);

/** The first case with a fault of this rule and its repair. */
export function caseOf(id: string): Case | undefined {
  const file = `test/rules/${id}.md`;
  if (!existsSync(file)) return undefined;
  return readFixture(readFileSync(file, "utf8")).cases.find(
    ({ code, fixed }) => fixed.has(1) && expectations(code).some(({ rule }) => rule === id),
  );
}

const faultyCode = (id: string): string => withoutExpectations(caseOf(id)?.code ?? "");
