import en from "./en/cli";
import zhCn from "./zh-cn/cli";
import { phrases } from "./phrases";

/** What the command line says, apart from findings. */
export const cli = phrases(en, zhCn);
