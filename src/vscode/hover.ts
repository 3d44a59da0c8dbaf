import * as vscode from "vscode";
import { seenUses, useAt } from "./cursor";
import type { UnitName } from "../model/place";
import { editor } from "../text/editor";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import type { Analysed, Documents } from "./documents";
import { explainCommand, explainRequest } from "./explain";
import { findingsAt, isAboutComment } from "./findingsAt";
import type { GraphPlace } from "./graphPanel";
import { guard } from "./guard";
import { hoverText, notDrawnText } from "./hoverText";
import { paletteNow } from "./paletteNow";
import { pictureOf } from "./picture";
import { touches } from "./positions";
import { rangeOf, textOf, unitOf } from "./ranges";
import { languageNow } from "./words";

const openGraph = "activationLens.openGraph";

/** Draws the activation under the mouse, with the arguments that stand in the code, and leads to the explanation of what is wrong there. */
export function registerHover(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const provideHover = (document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined => {
    const analysed = documents.current(document);
    if (!analysed) return undefined;
    const unit = unitOf(analysed, document);
    const offset = document.offsetAt(position);
    const seen =
      unit &&
      useAt(
        seenUses(analysed.result, (place) => textOf(analysed, place)),
        unit,
        offset,
      );
    const language = languageNow(documents.settings);
    const explanation = explainLinks(analysed, document, position, language);
    if (!seen)
      return (
        (unit && notDrawn(analysed, unit, offset, language)) ??
        (explanation[0] === undefined ? undefined : new vscode.Hover(trusted(explanation[0])))
      );
    const place: GraphPlace = { uri: document.uri.toString(), offset: seen.spot.from };
    const link = `command:${openGraph}?${encodeURIComponent(JSON.stringify([place]))}`;
    const links = [`[${word(editor, language, "openGraph")}](${link})`, ...explanation];
    const text = trusted(hoverText(language, seen.use, pictureOf(language, seen.use, paletteNow()), links));
    return new vscode.Hover(text, rangeOf(analysed, seen.spot));
  };

  return vscode.languages.registerHoverProvider({ language: "python" }, { provideHover: guard(log, "hover", provideHover) });
}

/** Markdown that may lead to the graph and to explanations, and to nothing else. */
function trusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [openGraph, explainCommand] };
  return text;
}

/** Where a finding is under the mouse, the link that explains it. */
function explainLinks(analysed: Analysed, document: vscode.TextDocument, position: vscode.Position, language: Language): readonly string[] {
  const [finding] = findingsAt(analysed, document, new vscode.Range(position, position));
  const request = finding && !isAboutComment(finding) && explainRequest(analysed, finding);
  return request
    ? [`[${word(editor, language, "explain")}](command:${explainCommand}?${encodeURIComponent(JSON.stringify([request]))})`]
    : [];
}

/** Says why a function of the program's own under the mouse is not drawn. */
function notDrawn(analysed: Analysed, unit: UnitName, offset: number, language: Language): vscode.Hover | undefined {
  const own = analysed.result.analysis.functions.find(({ at, expression }) => !expression.known && touches(at, unit, offset));
  if (!own) return undefined;
  const { at } = own.expression;
  const line = `${analysed.position(at, at.from).line + 1}`;
  return new vscode.Hover(
    new vscode.MarkdownString(notDrawnText(language, own.name, textOf(analysed, at).slice(at.from, at.to), line)),
    rangeOf(analysed, own.at),
  );
}
