import type { Analysis } from "../model/analysis";
import { severities, type Data, type Severity } from "../model/finding";
import type { Place } from "../model/known";
import type { LintFinding } from "../lint/result";
import { fixTitle, messageOf, relatedText } from "../text/word";
import type { Analysed } from "./modules";
import { placesOf, type Places, type Spot } from "./places";
import type { Range } from "./positions";
import type { Session } from "./session";

/** One file of `check`, member by member as the contract has it. */
export interface FileReport {
  readonly path: string;
  readonly error: string | null;
  readonly models: number;
  readonly uses: number;
  readonly findings: readonly FindingReport[];
}

export interface FindingReport {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Data;
  readonly message: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly cell: number | undefined;
  readonly related: readonly (Spot & { readonly message: string; readonly fileLine?: number })[];
  readonly fixes: readonly FixReport[];
  /** The line that the range begins in, for excerpts and fingerprints; no part of the JSON. */
  readonly line: string;
  /** In notebooks, where formats for other programs ask for it: the line of the file, which holds the line of the cell. */
  readonly fileLine?: number;
}

export interface FixReport {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (Spot & { readonly text: string })[];
}

/** Whether a severity is at least as grave as another. */
export const isAtLeast = (severity: Severity, least: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(least);

/** The report on a file of which there is no text to analyse. */
export const failedFile = (path: string, error: string): FileReport => ({ path, error, models: 0, uses: 0, findings: [] });

/** Words the findings about a file and counts what was seen in it. */
export function reportFile(
  path: string,
  { result, program }: Analysed,
  isMeant: (severity: Severity) => boolean,
  session: Worded,
): FileReport {
  const places = placesOf(program);
  const start = { uri: path, from: 0, to: 0, ...(program.units[0]?.cell === undefined ? {} : { cell: program.units[0].cell }) };
  const findings = result.findings
    .filter(({ severity }) => isMeant(severity))
    .map((finding) => reportFinding(finding, start, places, session))
    .sort(byPlaceAndRule);
  return { path, error: null, models: result.analysis.models.length, uses: usesIn(result.analysis), findings };
}

/** Every compile of a model, however many outputs it has, and every other place where an output meets a loss. */
function usesIn({ models, uses }: Analysis): number {
  const key = ({ uri, cell, from, to }: Place): string => `${from}-${to} ${cell ?? ""} ${uri}`;
  const compiles = models.flatMap((model) => model.compiles.map(({ at }) => key(at)));
  const places = new Set(uses.map(({ at }) => key(at)));
  // Where a model itself stands, it is judged by what it predicts alone.
  for (const place of [...compiles, ...models.map(({ at }) => key(at))]) places.delete(place);
  return compiles.length + places.size;
}

type Worded = Pick<Session, "language" | "say">;

/**
 * A finding is reported in the file where the output meets the loss. Where its most telling place is in another one,
 * such as a layer in an imported module, the first related place in this file stands for it and the other becomes a related one.
 */
function reportFinding(finding: LintFinding, start: Place, places: Places, { language, say }: Worded): FindingReport {
  const isHere = finding.at.uri === start.uri;
  const spot = places.spot(isHere ? finding.at : (finding.related.find(({ at }) => at.uri === start.uri)?.at ?? start));
  const { range, cell } = spot;
  return {
    rule: finding.rule,
    messageId: finding.message,
    data: finding.data,
    message: messageOf(language, finding),
    severity: finding.severity,
    range,
    cell,
    related: [
      ...(isHere ? [] : [{ ...places.spot(finding.at), message: say("cause") }]),
      ...finding.related.map((related) => ({ ...places.spot(related.at), message: relatedText(language, related) })),
    ],
    fixes: finding.fixes.map((fix) => ({
      title: fixTitle(language, fix),
      safe: fix.safe,
      edits: fix.edits.map(({ at, text }) => ({ ...places.spot(at), text })),
    })),
    line: places.line(spot),
  };
}

function byPlaceAndRule(a: FindingReport, b: FindingReport): number {
  return (
    (a.cell ?? 0) - (b.cell ?? 0) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    a.range.end.line - b.range.end.line ||
    a.range.end.column - b.range.end.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
