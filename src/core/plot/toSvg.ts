import type { Palette } from "./palette";
import type { Scene, SceneElement } from "./scene";

/**
 * A scene as the text of an SVG file, the same for the same scene; it needs no style sheet and refers to nothing outside.
 * The palette's background is painted first, as a picture on a hover of unknown colour needs.
 */
export const toSvg = (scene: Scene, palette: Palette): string => {
  const { widthPx, heightPx, fontPx, title, description } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" ` +
    `font-family="system-ui,sans-serif" font-size="${fontPx}">` +
    `<title>${escape(title)}</title><desc>${escape(description)}</desc>` +
    `<rect width="${widthPx}" height="${heightPx}" fill="${palette.background}"/>` +
    groups(scene.elements)
      .map((group) => groupText(group, palette))
      .join("") +
    "</svg>\n"
  );
};

/** Neighbours that share all that a group can say for them. */
const groups = (elements: readonly SceneElement[]): readonly (readonly [SceneElement, ...(readonly SceneElement[])])[] => {
  const found: [SceneElement, ...SceneElement[]][] = [];
  let last = "";
  for (const element of elements) {
    const shared = groupKey(element);
    const group = found[found.length - 1];
    if (group !== undefined && shared === last) group.push(element);
    else found.push([element]);
    last = shared;
  }
  return found;
};

const groupKey = (element: SceneElement): string =>
  element.kind === "text"
    ? `text ${element.mark} ${element.token} ${element.anchor}`
    : element.kind === "dot"
      ? `dot ${element.token}`
      : "";

const groupText = (group: readonly [SceneElement, ...(readonly SceneElement[])], palette: Palette): string => {
  const [first] = group;
  const body = group.map((element) => elementText(element, palette)).join("");
  if (first.kind === "text") {
    const anchor = first.anchor === "start" ? "" : ` text-anchor="${first.anchor}"`;
    return `<g class="${first.mark}" fill="${palette[first.token]}"${anchor}>${body}</g>`;
  }
  return first.kind === "dot" ? `<g class="dot" stroke="${palette[first.token]}" stroke-width="1.5">${body}</g>` : body;
};

const elementText = (element: SceneElement, palette: Palette): string => {
  const colour = palette[element.token];
  switch (element.kind) {
    case "path":
      return (
        `<path class="${element.mark}" d="${element.d}" fill="none" stroke="${colour}" stroke-width="${element.widthPx}"` +
        (element.dash === undefined ? "" : ` stroke-dasharray="${element.dash}"`) +
        (element.curve === undefined || element.mark === "legend" ? "" : ` stroke-linejoin="round"`) +
        "/>"
      );
    case "rect":
      return (
        `<rect class="${element.mark}" x="${element.x}" y="${element.y}" width="${element.widthPx}" height="${element.heightPx}" ` +
        `fill="${colour}"${element.opacity === undefined ? "" : ` fill-opacity="${element.opacity}"`}` +
        `${element.outlined === true ? ` stroke="${colour}"` : ""}/>`
      );
    case "dot":
      return `<circle cx="${element.x}" cy="${element.y}" r="${element.radiusPx}" fill="${element.open ? palette.background : colour}"/>`;
    case "text":
      return `<text x="${element.x}" y="${element.y}">${escape(element.text)}</text>`;
  }
};

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
