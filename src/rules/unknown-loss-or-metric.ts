import { findMetric, metricByName } from "../core/catalogue";
import { fix } from "./fix";
import { rule } from "./rule";
import { mayWork, meantBy, versionName } from "./version";

/** Silent where the code registers objects of its own, or leaves open a version that knows the name. */
export default rule({
  id: "unknown-loss-or-metric",
  since: "0.1.0",
  severity: "error",
  judges: "name",
  messages: {
    lossNotKnown: ["name"],
    lossNotKnownButNear: ["name", "nearest"],
    lossOnlyInOtherVersion: ["name", "version"],
    lossOnlyInOtherVersionButNear: ["name", "version", "nearest"],
    metricNotKnown: ["name"],
    metricNotKnownButNear: ["name", "nearest"],
    metricNeedsArguments: ["name"],
    metricOnlyInOtherVersion: ["name", "version"],
    metricOnlyInOtherVersionButNear: ["name", "version", "nearest"],
  },
  yieldsTo: [],
  check(subject, report) {
    const { what, written: name, worksIn, at } = subject;
    if (what !== "loss" && what !== "metric") return;
    if (mayWork(subject)) return;
    const metric = what === "metric" ? (findMetric(name) ?? metricByName(`keras.metrics.${name}`)) : undefined;
    if (metric?.strings.keras.length === 0) {
      report("metricNeedsArguments", { at, data: { name } });
      return;
    }
    const nearest = meantBy(what, subject);
    const fixes = nearest === null ? [] : [fix("replaceName", { name: nearest }, "unsafe", { kind: "replaceName", at, to: nearest })];
    const version = worksIn && versionName(worksIn);
    if (version !== null && nearest !== null) report(`${what}OnlyInOtherVersionButNear`, { at, data: { name, version, nearest }, fixes });
    else if (version !== null) report(`${what}OnlyInOtherVersion`, { at, data: { name, version }, fixes });
    else if (nearest !== null) report(`${what}NotKnownButNear`, { at, data: { name, nearest }, fixes });
    else report(`${what}NotKnown`, { at, data: { name }, fixes });
  },
});
