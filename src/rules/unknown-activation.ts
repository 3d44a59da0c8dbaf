import { fix } from "./fix";
import { rule } from "./rule";
import { versionName } from "./version";

export default rule({
  id: "unknown-activation",
  since: "0.1.0",
  severity: "error",
  judges: "name",
  messages: { notKnown: ["name"], notKnownButNear: ["name", "nearest"], onlyInOtherVersion: ["name", "version"], onlyInOtherVersionButNear: ["name", "version", "nearest"] },
  yieldsTo: [],
  check({ what, written: name, nearest, worksIn, version, at }, report) {
    if (what !== "activation") return;
    // A name that some version knows is wrong only where that version is known not to be the one in use.
    if (worksIn !== null && (!version.known || version.value === worksIn)) return;
    const fixes = nearest === null ? [] : [fix("replaceName", { name: nearest }, "unsafe", { kind: "replaceName", at, to: nearest })];
    if (worksIn !== null && nearest !== null) report("onlyInOtherVersionButNear", { at, data: { name, version: versionName(worksIn), nearest }, fixes });
    else if (worksIn !== null) report("onlyInOtherVersion", { at, data: { name, version: worksIn }, fixes });
    else if (nearest !== null) report("notKnownButNear", { at, data: { name, nearest }, fixes });
    else report("notKnown", { at, data: { name }, fixes });
  },
});
