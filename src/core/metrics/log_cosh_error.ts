import logCosh from "../losses/log_cosh";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "log_cosh_error",
  title: "Log-cosh error",
  knownAs: metricNames("LogCoshError", "log_cosh", "logcosh"),
  strings: { keras: ["log_cosh_error", "LogCoshError"], keras2: ["LogCoshError", "logcosh", "log_cosh"] },
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: meanLoss(logCosh),
});
