import type { Language } from "../text/language";
import { editor } from "../text/editor";
import { word } from "../text/phrases";

/** A model for one kind of question, to be filled in. */
export interface Snippet {
  /** What is typed to get it. */
  readonly name: string;
  readonly description: string;
  /** In VS Code's syntax: `${1:20}` is a place to fill in. */
  readonly body: string;
}

/** The usual outputs with the loss and the metrics that fit them. A test holds that the linter has nothing to say of any. */
export const snippets = (language: Language): readonly Snippet[] => [
  {
    name: "keras_binary",
    description: word(editor, language, "snippetBinary"),
    body: model(`1, activation="sigmoid"`, `"binary_crossentropy"`, `"accuracy"`),
  },
  {
    name: "keras_binary_logits",
    description: word(editor, language, "snippetBinaryLogits"),
    body: model("1", "keras.losses.BinaryCrossentropy(from_logits=True)", "keras.metrics.BinaryAccuracy(threshold=0.0)"),
  },
  {
    name: "keras_classes",
    description: word(editor, language, "snippetClasses"),
    body: model(`\${3:10}, activation="softmax"`, `"sparse_categorical_crossentropy"`, `"accuracy"`),
  },
  {
    name: "keras_classes_one_hot",
    description: word(editor, language, "snippetOneHot"),
    body: model(`\${3:10}, activation="softmax"`, `"categorical_crossentropy"`, `"accuracy"`),
  },
  {
    name: "keras_classes_logits",
    description: word(editor, language, "snippetClassesLogits"),
    body: model("${3:10}", "keras.losses.SparseCategoricalCrossentropy(from_logits=True)", `"accuracy"`),
  },
  {
    name: "keras_labels",
    description: word(editor, language, "snippetLabels"),
    body: model(`\${3:5}, activation="sigmoid"`, `"binary_crossentropy"`, `"binary_accuracy"`),
  },
  {
    name: "keras_regression",
    description: word(editor, language, "snippetRegression"),
    body: model("1", `"mean_squared_error"`, `"mean_absolute_error"`),
  },
  {
    name: "keras_counts",
    description: word(editor, language, "snippetCounts"),
    body: model(`1, activation="exponential"`, `"poisson"`, `"mean_absolute_error"`),
  },
];

const model = (output: string, loss: string, metric: string): string => `model = keras.Sequential([
    keras.Input(shape=(\${1:20},)),
    keras.layers.Dense(\${2:64}, activation="relu"),
    keras.layers.Dense(${output}),
])
model.compile(optimizer="adam", loss=${loss}, metrics=[${metric}])
$0`;
