import type { Related } from "../model/finding";
import type { Fix, LintFinding } from "../lint/result";
import type { Language } from "../text/language";
export const wordMessage = (_language: Language, { message }: LintFinding): string => message;
export const wordRelated = (_language: Language, { message }: Related): string => message;
export const wordFix = (_language: Language, { title }: Fix): string => title;
