import {
  activationString,
  activationStrings,
  compileOnlyStrings,
  defaultValues,
  lossString,
  metricString,
  stringsFor,
  type KerasVersion,
} from "../core/catalogue";
import type { Loss } from "../core/losses/loss";
import type { Metric } from "../core/metrics/metric";
import type { PaletteName } from "../core/plot/palette";
import { lossPicture, metricPicture, type LossPicture } from "../core/plot/lossPicture";
import { dataUri, thumbnail } from "../core/plot/thumbnail";
import type { NameSpot } from "../lint/nameAt";
import { editor } from "../text/editor";
import { forms } from "../text/forms";
import type { Language } from "../text/language";
import { say, word } from "../text/phrases";
import { lossSummary } from "../text/lossSummaries";
import { summaryOf } from "../text/summaries";
import { rangeText } from "./hoverText";

/** A name that Keras takes, and what it stands for. */
export interface Choice {
  readonly name: string;
  /** The function itself, which several names may stand for. */
  readonly id: string;
  readonly title: string;
  /** The versions of Keras that take the name. */
  readonly versions: readonly KerasVersion[];
  /** The Markdown that explains it, drawn for one kind of theme. */
  explain(language: Language, palette: PaletteName): string;
}

/** The space that VS Code has beside its list. */
const besideWidthPx = 300;

type Found = Pick<Choice, "id" | "title" | "explain">;

/** Every name that `activation="..."`, `loss="..."` or `metrics=["..."]` takes: functions by their own names first, then by others. */
export function choicesFor(what: NameSpot["what"], version: KerasVersion | undefined): readonly Choice[] {
  const versions: readonly KerasVersion[] = version ? [version] : ["keras", "keras2"];
  const names = new Map<string, { readonly found: Found; readonly versions: KerasVersion[] }>();
  for (const each of versions) {
    for (const name of what === "activation" ? activationStrings(each) : stringsFor(what, each)) {
      const found = find(what, each, name);
      const known = names.get(name);
      if (known) known.versions.push(each);
      else if (found) names.set(name, { found, versions: [each] });
    }
  }
  const rank = ({ name, id }: Choice): number => (name === id || name === "accuracy" ? 0 : /[A-Z]/.test(name) ? 2 : 1);
  return [...names]
    .map(([name, { found, versions: taking }]) => ({ name, versions: taking, ...found }))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function find(what: NameSpot["what"], version: KerasVersion, name: string): Found | undefined {
  if (compileOnlyStrings[what === "loss" ? "loss" : "metric"][version].includes(name)) return undefined;
  if (what === "loss") {
    const loss = lossString(version, name);
    return (
      loss && {
        id: loss.id,
        title: loss.title,
        explain: (language, palette) => `${drawn(language, lossPicture(loss, palette, besideWidthPx))}${lossText(language, loss)}`,
      }
    );
  }
  if (what === "metric") {
    const metric = metricString(version, name);
    return (
      metric && {
        id: metric.id,
        title: metric.title,
        explain: (language, palette) => `${drawn(language, metricPicture(metric, palette, besideWidthPx))}${metricText(language, metric)}`,
      }
    );
  }
  const named = activationString(version, name);
  if (!named) return undefined;
  const { activation, known } = named;
  const values = defaultValues(activation, known);
  const facts = (language: Language): string =>
    [
      word(editor, language, "range", { range: rangeText(activation, values) }),
      ...Object.entries(values).map(([parameter, value]) => `${parameter} = ${value}`),
    ].join(" · ");
  return {
    id: activation.id,
    title: activation.title,
    explain: (language, palette) =>
      `![](${dataUri(thumbnail(activation, values, palette, besideWidthPx))})\n\n${facts(language)}\n\n${summaryOf(language, activation)}`,
  };
}

/** The picture and what it shows, for those who cannot see it too. */
const drawn = (language: Language, picture: LossPicture | undefined): string =>
  picture ? `![](${dataUri(picture.svg)})\n\n*${word(editor, language, `${picture.against}Axis`)}*\n\n` : "";

function lossText(language: Language, loss: Loss): string {
  const { labels, predictions, link, takesLogits } = loss;
  const takes = [
    word(editor, language, "takesLabels", { form: say(forms, language, `labels-${labels}`, {}) }),
    word(editor, language, "takesPredictions", { form: say(forms, language, `predictions-${predictions}`, {}) }),
    ...(takesLogits && link ? [word(editor, language, "takesLogits", { link })] : []),
  ];
  return `${lossSummary(language, loss)}\n\n${takes.map((line) => `- ${line}`).join("\n")}`;
}

function metricText(language: Language, { decides, predictions, labels }: Metric): string {
  const takes = [
    ...(labels === "any" ? [] : [word(editor, language, "takesLabels", { form: say(forms, language, `labels-${labels}`, {}) })]),
    word(editor, language, "takesPredictions", { form: say(forms, language, `predictions-${predictions}`, {}) }),
  ];
  return `${say(forms, language, `decides-${decides}`, {})}\n\n${takes.map((line) => `- ${line}`).join("\n")}`;
}
