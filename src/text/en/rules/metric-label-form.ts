import type { RuleText } from "../../ruleText";

export default {
  title: "The metric takes labels of another form",
  summary: "The metric reads labels or columns in another way than the loss.",
  why: "Categorical metrics look for the largest of several label columns; sparse ones take the label for the number of a column; binary ones compare every column. A metric of another kind than the loss fails, or shows a figure that has nothing to do with the model: on one column the largest is always the first, and counting all columns of one-hot labels praises the many zeros.",
  todo: ['Write `"accuracy"`: Keras picks the kind that fits the shapes.', "Or take the metric of the same kind as the loss."],
  exceptions: ["`binary_accuracy` on sigmoid outputs for several labels."],
  messages: {
    idsForColumns:
      "{metric} looks for the largest of several label columns, but this loss works with class numbers: the figure has nothing to do with the model.",
    columnsForIds: "{metric} takes class numbers, but this loss works with a column for each class: it fails.",
    oneColumn:
      "{metric} compares which column is the largest, and of one column that is always the first: the figure has nothing to do with the model.",
    everyColumn: "{metric} counts every one of {units} columns, most of which are 0: a blind guess already gets {floor}.",
    everyColumnAgainstIds:
      "{metric} compares each of {units} columns with the class number: it fails, or the figure has nothing to do with the model.",
    distanceFromIds:
      "{metric} measures how far probabilities are from the number of a class: it fails, or the figure has nothing to do with the model.",
    signedLabels: "{metric} decides between 0 and 1, but these labels are -1 and 1: no sample labelled -1 ever counts as right.",
  },
} as const satisfies RuleText;
