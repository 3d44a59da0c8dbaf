import { severities } from "../../model/finding";
import { severityWord } from "../../text/page";
import type { Paint } from "../colours";
import type { FindingReport } from "../findingReport";
import type { Spot } from "../places";
import { printable, type Say, type Session } from "../session";
import { excerpt } from "./excerpt";
import type { Format } from "./format";

/** One finding in one block: place and rule, the line it is about, the places that belong to it, the repairs; a summary at the end. `columns` are those of the terminal. */
export function textFormat({ say, language }: Pick<Session, "say" | "language">, paint: Paint, columns: number | null = null): Format {
  const totals = { files: 0, failed: 0, models: 0, uses: 0, findings: 0 };
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };

  const block = (finding: FindingReport, path: string): string => {
    const spot = { path, cell: finding.cell, range: finding.range };
    counts[finding.severity]++;
    return [
      `${paint("place", placeText(say, spot))} ${paint(finding.severity, severityWord(language, finding.severity))} ${paint("quiet", finding.rule)} ${finding.message}`,
      ...excerpt(finding.line, spot.range, columns).map((line) => paint("quiet", line)),
      ...finding.related.map((related) => `    ${placeText(say, related)} ${related.message}`),
      ...finding.fixes.map(({ title, safe }) => `    ${say(safe ? "fix" : "unsafeFix", { title })}`),
      "",
      "",
    ].join("\n");
  };

  return {
    start: () => "",
    file: (report) => {
      totals.files++;
      if (report.error !== null) totals.failed++;
      totals.models += report.models;
      totals.uses += report.uses;
      totals.findings += report.findings.length;
      return report.findings.map((finding) => block(finding, report.path)).join("");
    },
    end: () => {
      const listed = severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => say(`${severity}Count`, { count: counts[severity] }));
      const summary = totals.findings === 0 ? say("allWell", totals) : say("found", { ...totals, counts: listed.join(say("listed")) });
      return `${summary}${totals.failed > 0 ? say("notLookedAt", { files: totals.failed }) : ""}\n`;
    },
  };
}

/** `model.py:12:5`, in a notebook `model.ipynb:cell 3:12:5`, its cells counted from 1 as the editor does. */
export const placeText = (say: Say, { path, cell, range: { start } }: Spot): string =>
  [printable(path), ...(cell === undefined ? [] : [say("cell", { cell: cell + 1 })]), start.line, start.column].join(":");
