import type { RuleText } from "../../ruleText";

export default {
  title: "Class numbers with binary crossentropy",
  summary: "The labels are numbers of more than two classes, but the loss takes each for a yes or a no.",
  why: "Binary crossentropy is meant for labels between 0 and 1. For a label of 3 it is -3 log p + 2 log(1 - p), which falls below zero without end as p approaches 1. The loss looks better and better while the model says 1 to almost everything. PyTorch refuses such labels, TensorFlow and JAX do not.",
  todo: ["Give the last layer one unit for each class and `softmax`, and use `sparse_categorical_crossentropy`."],
  exceptions: ["Labels of 0 and 1, and soft labels in between."],
  messages: {
    negativeLoss:
      "{loss} is for labels of 0 and 1, but these go up to {max}: for a label of {max} an output of {likely} already gives a loss of {value}, so training pushes the output to 1.",
    oneNumberForColumns:
      "{loss} needs a label of 0 or 1 for each of the {units} units, but these labels are class numbers up to {max}, one for each sample.",
  },
} as const satisfies RuleText;
