import en from "./en/page";
import type { Language } from "./language";
import { phrases, word } from "./phrases";
import { messageOf, ruleText } from "./word";
import zhCn from "./zh-cn/page";

/** Headings and fixed words of the page about a rule. */
export const page = phrases(en, zhCn);

/** What a page tells of a rule besides its words. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly since: string;
}

/** Code with a fault, what is said of it, and its repair. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The page about a rule as Markdown: the same in docs/ and inside the editor. Undefined for an id that is no rule's. */
export function rulePage(language: Language, { id, severity, since }: RuleFacts, example: RuleExample | undefined): string | undefined {
  const text = ruleText(language, id);
  if (!text) return undefined;
  const parts = [
    `# ${text.title}`,
    `\`${id}\`. ${text.summary}`,
    word(page, language, "usually", { severity: severityWord(language, severity), version: since }),
    ...(example ? exampleParts(language, id, example) : []),
    `## ${word(page, language, "why")}`,
    text.why,
    `## ${word(page, language, "todo")}`,
    list(text.todo),
    `## ${word(page, language, "exceptions")}`,
    list(text.exceptions),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A severity as VS Code names it. */
export const severityWord = (language: Language, severity: RuleFacts["severity"]): string => word(page, language, severity);

const exampleParts = (language: Language, id: string, { bad, good, message, data }: RuleExample): readonly string[] => [
  `## ${word(page, language, "bad")}`,
  fence(bad),
  word(page, language, "says", { message: messageOf(language, { rule: id, message, data }) }),
  `## ${word(page, language, "good")}`,
  fence(good),
];

const fence = (code: string): string => `\`\`\`python\n${code.trimEnd()}\n\`\`\``;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
