import en from "./en/rules";
import { fixes } from "./fixes";
import type { Language } from "./language";
import { say } from "./phrases";
import { reasons } from "./reasons";
import { related } from "./related";
import type { RuleText } from "./ruleText";
import { fill, type Filling } from "./template";
import zhCn from "./zh-cn/rules";

const rules: Readonly<Record<Language, Readonly<Record<string, RuleText>>>> = { en, "zh-cn": zhCn };

/** What is said of a rule; undefined for an id that is none. */
export const ruleText = (language: Language, id: string): RuleText | undefined =>
  Object.hasOwn(rules[language], id) ? rules[language][id] : undefined;

/** The message of a finding, as one paragraph of plain text. */
export function messageOf(
  language: Language,
  finding: { readonly rule: string; readonly message: string; readonly data: Filling },
): string {
  const messages = ruleText(language, finding.rule)?.messages;
  const template = messages && Object.hasOwn(messages, finding.message) ? messages[finding.message] : undefined;
  return template === undefined ? `${finding.rule}: ${finding.message}` : fill(template, finding.data);
}

interface Titled {
  readonly title: string;
  readonly data: Filling;
}

/** The title of a fix, with what is mended along with it. */
export const fixTitle = (language: Language, { also = [], ...fix }: Titled & { readonly also?: readonly Titled[] }): string =>
  also.reduce(
    (first, { title, data }) => `${first}${alongWith[language]}${withSmallFirst(say(fixes, language, title, data))}`,
    say(fixes, language, fix.title, fix.data),
  );

const alongWith: Readonly<Record<Language, string>> = { en: "; ", "zh-cn": "；" };

const withSmallFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What stands at another place of a fault. */
export const relatedText = (language: Language, place: { readonly message: string; readonly data: Filling }): string =>
  say(related, language, place.message, place.data);

/** Why something was not judged, as one sentence. */
export const reasonText = (language: Language, reason: string): string => say(reasons, language, reason, {});
