import en from "./en/options";
import { phrases } from "./phrases";
import zhCn from "./zh-cn/options";

/** What each option of a configuration file is for. */
export const options = phrases(en, zhCn);
