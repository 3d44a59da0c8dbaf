import { arrayOf } from "../interpret/array";
import { argument, type Library } from "../interpret/machine";
import { unknownLabels } from "../model/labels";
import { arrayValue, classIds, oneHot, uniqueValues } from "./array";

/** What pandas's encoders make of a column of labels. */
export const pandas: Library = {
  name: "pandas",
  unbound: (name) => (name === "pd" || name === "pandas" ? "pandas" : undefined),
  call(path, call, machine) {
    if (!path.startsWith("pandas.")) return undefined;
    const given = argument(call, 0, "data", "values");
    const labels = (given && arrayOf(given.value, machine)?.labels) ?? unknownLabels(call.at);
    switch (path.slice("pandas.".length)) {
      // With more columns or a dropped one it is something else than one column for each class.
      case "get_dummies": return call.args.length === 1 ? arrayValue(oneHot(call.at, labels.classes), call.at, machine) : undefined;
      case "factorize": return machine.tuple([arrayValue(classIds(call.at, labels.classes.known ? labels.classes.value : null), call.at, machine), uniqueValues(labels.classes, call.at, machine)], call.at);
      case "Series": return given && arrayOf(given.value, machine) ? given.value : undefined;
      default: return undefined;
    }
  },
};
