import { join, relative } from "node:path";
import { severities } from "../model/finding";
import { Baseline } from "./baseline";
import { painter } from "./colours";
import { decode, textOf } from "./decode";
import { errorCode } from "./files";
import { failedFile, isAtLeast, reportFile, type FileReport } from "./findingReport";
import { formatName, formatOf } from "./formats/formats";
import { withStatistics } from "./formats/statistics";
import { fileLines } from "./notebookEdits";
import type { Spot } from "./places";
import { complain, has, valueOf, WrongCall, type Session } from "./session";
import { reason, writeReason, type Sought } from "./source";
import type { Visited } from "./visit";

/** Which findings in a file are grave enough: by the call, else by the configuration. */
export function meant(session: Session, { configurations }: Sought) {
  const asked = valueOf(session, "min-severity");
  return (path: string, severity: Parameters<typeof isAtLeast>[0]): boolean =>
    isAtLeast(
      severity,
      severities.find((each) => each === asked) ?? configurations.for(path).configuration["min-severity"] ?? "information",
    );
}

/** Writes reports as they come, in the form that the call asks for. */
export interface Reporter {
  readonly describe: (file: Visited) => FileReport;
  readonly start: () => string;
  readonly file: (report: FileReport) => string;
  /** Returns the exit status. */
  readonly end: (hasFailed: boolean) => Promise<number>;
}

export async function reporterOf(session: Session, sought: Sought): Promise<Reporter> {
  const { io } = session;
  const isMeant = meant(session, sought);
  const format = has(session, "statistics") ? withStatistics(session, painter(io)) : formatOf(session);
  const known = await baselineOf(session, sought);
  const isLearning = has(session, "write-baseline");
  const areForPeople = ["text", "json"].includes(formatName(session));
  let isClean = true;
  return {
    describe: ({ path, error, analysed }) =>
      analysed === null ? failedFile(path, error) : reportFile(path, analysed, (severity) => isMeant(path, severity), session),
    start: format.start,
    file: (all) => {
      if (all.error !== null) return format.file(all);
      if (isLearning) known?.baseline.learn(all);
      const shown = known === null ? all : known.baseline.without(all);
      isClean &&= !shown.findings.some(({ severity }) => isAtLeast(severity, "warning"));
      return format.file(areForPeople ? shown : withFileLines(shown, sought));
    },
    end: async (hasFailed) => {
      await io.output.write(format.end());
      const isUnwritten = isLearning && known !== null && !(await save(session, known));
      if (hasFailed || isUnwritten) return 2;
      return isClean || has(session, "exit-zero") ? 0 : 1;
    },
  };
}

/** Other programs look at a notebook's file, not at its cells. */
function withFileLines(report: FileReport, { files }: Sought): FileReport {
  if (!report.findings.some(({ cell }) => cell !== undefined)) return report;
  const lineOf = fileLines(textOf(files.read(report.path, most)));
  const placed = <P extends Spot>(spot: P): P & { readonly fileLine?: number } =>
    spot.cell === undefined || spot.path !== report.path ? spot : { ...spot, fileLine: lineOf(spot.cell, spot.range.start.line) };
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      ...placed({ path: report.path, cell: finding.cell, range: finding.range }),
      related: finding.related.map(placed),
    })),
  };
}

/** Bytes that are read at most of a file that was analysed before. */
const most = 1 << 28;

interface KnownFindings {
  readonly path: string;
  readonly baseline: Baseline;
}

/** The baseline that the call or the configuration names; null where neither does and none is to be written. */
async function baselineOf(session: Session, { configurations, files }: Sought): Promise<KnownFindings | null> {
  const { say } = session;
  const { configuration, folder } = configurations.in(".");
  const configured = configuration.baseline ? relative("", join(folder, configuration.baseline)) : undefined;
  const isLearning = has(session, "write-baseline");
  const path = valueOf(session, "baseline") ?? configured ?? (isLearning ? "activation-lens-baseline.json" : undefined);
  if (path === undefined) return null;
  const baseline = new Baseline(path);
  if (files.kind(path) === null && isLearning) return { path, baseline };
  try {
    const decoded = decode(files.read(path, 1 << 26));
    if ("binary" in decoded || !baseline.read(decoded.text)) throw new WrongCall(`${path}: ${say("noBaseline")}`);
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    throw new WrongCall(`${path}: ${reason(say, errorCode(error))}`);
  }
  return { path, baseline };
}

async function save(session: Session, { path, baseline }: KnownFindings): Promise<boolean> {
  const { io, say } = session;
  try {
    io.files.write(path, baseline.text());
  } catch (error) {
    await complain(session, `${path}: ${say("unwritable", { problem: writeReason(say, errorCode(error)) })}`);
    return false;
  }
  await io.problems.write(`${path}: ${say("baselineWritten", { count: baseline.size })}\n`);
  return true;
}
