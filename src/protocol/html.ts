import type { Language } from "./messages";

/** What the page is made of; addresses as `webview.asWebviewUri` gives them. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for every page; at least 128 random bits. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** The `lang` attribute of a language: without it Chromium may choose Japanese glyphs for Chinese. */
export const languageTag = (language: Language): string => (language === "zh-cn" ? "zh-CN" : "en");

/** The whole document: a policy that allows nothing but our own script and style, and an empty body for the script to fill. */
export function panelHtml({ language, title, cspSource, nonce, script, style }: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src ${cspSource} data:; font-src ${cspSource}`;
  return `<!DOCTYPE html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<main id="panel"></main>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}
