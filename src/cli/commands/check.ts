import { severities } from "../../model/finding";
import { Configurations } from "../configurations";
import { fix } from "../fix";
import { formatName, formats } from "../formats/formats";
import { reporterOf } from "../reporter";
import { has, WrongCall, type Command, type HelpedOption, type Session } from "../session";
import type { Sought } from "../source";
import { inputOf } from "../standardInput";
import { visit } from "../visit";

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
    const sought: Sought = {
      ...input,
      configurations: new Configurations(input.files, has(session, "no-config")),
      isForced: has(session, "force-exclude"),
    };
    return has(session, "fix") || has(session, "diff") ? fix(session, sought, input) : report(session, sought);
  },
};

/** Some options mean something beside certain others only. */
function refuse(session: Session, option: string, isRight: boolean, others: string): void {
  if (has(session, option) && !isRight) throw new WrongCall(session.say("onlyWith", { option: `--${option}`, others }));
}

async function report(session: Session, sought: Sought): Promise<number> {
  const { io } = session;
  const reporter = await reporterOf(session, sought);
  await io.output.write(reporter.start());
  const hasFailed = await visit(session, sought, reporter.describe, reporter.file);
  return io.shift ? 0 : reporter.end(hasFailed);
}
