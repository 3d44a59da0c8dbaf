import { defaultValues } from "../core/catalogue";
import type { Activation } from "../core/activations/activation";
import { composedId } from "../core/expressions/composed";
import { dataUri } from "../core/plot/thumbnail";
import type { ActivationUse } from "../model/layer";
import { editor } from "../text/editor";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import { summaryOf } from "../text/summaries";
import { formatNumber } from "../text/template";

/** A picture for a hover, and what to say of it to those who do not see it. */
export interface Picture {
  readonly svg: string;
  readonly alternative: string;
  readonly caption: string;
}

/** Longest Markdown that VS Code shows in a hover; more would be cut in the middle of the picture. */
const longestHover = 100_000;

/** The values that a function is drawn with: those that are known, and the framework's defaults for the others. */
export function drawnValues({ activation, name, values }: ActivationUse): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(defaultValues(activation, name)).map(([parameter, byDefault]) => [parameter, values[parameter] ?? byDefault]),
  );
}

/**
 * The Markdown of a hover over an activation; `links` lead on from it, to the graph panel first. Code of the user's only ever stands in code spans.
 * A hover shows some 250 px before it scrolls, and a finding stands above it: one line, the picture, and what may be under the fold.
 */
export function hoverText(language: Language, use: ActivationUse, picture: Picture, links: readonly string[]): string {
  const { activation, form, name } = use;
  const values = drawnValues(use);
  const isOwn = activation.id === composedId;
  const head = [
    `**${escape(activation.title)}** ${codeSpan(isOwn && activation.summary !== "" ? activation.summary : name.name)}`,
    word(editor, language, isOwn ? "rangeBySearch" : "range", { range: rangeText(activation, values) }),
    ...parametersText(language, use, values),
    ...links,
  ].join(" · ");
  const foot = [
    picture.caption === "" ? "" : `*${escape(picture.caption)}*`,
    form === "default" ? word(editor, language, "chosenByFramework") : "",
    escape(isOwn ? word(editor, language, "ownFunction") : summaryOf(language, activation)),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const text = `${head}\n\n![${escape(picture.alternative)}](${dataUri(picture.svg)})\n\n${foot}`;
  return text.length < longestHover ? text : `${head}\n\n${foot}`;
}

/** The Markdown of a hover over a function of the program's own that cannot be drawn: what is in the way, and on which line. */
export const notDrawnText = (language: Language, name: string, obstacle: string, line: string): string =>
  word(editor, language, "notDrawn", { name: codeSpan(name), obstacle: codeSpan(obstacle), line });

/** The values that a function can take, as an interval: a round bracket where an end is only approached. */
export function rangeText(activation: Activation, values: Readonly<Record<string, number>>): string {
  const [min, max] = activation.range(values);
  const [hasMin, hasMax] = activation.kind === "scalar" ? activation.attained(values) : [false, false];
  return `${Number.isFinite(min) && hasMin ? "[" : "("}${formatNumber(min)}, ${formatNumber(max)}${Number.isFinite(max) && hasMax ? "]" : ")"}`;
}

function parametersText(
  language: Language,
  { values, unknownArguments }: ActivationUse,
  drawn: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(drawn).map(([parameter, value]) => {
    const source = unknownArguments[parameter];
    return values[parameter] === null && source !== undefined
      ? word(editor, language, "notKnown", { parameter, source: codeSpan(source), value: formatNumber(value) })
      : `${parameter} = ${formatNumber(value)}`;
  });
}

/** Text that Markdown is not to read as anything else. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&").replace(/\s+/g, " ");

/** Code in one line, however many backticks it holds. */
export function codeSpan(code: string): string {
  const line = code.replace(/\s+/g, " ").trim().slice(0, 200);
  const fence = "`".repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${gap}${line}${gap}${fence}`;
}
