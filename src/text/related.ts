import en from "./en/related";
import zhCn from "./zh-cn/related";
import { phrases } from "./phrases";

/** What stands at the other places of a fault. */
export const related = phrases(en, zhCn);
