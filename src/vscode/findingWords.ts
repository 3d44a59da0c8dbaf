import { ruleText } from "../text/word";
import type { Language } from "../text/language";
export function rulePage(id: string, language: Language): string | undefined {
  const text = ruleText(language, id);
  return text && `# ${text.title} (${id})\n\n${text.summary}\n\n${text.why}\n`;
}
