import { sep } from "node:path";
import type { Severity } from "../../model/finding";
import type { FindingReport } from "../findingReport";
import type { Say } from "../session";
import type { Format } from "./format";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice", hint: "notice" };

/** Annotations of GitHub Actions: one workflow command for each finding. */
export const githubFormat = (say: Say): Format => ({
  start: () => "",
  file: ({ path, error, findings }) =>
    (error === null ? "" : command("error", { file: slashed(path) }, error)) +
    findings
      .map((finding) =>
        command(
          commands[finding.severity],
          { file: slashed(path), ...lines(finding), title: `${finding.rule}${cellOf(say, finding)}` },
          finding.message,
        ),
      )
      .join(""),
  end: () => "",
});

/** Readers of a notebook count in its cells, GitHub in its file. */
const cellOf = (say: Say, { cell, range }: FindingReport): string =>
  cell === undefined ? "" : ` (${say("cell", { cell: cell + 1 })}:${range.start.line}:${range.start.column})`;

const lines = ({ cell, fileLine, range: { start, end } }: FindingReport): Readonly<Record<string, number>> => {
  if (cell !== undefined) return { line: fileLine ?? 1 };
  // GitHub takes columns within one line only.
  return start.line === end.line ? { line: start.line, col: start.column, endColumn: end.column } : { line: start.line, endLine: end.line };
};

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${escaped(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`)
    .join(",")}::${escaped(message)}\n`;

const escaped = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

/** A path as web services write it: relative where it was given so, with slashes. */
export const slashed = (path: string): string => path.replaceAll(sep, "/").replace(/^(?:\.\/)+/, "");
