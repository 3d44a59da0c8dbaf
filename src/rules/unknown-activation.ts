import { fix } from "./fix";
import { rule } from "./rule";
import { mayWork, meantBy, versionName } from "./version";

/** Silent where the code registers objects of its own, or leaves open a version that knows the name. */
export default rule({
  id: "unknown-activation",
  since: "0.1.0",
  severity: "error",
  judges: "name",
  messages: {
    notKnown: ["name"],
    notKnownButNear: ["name", "nearest"],
    onlyInOtherVersion: ["name", "version"],
    onlyInOtherVersionButNear: ["name", "version", "nearest"],
  },
  yieldsTo: [],
  check(subject, report) {
    const { what, written: name, worksIn, at } = subject;
    if (what !== "activation") return;
    if (mayWork(subject)) return;
    const nearest = meantBy(what, subject);
    const fixes = nearest === null ? [] : [fix("replaceName", { name: nearest }, "unsafe", { kind: "replaceName", at, to: nearest })];
    if (worksIn !== null && nearest !== null)
      report("onlyInOtherVersionButNear", { at, data: { name, version: versionName(worksIn), nearest }, fixes });
    else if (worksIn !== null) report("onlyInOtherVersion", { at, data: { name, version: versionName(worksIn) }, fixes });
    else if (nearest !== null) report("notKnownButNear", { at, data: { name, nearest }, fixes });
    else report("notKnown", { at, data: { name }, fixes });
  },
});
