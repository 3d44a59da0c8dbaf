import { createHash } from "node:crypto";
import type { FindingReport } from "./findingReport";

/** The text of a finding's line as fingerprints see it: how far it is indented does not matter. */
export const normalLine = ({ line }: Pick<FindingReport, "line">): string => line.trim().replace(/\s+/g, " ");

/**
 * What tells the findings of one file apart when lines move: rule, text of the line, and the how-manieth of the same it is.
 * `salt` makes them differ between files. 32 hexadecimal digits each, in the order of the findings.
 */
export function fingerprints(findings: readonly FindingReport[], salt = ""): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.rule}\n${normalLine(finding)}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return createHash("sha256").update(`${salt}\n${key}\n${occurrence}`).digest("hex").slice(0, 32);
  });
}
