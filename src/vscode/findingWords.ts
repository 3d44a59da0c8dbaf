import type { Related } from "../model/finding";
import type { Fix, LintFinding } from "../lint/result";
import type { Language } from "../text/language";
export const findingMessage = (f: LintFinding, _language: Language): string => `${f.rule} ${f.message}`;
export const relatedMessage = (r: Related, _language: Language): string => r.message;
export const fixTitle = (f: Fix, _language: Language): string => f.title;
export const ruleName = (id: string, _language: Language): string => id;
export const rulePage = (id: string, _language: Language): string | undefined => `# ${id}`;
