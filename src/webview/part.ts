import { panel } from "../text/panel";
import { word } from "../text/phrases";
import type { Holes } from "../text/template";
import type { Language, WebMessage } from "../protocol/messages";
import type { Action, State } from "./state";

type Texts = (typeof panel)["en"];
/** The key of a text of the panel. */
export type PanelKey = keyof Texts & string;
type DataOf<K extends PanelKey> = [Holes<Texts[K]>] extends [never] ? [] : [data: { readonly [H in Holes<Texts[K]>]: string | number }];

/** Words a phrase of the panel in the language shown. */
export interface Say {
  <K extends PanelKey>(key: K, ...data: DataOf<K>): string;
  readonly language: Language;
}

/** Words texts of the panel in a language. */
export const speaker = (language: Language): Say =>
  Object.assign(<K extends PanelKey>(key: K, ...data: DataOf<K>): string => word(panel, language, key, ...data), { language });

/** What a part of the panel may do. */
export interface Context {
  readonly language: Language;
  readonly say: Say;
  dispatch(action: Action): void;
  post(message: WebMessage): void;
}

/** One part of the panel: made once for a language, then told of every state that is to be shown. */
export interface Part {
  readonly root: Element;
  update(state: State): void;
}

/** Tells whether any of some values is another one than when it was asked last. */
export function changing(): (...values: readonly unknown[]) => boolean {
  let before: readonly unknown[] = [];
  return (...now) => {
    const isOther = now.some((value, index) => value !== before[index]);
    before = now;
    return isOther;
  };
}
