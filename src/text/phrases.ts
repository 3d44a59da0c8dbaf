import type { Language } from "./language";
import { fill, type Holes } from "./template";

/** A set of phrases by key, in one language. */
export type Texts = Readonly<Record<string, string>>;

/** The same phrases in every language. */
export interface Phrases<T extends Texts = Texts> {
  readonly en: T;
  readonly "zh-cn": Texts;
}

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * What a translation of `T` has to be: every key and no other, every phrase with the same holes.
 * A phrase with other holes has to be of a type that names them, which no phrase is.
 */
export type TranslationOf<T extends Texts, U extends Texts> = {
  readonly [K in keyof T]: K extends keyof U
    ? Same<Holes<T[K]>, Holes<U[K]>> extends true
      ? string
      : { readonly holes: Holes<T[K]> }
    : string;
} & { readonly [K in Exclude<keyof U, keyof T>]: never };

/** Pairs English phrases with their translation; a missing key, one too many and different holes are compile errors. */
export const phrases = <const T extends Texts, const U extends Texts & TranslationOf<T, U>>(en: T, zhCn: U): Phrases<T> => ({
  en,
  "zh-cn": zhCn,
});

type Data<S extends string> = { readonly [H in Holes<S>]: string | number };

/**
 * Says a phrase in a language: `word(cli, "zh-cn", "noSuchFile", { path })`. Missing and wrong holes are compile errors;
 * numbers are formatted to three significant digits unless they are whole.
 */
export function word<T extends Texts, K extends keyof T & string>(
  from: Phrases<T>,
  language: Language,
  key: K,
  ...[data]: [Holes<T[K]>] extends [never] ? [] : [data: Data<T[K]>]
): string {
  return say(from, language, key, data ?? {});
}

/** The same for a key that is only known when the program runs; a key that is not there is returned as it is. */
export function say(from: Phrases, language: Language, key: string, data: Readonly<Record<string, string | number>>): string {
  const texts: Texts = from[language];
  const template = Object.hasOwn(texts, key) ? texts[key] : Object.hasOwn(from.en, key) ? from.en[key] : undefined;
  return template === undefined ? key : fill(template, data);
}
