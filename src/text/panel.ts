import en from "./en/panel";
import zhCn from "./zh-cn/panel";
import { phrases } from "./phrases";

/** What the drawing panel shows. */
export const panel = phrases(en, zhCn);
