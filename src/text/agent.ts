import en from "./en/agent";
import { phrases } from "./phrases";
import zhCn from "./zh-cn/agent";

/** What the answers to agents say of their limits. */
export const agent = phrases(en, zhCn);
