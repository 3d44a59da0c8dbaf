import type { Language } from "./language";
import zhCn from "./zh-cn/summaries";
import zhCnTitles from "./zh-cn/titles";

/** What a function does, in one sentence: the catalogue's own in English, which is also what is said where there is no translation. */
export const summaryOf = (language: Language, { id, summary }: { readonly id: string; readonly summary: string }): string =>
  (language === "zh-cn" && Object.hasOwn(zhCn, id) ? zhCn[id] : undefined) ?? summary;

/** What a function is called: the catalogue's own title where there is no other word for it. */
export const titleOf = (language: Language, { id, title }: { readonly id: string; readonly title: string }): string =>
  (language === "zh-cn" && Object.hasOwn(zhCnTitles, id) ? zhCnTitles[id] : undefined) ?? title;
