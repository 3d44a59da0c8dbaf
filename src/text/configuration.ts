import en from "./en/configuration";
import { phrases } from "./phrases";
import zhCn from "./zh-cn/configuration";

/** What is said of configuration files and their options. */
export const configuration = phrases(en, zhCn);
