import { saturationThreshold } from "../core/plot/draw";
import type { PaletteName } from "../core/plot/palette";
import { thumbnail } from "../core/plot/thumbnail";
import type { ActivationUse } from "../model/layer";
import { editor } from "../text/editor";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import { drawnValues, type Picture } from "./hoverText";

/** Draws the function that stands in the code: a curve with its derivative, or bars over sample logits. */
export function pictureOf(language: Language, use: ActivationUse, palette: PaletteName): Picture {
  const { activation } = use;
  const values = drawnValues(use);
  const svg = thumbnail(activation, values, palette);
  const { title } = activation;
  if (activation.kind === "vector")
    return { svg, alternative: word(editor, language, "barsPicture", { title }), caption: word(editor, language, "barsKey") };
  const isShaded = svg.includes('class="saturation"');
  return {
    svg,
    alternative: word(editor, language, "curvePicture", { title }),
    caption: isShaded ? word(editor, language, "shaded", { threshold: saturationThreshold }) : "",
  };
}
