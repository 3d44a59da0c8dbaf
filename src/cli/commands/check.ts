import { join, relative } from "node:path";
import { severities } from "../../lint/configuration";
import { Baseline } from "../baseline";
import { painter } from "../colours";
import { Configurations } from "../configurations";
import { decode } from "../decode";
import { errorCode } from "../files";
import { failedFile, isAtLeast, reportFile, type FileReport } from "../findingReport";
import { fixFiles, type Change } from "../fixFiles";
import { formatName, formatOf, formats } from "../formats/formats";
import { withStatistics } from "../formats/statistics";
import { fileLines } from "../notebookEdits";
import { complain, has, valueOf, WrongCall, type Command, type HelpedOption, type Session } from "../session";
import { reason, type Sought } from "../source";
import { inputOf, type Input } from "../standardInput";
import { unifiedDiff } from "../unifiedDiff";
import { visit, type Visited } from "../visit";

const usage = "check [OPTION]... PATH...";

const options: Readonly<Record<string, HelpedOption>> = {
  format: { value: "FORMAT", choices: formats, help: "formatOption" },
  "min-severity": { value: "SEVERITY", choices: severities, help: "minSeverityOption" },
  fix: { help: "fixOption" },
  "unsafe-fixes": { help: "unsafeFixesOption" },
  diff: { help: "diffOption" },
  "stdin-filename": { value: "NAME", help: "stdinFilenameOption" },
  statistics: { help: "statisticsOption" },
  "exit-zero": { help: "exitZeroOption" },
  baseline: { value: "FILE", help: "baselineOption" },
  "write-baseline": { help: "writeBaselineOption" },
  "force-exclude": { help: "forceExcludeOption" },
  "no-config": { help: "noConfigOption" },
};

/** Judges files and writes what it finds as it goes; mends it where it is told to. */
export const check: Command = {
  usage,
  summary: "checkCommand",
  options,
  run: async (session) => {
    const { say } = session;
    const input = await inputOf(session);
    if (input.names.length === 0) throw new WrongCall(say("missingNames", { usage }));
    refuse(session, "unsafe-fixes", has(session, "fix") || has(session, "diff"), "--fix, --diff");
    refuse(session, "statistics", ["text", "json"].includes(formatName(session)), "--format text, --format json");
    const sought: Sought = { ...input, configurations: new Configurations(input.files, has(session, "no-config")), isForced: has(session, "force-exclude") };
    if (!has(session, "fix") && !has(session, "diff")) return report(session, sought);

    const isMeant = meant(session, sought);
    const changes = fixFiles(say, sought, (path, { severity }) => isMeant(path, severity), has(session, "unsafe-fixes"));
    if (has(session, "diff")) return showDiff(session, sought, changes);
    return input.isPiped ? pipe(session, sought, input, changes) : report(session, sought, await write(session, changes));
  },
};

/** Some options mean something beside certain others only. */
function refuse(session: Session, option: string, isRight: boolean, others: string): void {
  if (has(session, option) && !isRight) throw new WrongCall(session.say("onlyWith", { option: `--${option}`, others }));
}

/** Which findings in a file are grave enough: by the call, else by the configuration. */
function meant(session: Session, { configurations }: Sought) {
  const asked = valueOf(session, "min-severity");
  return (path: string, severity: Parameters<typeof isAtLeast>[0]): boolean =>
    isAtLeast(severity, severities.find((each) => each === asked) ?? configurations.for(path).configuration["min-severity"] ?? "information");
}

async function report(session: Session, sought: Sought, hasFailedBefore = false): Promise<number> {
  const { io } = session;
  const isMeant = meant(session, sought);
  const format = has(session, "statistics") ? withStatistics(session, painter(io)) : formatOf(session);
  const known = await baselineOf(session, sought);
  const isLearning = has(session, "write-baseline");
  const areForPeople = ["text", "json"].includes(formatName(session));
  let isClean = true;

  await io.output.write(format.start());
  const describe = ({ path, error, analysed }: Visited): FileReport =>
    (analysed === null ? failedFile(path, error) : reportFile(path, analysed, (severity) => isMeant(path, severity), session));
  const hasFailed = await visit(session, sought, describe, (all) => {
    if (all.error !== null) return format.file(all);
    if (isLearning) known?.baseline.learn(all);
    const shown = known === null ? all : known.baseline.without(all);
    isClean &&= !shown.findings.some(({ severity }) => isAtLeast(severity, "warning"));
    return format.file(areForPeople ? shown : withFileLines(shown, sought));
  });
  await io.output.write(format.end());
  const isUnwritten = isLearning && known !== null && !(await save(session, known));
  if (hasFailed || hasFailedBefore || isUnwritten) return 2;
  return isClean || has(session, "exit-zero") ? 0 : 1;
}

/** Other programs look at a notebook's file, not at its cells. */
function withFileLines(report: FileReport, { files }: Sought): FileReport {
  if (!report.findings.some(({ cell }) => cell !== undefined)) return report;
  const lineOf = fileLines(textOf(files.read(report.path, most)));
  return { ...report, findings: report.findings.map((finding) => (finding.cell === undefined ? finding : { ...finding, fileLine: lineOf(finding.cell, finding.range.start.line) })) };
}

/** Bytes that are read at most of a file that was analysed before. */
const most = 1 << 28;

interface KnownFindings { readonly path: string; readonly baseline: Baseline }

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
    await complain(session, `${path}: ${say("unwritable", { problem: reason(say, errorCode(error)) })}`);
    return false;
  }
  await io.problems.write(`${path}: ${say("baselineWritten", { count: baseline.size })}\n`);
  return true;
}

/** Writes what the fixes made of the files, each in one step; returns whether one could not be written. */
async function write(session: Session, changes: readonly Change[]): Promise<boolean> {
  const { io, say } = session;
  let hasFailed = false;
  let fixes = 0;
  let files = 0;
  for (const { path, before, after, fixes: count } of changes) {
    try {
      // Whoever saved the file meanwhile goes before us.
      if (Buffer.compare(io.files.read(path, before.length + 1), before) !== 0) throw new WrongCall(say("changedMeanwhile"));
      io.files.replace(path, after);
      fixes += count;
      files++;
    } catch (error) {
      hasFailed = true;
      await complain(session, `${path}: ${error instanceof WrongCall ? error.message : say("unwritable", { problem: reason(say, errorCode(error)) })}`);
    }
  }
  if (files > 0 && formatName(session) === "text") await io.problems.write(`${say("fixed", { fixes, files })}\n`);
  return hasFailed;
}

/** What the fixes would change. */
async function showDiff(session: Session, sought: Sought, changes: readonly Change[]): Promise<number> {
  const hasFailed = await visit(session, sought, () => null, () => "");
  for (const { path, before, after } of changes) await session.io.output.write(unifiedDiff(path, textOf(before), textOf(after)));
  return hasFailed ? 2 : changes.length > 0 && !has(session, "exit-zero") ? 1 : 0;
}

/** The text that came in, mended. */
async function pipe(session: Session, sought: Sought, { names: [name = ""] }: Input, [change]: readonly Change[]): Promise<number> {
  const hasFailed = await visit(session, sought, () => null, () => "");
  const bytes = change?.after ?? sought.files.read(name, most);
  await session.io.output.write(bytes);
  return hasFailed ? 2 : 0;
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return "binary" in decoded ? "" : decoded.text;
}
