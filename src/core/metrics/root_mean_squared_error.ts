import { metric, metricNames } from "./metric";

export default metric({
  id: "root_mean_squared_error",
  title: "Root mean squared error",
  knownAs: metricNames("RootMeanSquaredError"),
  strings: { keras: ["root_mean_squared_error", "RootMeanSquaredError"], keras2: ["RootMeanSquaredError"] },
  parameters: [],
  decides: "error",
  labels: "any",
  isAccuracy: false,
});
