import type { RuleText } from "../../ruleText";

export default {
  title: "Categorical loss on one unit",
  summary: "A categorical crossentropy gets a single column.",
  why: "A categorical crossentropy asks how likely the right one of several classes is. With one column there is only one class, and after normalisation its probability is always 1: the loss is 0 from the first step and the gradient as well. With `sparse_categorical_crossentropy` the only label in range is 0; what a label of 1 does depends on the backend (an error on TensorFlow's CPU and on PyTorch, silence on JAX).",
  todo: [
    "For a yes-or-no question use `binary_crossentropy` and `sigmoid` on that one unit.",
    "Or give the layer one unit per class, and `softmax`.",
  ],
  exceptions: ["None: a single column can hold no choice between classes."],
  messages: {
    alwaysZero: "With a single column {loss} is 0 whatever the model predicts, so nothing is learned.",
    onlyClassZero:
      "With a single column {loss} knows class 0 only, which costs nothing; a label of 1 is an error on TensorFlow and PyTorch and goes unnoticed on JAX.",
    onlyClassZeroFails: "With a single column {loss} knows class 0 only, which costs nothing, and a label of 1 is out of range.",
    onlyClassZeroSilently: "With a single column {loss} knows class 0 only, which costs nothing; on JAX a label of 1 goes unnoticed.",
  },
} as const satisfies RuleText;
