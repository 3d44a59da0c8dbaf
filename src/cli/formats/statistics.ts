import type { Severity } from "../../model/finding";
import { severityWord } from "../../text/page";
import { ruleText } from "../../text/word";
import { cells, padded } from "../cells";
import type { Paint } from "../colours";
import { isAtLeast, type FindingReport } from "../findingReport";
import { toJson } from "../json";
import type { Session } from "../session";
import type { Format } from "./format";
import { formatName, formatOf } from "./formats";

/** How often a rule was met, at its gravest, and how often it can be mended without asking. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly fixable: number;
}

/** The usual format of text or JSON with counts by rule: in the text instead of the findings, in the JSON beside them. */
export function withStatistics(session: Session, paint: Paint): Format {
  const counts = new Map<string, RuleCount>();
  const isText = formatName(session) === "text";
  const { start, file, end } = formatOf(session);
  return {
    start,
    file: (report) => {
      for (const finding of report.findings) counts.set(finding.rule, counted(counts.get(finding.rule), finding));
      const text = file(report);
      return isText ? "" : text;
    },
    end: () => {
      const all = [...counts.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
      return isText ? statisticsText(all, session, paint) + end() : end().replace(/ \}\n$/, `, "statistics": ${toJson(all)} }\n`);
    },
  };
}

function counted(before: RuleCount | undefined, { rule, severity, fixes }: FindingReport): RuleCount {
  const { severity: gravest, count, fixable } = before ?? { severity, count: 0, fixable: 0 };
  return {
    rule,
    severity: isAtLeast(severity, gravest) ? severity : gravest,
    count: count + 1,
    fixable: fixable + (fixes[0]?.safe === true ? 1 : 0),
  };
}

/** The counts as a table for people. */
function statisticsText(counts: readonly RuleCount[], { say, language }: Session, paint: Paint): string {
  const width = Math.max(...counts.map(({ count }) => String(count).length));
  const ruleWidth = Math.max(...counts.map(({ rule }) => rule.length));
  const severityWidth = Math.max(...counts.map(({ severity }) => cells(severityWord(language, severity))));
  return counts
    .map(({ rule, severity, count, fixable }) => {
      const title = ruleText(language, rule)?.title ?? "";
      return `${String(count).padStart(width)}  ${paint("place", rule.padEnd(ruleWidth))}  ${paint(severity, padded(severityWord(language, severity), severityWidth))}  ${title}${fixable > 0 ? paint("quiet", `  ${say("fixable", { count: fixable })}`) : ""}\n`;
    })
    .join("");
}
