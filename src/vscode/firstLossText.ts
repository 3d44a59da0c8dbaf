import type { FirstLoss } from "../lint/firstLoss";
import { editor } from "../text/editor";
import type { Language } from "../text/language";
import { word } from "../text/phrases";

/** What is written behind a `compile`, and what it assumes; one loss for every output. */
export function firstLossText(language: Language, losses: readonly FirstLoss[]): { readonly label: string; readonly tooltip: string } {
  const written = losses.map(({ value, logarithmOf }) => {
    const digits = value.toFixed(3);
    return logarithmOf === null || losses.length > 1 ? digits : word(editor, language, "logarithm", { value: digits, of: logarithmOf });
  });
  const tooltip = [
    word(editor, language, "firstLossMeans"),
    word(editor, language, "firstLossAssumes"),
    word(editor, language, "firstLossDiffers"),
  ];
  return { label: word(editor, language, "firstLoss", { loss: written.join(" + ") }), tooltip: tooltip.join("\n\n") };
}
