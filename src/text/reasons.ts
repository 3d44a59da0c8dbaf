import en from "./en/reasons";
import zhCn from "./zh-cn/reasons";
import { phrases } from "./phrases";

/** Why something was not judged, by reason. */
export const reasons = phrases(en, zhCn);
