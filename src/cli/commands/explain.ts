import { exampleOf } from "../../lint/example";
import { rules } from "../../rules/index";
import { rulePage } from "../../text/page";
import { ruleText } from "../../text/word";
import { toJson } from "../json";
import { complain, formatOption, isJson, WrongCall, type Command } from "../session";
import { nearest } from "../suggest";

const usage = "explain RULE [--format text|json]";

/** Tells what a rule finds, why it matters, what to do, and when such code is right. */
export const explain: Command = {
  usage,
  summary: "explainCommand",
  options: { format: formatOption },
  run: async (session) => {
    const { io, say, language, args } = session;
    const [name] = args.names;
    if (name === undefined || args.names.length > 1) throw new WrongCall(say("oneName", { usage }));
    const rule = rules.find(({ id }) => id === name);
    const text = rule && ruleText(language, rule.id);
    if (rule === undefined || text === undefined) {
      const names = nearest(
        name,
        rules.map(({ id }) => id),
        1,
      );
      const unknown = say("unknownRule", { name });
      await complain(session, names.length === 0 ? unknown : `${unknown}${say("nearest", { names: names.join(say("listed")) })}`);
      return 2;
    }
    const { id, severity, since } = rule;
    if (isJson(session)) {
      await io.output.write(`${toJson({ version: 1, id, severity, since, ...text })}\n`);
      return 0;
    }
    await io.output.write(rulePage(language, rule, exampleOf(id)) ?? "");
    return 0;
  },
};
