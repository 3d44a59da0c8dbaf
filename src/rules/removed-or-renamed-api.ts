import { fix } from "./fix";
import { rule } from "./rule";
import { mayWork, versionName } from "./version";

/** Silent where the code leaves open a version that has it. */
export default rule({
  id: "removed-or-renamed-api",
  since: "0.1.0",
  severity: "information",
  judges: "name",
  messages: { onlyInOtherVersion: ["name", "version"], otherArgument: ["name", "version", "nearest"] },
  yieldsTo: [],
  check(subject, report) {
    const { what, written: name, nearest, worksIn, at } = subject;
    if ((what !== "class" && what !== "argument") || worksIn === null || mayWork(subject)) return;
    const data = { name, version: versionName(worksIn) };
    if (nearest === null) report("onlyInOtherVersion", { at, data });
    else
      report("otherArgument", {
        at,
        data: { ...data, nearest },
        fixes: [fix("renameArgument", { from: name, to: nearest }, "safe", { kind: "renameArgument", at, from: name, to: nearest })],
      });
  },
});
