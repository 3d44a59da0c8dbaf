import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax with binary crossentropy",
  summary: "Columns that share a sum of 1 are scored as if they were independent.",
  why: "Binary crossentropy takes every column for a yes-or-no question of its own and averages over them. Softmax makes the columns share a sum of 1. If a sample can have several labels, such outputs cannot reach them. If it has exactly one, training works, but at the start the gradient on the right class is about as many times smaller as there are other classes. On TensorFlow Keras 3 uses the values before the softmax: it trains separate sigmoids and predicts with softmax.",
  todo: ["One class per sample: use `categorical_crossentropy`.", "Several labels per sample: use `sigmoid`."],
  exceptions: [
    "Two columns with one-hot labels: there both losses are the same number, so the rule only gives a hint.",
    "`sigmoid` on several units with `binary_crossentropy` is right for several labels per sample.",
  ],
  messages: {
    tiedColumns: "{loss} scores each of the {units} columns as a question of its own, but {activation} makes them share a sum of 1.",
    tiedColumnsByBackend:
      "{loss} scores each of the {units} columns as a question of its own, but {activation} makes them share a sum of 1. Depending on backend and version, the gradient on the right class starts {times} times smaller than with categorical_crossentropy, or the columns are trained as separate sigmoids.",
    tiedColumnsSmallGradient:
      "{loss} scores each of the {units} columns as a question of its own, but {activation} makes them share a sum of 1. The gradient on the right class starts {times} times smaller than with categorical_crossentropy.",
    tiedColumnsTrainedApart:
      "{loss} scores each of the {units} columns as a question of its own, but {activation} makes them share a sum of 1. On TensorFlow Keras trains them as separate sigmoids and predicts with {activation}.",
    tiedColumnsOfAnyNumber:
      "{loss} scores each column as a question of its own, but {activation} makes the columns share a sum of 1. Only for exactly two columns is that the same as categorical_crossentropy.",
    sameAsCategorical:
      "With two columns and one-hot labels, {loss} on {activation} equals categorical_crossentropy, which would say what is meant.",
    pairOfColumns:
      "{loss} scores two columns as questions of their own, but {activation} makes them share a sum of 1: for one-hot labels that is categorical_crossentropy by another name, and samples with both labels or none cannot be met.",
  },
} as const satisfies RuleText;
