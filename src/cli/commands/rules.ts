import { rules as all } from "../../rules/index";
import { severityWord } from "../../text/page";
import { ruleText } from "../../text/word";
import { cells, padded } from "../cells";
import { painter } from "../colours";
import { toJson } from "../json";
import { formatOption, isJson, WrongCall, type Command } from "../session";

const usage = "rules [--format text|json]";

/** Lists the rules. */
export const rules: Command = {
  usage,
  summary: "rulesCommand",
  options: { format: formatOption },
  run: async (session) => {
    const { io, say, language, args } = session;
    if (args.names.length > 0) throw new WrongCall(say("needlessNames", { usage }));
    const listed = all.map(({ id, severity, since }) => {
      const text = ruleText(language, id);
      return { id, severity, since, title: text?.title ?? id, summary: text?.summary ?? "" };
    });
    if (isJson(session)) {
      await io.output.write(`{ "version": 1, "rules": [\n${listed.map(toJson).join(",\n")}\n] }\n`);
      return 0;
    }
    const paint = painter(io);
    const idWidth = Math.max(0, ...listed.map(({ id }) => id.length));
    const severityWidth = Math.max(0, ...listed.map(({ severity }) => cells(severityWord(language, severity))));
    await io.output.write(
      listed
        .map(
          ({ id, severity, summary }) =>
            `${paint("place", id.padEnd(idWidth))}  ${paint(severity, padded(severityWord(language, severity), severityWidth))}  ${summary}\n`,
        )
        .join(""),
    );
    return 0;
  },
};
