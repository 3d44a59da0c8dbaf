import { painter } from "../colours";
import { failedFile, isAtLeast, reportFile, severities } from "../findingReport";
import { jsonFormat } from "../formats/json";
import { textFormat } from "../formats/text";
import { formatOption, isJson, valueOf, WrongCall, type Command } from "../session";
import { visit } from "../visit";

const usage = "check [--format text|json] [--min-severity error|warning|information|hint] [--no-config] PATH...";

/** Judges files and writes what it finds as it goes. */
export const check: Command = {
  usage,
  summary: "checkCommand",
  options: {
    format: formatOption,
    "min-severity": { value: "SEVERITY", choices: severities, help: "minSeverityOption" },
    "no-config": { help: "noConfigOption" },
  },
  run: async (session) => {
    const { io, say, args } = session;
    if (args.names.length === 0) throw new WrongCall(say("missingNames", { usage }));
    const asked = valueOf(session, "min-severity");
    const least = severities.find((severity) => severity === asked) ?? "information";
    const format = isJson(session) ? jsonFormat() : textFormat(session, painter(io));
    let isClean = true;

    await io.output.write(format.start());
    const hasFailed = await visit(session, ({ path, error, analysed }) => {
      if (analysed === null) return format.file(failedFile(path, error), null);
      const { places, ...report } = reportFile(path, analysed, least, session);
      isClean &&= !report.findings.some(({ severity }) => isAtLeast(severity, "warning"));
      return format.file(report, places);
    });
    await io.output.write(format.end());
    return hasFailed ? 2 : isClean ? 0 : 1;
  },
};
