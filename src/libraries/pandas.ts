import { arrayOf } from "../interpret/array";
import { argument, type Library } from "../interpret/machine";
import { unknownLabels } from "../model/labels";
import { arrayValue, classIds, oneHot, uniqueValues } from "./array";
import { frameValue, isFrame } from "./frame";
import { literal } from "./numpy";

/** What pandas's encoders make of a column of labels. */
export const pandas: Library = {
  name: "pandas",
  pasted: (name, _methods, at, machine) => (/^df$|^df_|_df$/.test(name) ? frameValue(new Map(), at, machine) : undefined),
  unbound: (name) => (name === "pd" || name === "pandas" ? "pandas" : undefined),
  call(path, call, machine) {
    if (!path.startsWith("pandas.")) return undefined;
    const given = argument(call, 0, "data", "values");
    const labels = (given && arrayOf(given.value, machine)?.labels) ?? unknownLabels(call.at);
    switch (path.slice("pandas.".length)) {
      // With more columns or a dropped one it is something else than one column for each class.
      case "get_dummies": return call.args.length === 1 && !(given && isFrame(machine.plain(given.value))) ? arrayValue(oneHot(call.at, labels.classes), call.at, machine) : undefined;
      case "read_csv": case "read_excel": case "read_json": case "read_table": case "read_parquet": case "read_pickle": case "concat": return frameValue(new Map(), call.at, machine);
      case "DataFrame": {
        const columns = given && machine.plain(given.value).kind === "dict" ? machine.entries(given.value) : null;
        return frameValue(new Map(columns?.map(([name, value]) => [name, arrayOf(value, machine)?.labels ?? literal(value, value.at, machine)])), call.at, machine);
      }
      case "Categorical": return machine.foreign({ type: "array.categories", attribute: (name, at, m) => (name === "codes" ? arrayValue(classIds(at, null), at, m) : undefined) }, call.at);
      case "factorize": return machine.tuple([arrayValue(classIds(call.at, labels.classes.known ? labels.classes.value : null), call.at, machine), uniqueValues(labels.classes, call.at, machine)], call.at);
      case "Series": return given && arrayOf(given.value, machine) ? given.value : undefined;
      default: return undefined;
    }
  },
};
