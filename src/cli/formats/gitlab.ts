import type { Severity } from "../../model/finding";
import { fingerprints } from "../fingerprints";
import { toJson } from "../json";
import type { Format } from "./format";
import { slashed } from "./github";

const severityOf: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", information: "minor", hint: "info" };

/** The Code Quality report of GitLab: one list, one entry in each line. */
export function gitlabFormat(): Format {
  let separator = "\n";
  return {
    start: () => "[",
    file: ({ path, findings }) => {
      const marks = fingerprints(findings, slashed(path));
      return findings
        .map((finding, index) => {
          const entry = {
            description: finding.message,
            check_name: finding.rule,
            fingerprint: marks[index],
            severity: severityOf[finding.severity],
            location: {
              path: slashed(path),
              lines: { begin: finding.cell === undefined ? finding.range.start.line : (finding.fileLine ?? 1) },
            },
          };
          const text = separator + toJson(entry);
          separator = ",\n";
          return text;
        })
        .join("");
    },
    end: () => "\n]\n",
  };
}
