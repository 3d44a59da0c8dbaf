import en from "./en/forms";
import zhCn from "./zh-cn/forms";
import { phrases } from "./phrases";

/** What losses and metrics take and how metrics decide, by the words of the core: `labels-one-hot`. */
export const forms = phrases(en, zhCn);
