import { argmaxAccuracy, classId, largest, thresholdAccuracy, widthOf } from "../measure";
import { bothVersions } from "../names";
import { metric } from "./metric";

/** The word, not the class: `compile` picks an accuracy by the shapes of labels and predictions, whatever the loss. */
export default metric({
  id: "accuracy",
  title: "Accuracy",
  knownAs: [],
  // Resolved without regard to case.
  strings: bothVersions("accuracy", "acc", "Accuracy", "Acc", "ACC"),
  parameters: [],
  decides: "by-shape",
  labels: "any",
  predictions: "any",
  isAccuracy: true,
  value: (labels, predictions) => {
    // Keras looks at the shapes alone, never at the loss.
    const [label, prediction] = [widthOf(labels), widthOf(predictions)];
    if (prediction === 1) return thresholdAccuracy(labels, predictions);
    return argmaxAccuracy(label === 1 ? classId : largest)(labels, predictions);
  },
});
