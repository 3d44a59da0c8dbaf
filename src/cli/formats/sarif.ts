import { pathToFileURL } from "node:url";
import { severities, type Severity } from "../../model/finding";
import { exampleOf } from "../../lint/example";
import { rules } from "../../rules/index";
import type { Language } from "../../text/language";
import { rulePage } from "../../text/page";
import { ruleText } from "../../text/word";
import { repository } from "../../../package.json";
import type { FileReport, FindingReport } from "../findingReport";
import { fingerprints } from "../fingerprints";
import { Gravest } from "../gravest";
import { toJson } from "../json";
import type { Spot } from "../places";
import type { Range } from "../positions";
import { sayIn } from "../session";
import { version } from "../version";
import type { Format } from "./format";
import { slashed } from "./github";

/** GitHub takes no run with more. */
const MOST_RESULTS = 25_000;

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** SARIF 2.1.0 in one run, results first and file by file; the rules that they are of come behind, each with its whole page as help. */
export function sarifFormat(language: Language): Format {
  const used = new Map<string, number>();
  const failed: FileReport[] = [];
  const results = new Gravest<string>(MOST_RESULTS);

  const result = (path: string, finding: FindingReport, fingerprint: string): object => {
    const ruleIndex = used.get(finding.rule) ?? used.size;
    used.set(finding.rule, ruleIndex);
    return {
      ruleId: finding.rule,
      ruleIndex,
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [location({ path, cell: finding.cell, range: finding.range }, finding.fileLine)],
      relatedLocations:
        finding.related.length === 0
          ? undefined
          : finding.related.map((related, id) => ({ id, ...location(related, related.fileLine), message: { text: related.message } })),
      partialFingerprints: { "ruleAndLine/v1": fingerprint },
      // Edits in a cell are no edits of the file as others see it.
      fixes:
        finding.cell !== undefined || finding.fixes.length === 0
          ? undefined
          : finding.fixes.map(({ title, edits }) => ({ description: { text: title }, artifactChanges: changes(edits) })),
    };
  };

  return {
    start: () =>
      '{ "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{ "columnKind": "utf16CodeUnits", "results": [',
    file: (report) => {
      if (report.error !== null) failed.push(report);
      const marks = fingerprints(report.findings);
      report.findings.forEach((finding, index) =>
        results.add(toJson(result(report.path, finding, marks[index] ?? "")), severities.indexOf(finding.severity)),
      );
      return "";
    },
    end: () => {
      const driver = {
        name: "Activation Lens",
        semanticVersion: version,
        informationUri: repository.url,
        rules: [...used.keys()].map((id) => descriptor(id, language)),
      };
      const notifications = [
        ...failed.map(({ path, error }) => ({
          level: "error",
          message: { text: error },
          locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
        })),
        ...(results.leftOut === 0
          ? []
          : [{ level: "warning", message: { text: sayIn(language)("resultsLeftOut", { kept: MOST_RESULTS, count: results.leftOut }) } }]),
      ];
      return `${results
        .kept()
        .map((text, index) => `${index === 0 ? "" : ","}\n${text}`)
        .join(
          "",
        )}\n], "invocations": [${toJson({ executionSuccessful: failed.length === 0, toolExecutionNotifications: notifications.length === 0 ? undefined : notifications })}],\n"tool": ${toJson({ driver })} }] }\n`;
    },
  };
}

function descriptor(id: string, language: Language): object {
  const rule = rules.find((each) => each.id === id);
  const text = ruleText(language, id);
  const page = (rule && rulePage(language, rule, exampleOf(id))) ?? id;
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: text?.title ?? id },
    fullDescription: { text: text?.summary ?? id },
    help: { text: page, markdown: page },
    helpUri: `${repository.url}/blob/main/docs/rules/${language === "en" ? "" : `${language}/`}${id}.md`,
    defaultConfiguration: { level: levels[rule?.severity ?? "warning"] },
    properties: {
      tags: ["keras", "machine-learning"],
      "problem.severity": { error: "error", warning: "warning", information: "recommendation", hint: "recommendation" }[
        rule?.severity ?? "warning"
      ],
    },
  };
}

const region = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** In a notebook lines count within a cell, which SARIF has no place for: the cell is named, and the line of the file that holds it. */
const location = ({ path, cell, range }: Spot, fileLine = 1): object => ({
  physicalLocation: { artifactLocation: artifact(path), region: cell === undefined ? region(range) : { startLine: fileLine } },
  ...(cell !== undefined && {
    logicalLocations: [
      { name: `cell ${cell + 1}`, fullyQualifiedName: `cell ${cell + 1}:${range.start.line}:${range.start.column}`, kind: "module" },
    ],
  }),
});

/** Paths that were given as relative stay so, for the folder that the run began in; absolute ones become URLs. */
const artifact = (path: string): object => {
  const name = slashed(path);
  return /^(?:\/|[A-Za-z]:\/)/.test(name)
    ? { uri: pathToFileURL(path).href }
    : { uri: name.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
};

function changes(edits: FindingReport["fixes"][number]["edits"]): readonly object[] {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => ({
    artifactLocation: artifact(path),
    replacements: edits
      .filter((edit) => edit.path === path)
      .map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } })),
  }));
}
