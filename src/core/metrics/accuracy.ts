import { metric } from "./metric";

/** The word, not the class: `compile` picks an accuracy by the shapes of labels and predictions, whatever the loss. */
export default metric({
  id: "accuracy",
  title: "Accuracy",
  knownAs: [],
  // Resolved without regard to case.
  strings: {
    keras: ["accuracy", "acc", "Accuracy", "Acc", "ACC"],
    keras2: ["accuracy", "acc", "Accuracy", "Acc", "ACC"],
  },
  parameters: [],
  decides: "by-shape",
  labels: "any",
  isAccuracy: true,
});
