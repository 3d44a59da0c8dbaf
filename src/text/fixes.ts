import en from "./en/fixes";
import zhCn from "./zh-cn/fixes";
import { phrases } from "./phrases";

/** Titles of fixes, by the key that a rule gives. */
export const fixes = phrases(en, zhCn);
