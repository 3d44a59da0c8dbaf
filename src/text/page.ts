import en from "./en/page";
import zhCn from "./zh-cn/page";
import { phrases } from "./phrases";

/** Headings and fixed words of the page about a rule. */
export const page = phrases(en, zhCn);
