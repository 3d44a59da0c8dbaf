import type { Language } from "./language";
import zhCn from "./zh-cn/summaries";

/** What a function does, in one sentence: the catalogue's own in English, which is also what is said where there is no translation. */
export const summaryOf = (language: Language, { id, summary }: { readonly id: string; readonly summary: string }): string =>
  (language === "zh-cn" && Object.hasOwn(zhCn, id) ? zhCn[id] : undefined) ?? summary;
