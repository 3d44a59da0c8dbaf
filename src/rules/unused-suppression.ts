import type { Rewording } from "../model/suppression";
import type { Change } from "../model/change";
import { fix } from "./fix";
import { rule } from "./rule";

/** Only where everything that the comment could cover was judged. */
export default rule({
  id: "unused-suppression",
  since: "0.1.0",
  severity: "hint",
  judges: "suppression",
  messages: {
    nothingToIgnore: [],
    rulesNotFound: ["rules", "count"],
    unknownRule: ["rule"],
    unknownRuleButNear: ["rule", "nearest"],
    notUnderstood: [],
  },
  yieldsTo: [],
  check(subject, report) {
    const { at } = subject;
    if (subject.problem === "notUnderstood") report("notUnderstood", { at, data: {} });
    else if (subject.problem === "unused") {
      const fixes = [fix("removeSuppression", {}, "safe", reword(subject.without))];
      if (subject.rules === null) report("nothingToIgnore", { at, data: {}, fixes });
      else
        report("rulesNotFound", {
          at,
          data: { rules: subject.rules.map((id) => `\`${id}\``).join(", "), count: subject.rules.length },
          fixes,
        });
    } else if (subject.nearest === null) {
      report("unknownRule", { at, data: { rule: subject.name }, fixes: [fix("removeSuppression", {}, "unsafe", reword(subject.instead))] });
    } else {
      report("unknownRuleButNear", {
        at,
        data: { rule: subject.name, nearest: subject.nearest },
        fixes: [fix("replaceName", { name: subject.nearest }, "unsafe", reword(subject.instead))],
      });
    }
  },
});

const reword = ({ at, to }: Rewording): Change => ({ kind: "setComment", at, to });
