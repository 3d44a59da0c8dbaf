/** The languages that everything the product says exists in. */
export type Language = "en" | "zh-cn";

export const languages: readonly Language[] = ["en", "zh-cn"];

/** The language for a locale as an editor or a shell names it (`zh-CN`, `zh_CN.UTF-8`, `de`): English where there is no better. */
export const languageOf = (locale: string): Language => (/^zh\b|^zh_/i.test(locale) ? "zh-cn" : "en");
