import en from "./en/misfits";
import { phrases } from "./phrases";
import zhCn from "./zh-cn/misfits";

/** Why a loss cannot read what a function puts out, by the core's name of the misfit. */
export const misfits = phrases(en, zhCn);
