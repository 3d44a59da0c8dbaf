import type { RuleText } from "../../ruleText";

export default {
  title: "Units differ from classes",
  summary: "The output has another number of units than the labels have classes or columns.",
  why: "Each class needs an output of its own. With labels in columns the two numbers must be equal, or training stops with an error. With class numbers a class beyond the last output cannot be looked up: on TensorFlow's CPU and on PyTorch that is an error, on a GPU the loss can become NaN, and on JAX nothing is said and that class is never learnt.",
  todo: ["Give the last layer as many units as there are classes.", "Count the classes in the code: `len(class_names)`, `y.shape[1]`."],
  exceptions: [
    "More units than class numbers do no harm; the rule only informs.",
    '`Dense(1, activation="sigmoid")` with labels of 0 and 1.',
  ],
  messages: {
    otherColumns: "The labels have {columns} columns, but this output has {units} {units|unit|units}: {loss} cannot compare the two.",
    tooFew:
      "The labels have {classes} classes, but this output has {units} {units|unit|units}: {loss} fails on the classes from {units} on, or silently never learns them.",
    moreThanNeeded:
      "The labels have {classes} classes, but this output has {units} units: those beyond are never right and learn to stay at 0.",
    oneUnitForColumns: "The labels have a column for each class, but this output has one unit: {loss} cannot compare the two.",
    oneNumberForSeveral:
      "The labels are one number for each sample, but this output has {units} units: {loss} fails, or in Keras 2 compares every unit with the same number.",
  },
} as const satisfies RuleText;
