import en from "./en/editor";
import zhCn from "./zh-cn/editor";
import { phrases } from "./phrases";

/** What the editor shows: commands, actions, hovers, the status item. */
export const editor = phrases(en, zhCn);
