import { withCases } from "../../core/formula/texOf";
import { formulaOf, type Drawn } from "../curve";
import { formatFact } from "../format";
import type { Language } from "../../protocol/messages";
import { summaryOf, titleOf } from "../../text/summaries";
import type { Say } from "../part";
import { factRows } from "../properties";

/** All that the panel says of one function, as Markdown. */
export function cardOf(curve: Drawn, threshold: number, language: Language, say: Say): string {
  const { activation } = curve;
  const { tex, letters, head } = formulaOf(curve);
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  return [
    `## ${titleOf(say.language, activation)}`,
    "",
    summaryOf(language, activation),
    "",
    "```math",
    `${head} = ${withCases(tex, say("otherwise"))}`,
    "```",
    "",
    ...(letters.length === 0
      ? []
      : [letters.map(({ tex: letter, name, value }) => `$${letter}$ = \`${name}\` = ${formatFact(value)}`).join(", "), ""]),
    `| ${say("properties")} | |`,
    "|---|---|",
    ...factRows(curve, threshold, say).map(({ term, value }) => `| ${cell(term)} | ${cell(value)} |`),
    "",
    ...(activation.knownAs.length === 0
      ? []
      : [say("names", { names: activation.knownAs.map(({ name }) => `\`${name}\``).join(", ") }), ""]),
  ].join("\n");
}
