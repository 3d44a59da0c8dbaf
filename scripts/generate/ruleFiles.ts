import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import { rules } from "../../src/rules/index";
import type { Example } from "../../src/text/example";
import { ruleIndex, rulePage } from "../../src/text/page";
import { expectations, readFixture, withoutExpectations, type Fixture } from "../../test/fixture";

const note = "// Generated from the files of this folder by test/rules/generated.test.ts; do not edit.";

/** The lists of rules and of their words: path from the repository root -> text. */
export const ruleLists = (): Map<string, string> => new Map([
  ["src/rules/index.ts", [
    note, ...imports(), 'import type { Rule } from "./rule";', "",
    "/** Every rule, by id. A rule is only ever run on what it judges, so the list may forget which of the subjects that is. */",
    "export const rules = [", ...ids().map((id) => `  ${local(id)},`), "] as readonly unknown[] as readonly Rule[];", "",
  ].join("\n")],
  ...["en", "zh-cn"].map((language): [string, string] => [`src/text/${language}/rules/index.ts`, [
    note, ...imports(), "", "/** What is said of each rule, by its id. */",
    "export default {", ...ids().map((id) => `  "${id}": ${local(id)},`), "} as const;", "",
  ].join("\n")]),
]);

/** The examples that pages show, taken from the fixtures. */
export const ruleExamples = (): Map<string, string> => new Map([["src/text/examples.ts", [
  "// Generated from the fixtures of the rules by test/rules/generated.test.ts; do not edit.",
  'import { example, type Example } from "./example";', "",
  "/** One example for each rule, by its id. */",
  "export const examples: Readonly<Record<string, Example>> = {",
  ...rules.flatMap(({ id }) => {
    const example = exampleOf(id);
    if (!example) return [];
    const { bad, good, message, data } = example;
    const [from, to] = changed(bad, good);
    const [before, by, said, numbers] = [bad, good.slice(from, good.length - bad.length + to), message, data].map((part) => JSON.stringify(part));
    return [`  "${id}": example(`, `    ${before},`, `    ${from}, ${to}, ${by},`, `    ${said}, ${numbers},`, "  ),"];
  }),
  "};", "",
].join("\n")]]);

/** Where a text that was changed stops to be what it was, and where it is that again. */
function changed(before: string, after: string): readonly [from: number, to: number] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let alike = 0;
  while (alike < most - from && before[before.length - 1 - alike] === after[after.length - 1 - alike]) alike++;
  return [from, before.length - alike];
}

/** The page of every rule and their index, in both languages. */
export const rulePages = (): Map<string, string> => new Map((["en", "zh-cn"] as const).flatMap((language): [string, string][] => {
  const folder = language === "en" ? "docs/rules" : `docs/rules/${language}`;
  const other = language === "en" ? "[简体中文](zh-cn/README.md)" : "[English](../README.md)";
  return [[`${folder}/README.md`, `${ruleIndex(language, rules)}\n${other}\n`], ...rules.map((rule): [string, string] => [`${folder}/${rule.id}.md`, rulePage(language, rule, exampleOf(rule.id)) ?? ""])];
}));

const ids = (): readonly string[] => readdirSync("src/rules")
  .filter((file) => file !== "index.ts" && /^export default\b/m.test(readFileSync(`src/rules/${file}`, "utf8")))
  .map((file) => file.replace(/\.ts$/, "")).sort();

const local = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const imports = (): readonly string[] => ids().map((id) => `import ${local(id)} from "./${id}";`);

/** The first case with a fault of this rule, what is said of it, and its repair. */
function exampleOf(id: string): Example | undefined {
  const file = `test/rules/${id}.md`;
  if (!existsSync(file)) return undefined;
  const { prelude, cases }: Fixture = readFixture(readFileSync(file, "utf8"));
  const bad = cases.find(({ code, fixed }) => fixed.has(1) && expectations(code).some(({ rule }) => rule === id));
  if (!bad) return undefined;
  const finding = createLinter().analyse({ units: [{ uri: "file:///case.py", text: prelude + bad.code }] }).findings.find(({ rule }) => rule === id);
  return { bad: withoutExpectations(bad.code), good: bad.fixed.get(1) ?? "", message: finding?.message ?? "", data: finding?.data ?? {} };
}
