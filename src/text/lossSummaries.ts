import type { Language } from "./language";
import zhCn from "./zh-cn/lossSummaries";

/** What a loss is for, in one sentence; in English the catalogue's own. */
export const lossSummary = (language: Language, { id, summary }: { readonly id: string; readonly summary: string }): string =>
  (language === "zh-cn" && Object.hasOwn(zhCn, id) ? zhCn[id] : undefined) ?? summary;
