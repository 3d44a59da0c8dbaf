import en from "./en/reasons";
import zhCn from "./zh-cn/reasons";
import { phrases } from "./phrases";

/** Why a value could not be worked out, by the engine's name for the reason. */
export const reasons = phrases(en, zhCn);
