import type { Language } from "./language";
import losses from "./zh-cn/lossSummaries";
import activations from "./zh-cn/summaries";

const zhCn: Readonly<Record<string, string>> = { ...activations, ...losses };

/** What a function or a loss does, in one sentence: the catalogue's own in English, which is also what is said where there is no translation. */
export const summaryOf = (language: Language, { id, summary }: { readonly id: string; readonly summary: string }): string =>
  (language === "zh-cn" && Object.hasOwn(zhCn, id) ? zhCn[id] : undefined) ?? summary;
