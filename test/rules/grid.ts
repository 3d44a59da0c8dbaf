/** A small program of the grid: what its output is, and all of it as text. */
export interface Program {
  readonly loss: string;
  readonly text: string;
}

/** Programs that differ in their loss alone; and the same ones without what comes on top: a metric or a decision, else labels. */
export interface Row {
  readonly title: string;
  readonly programs: readonly Program[];
  readonly plain: readonly Program[];
}

const activations = [
  "",
  "linear",
  "relu",
  "relu6",
  "leaky_relu",
  "elu",
  "selu",
  "celu",
  "gelu",
  "silu",
  "mish",
  "softplus",
  "exponential",
  "sigmoid",
  "hard_sigmoid",
  "log_sigmoid",
  "tanh",
  "softsign",
  "hard_tanh",
  "softmax",
  "log_softmax",
  "sparsemax",
  "tanh_shrink",
  "threshold",
];
const losses = [
  "binary_crossentropy",
  "binary_focal_crossentropy",
  "categorical_crossentropy",
  "categorical_focal_crossentropy",
  "sparse_categorical_crossentropy",
  "kl_divergence",
  "poisson",
  "mean_squared_error",
  "mean_absolute_error",
  "mean_absolute_percentage_error",
  "mean_squared_logarithmic_error",
  "huber",
  "log_cosh",
  "cosine_similarity",
  "hinge",
  "squared_hinge",
  "categorical_hinge",
  "dice",
  "tversky",
  "ctc",
].map((name) => ({ name, code: `"${name}"` }));
const logitLosses = [
  "BinaryCrossentropy",
  "BinaryFocalCrossentropy",
  "CategoricalCrossentropy",
  "CategoricalFocalCrossentropy",
  "SparseCategoricalCrossentropy",
].map((name) => ({ name: `${name}(from_logits=True)`, code: `keras.losses.${name}(from_logits=True)` }));
const common = losses.filter(({ name }) =>
  [
    "binary_crossentropy",
    "categorical_crossentropy",
    "sparse_categorical_crossentropy",
    "kl_divergence",
    "mean_squared_error",
    "mean_squared_logarithmic_error",
    "hinge",
    "poisson",
  ].includes(name),
);
const commonWithLogits = [...common, ...logitLosses.filter(({ name }) => /^(Binary|Categorical|SparseCategorical)Crossentropy/.test(name))];

/** How the labels come about; each ends with `y`. */
const labels: Readonly<Record<string, string>> = {
  "one-hot, 4 classes": "y = keras.utils.to_categorical(np.random.randint(0, 4, 100), 4)",
  "one-hot, 2 classes": "y = keras.utils.to_categorical(np.random.randint(0, 2, 100), 2)",
  "class numbers from 0 to 3": "y = np.random.randint(0, 4, 100)",
  "class numbers from 1 to 4": "y = np.random.randint(1, 5, 100)",
  "a column of class numbers": "y = np.random.randint(0, 4, (100, 1))",
  "0 and 1": "y = np.random.randint(0, 2, 100)",
  "-1 and 1": "y = np.random.randint(0, 2, 100) * 2 - 1",
  "several labels of 4":
    "from sklearn.datasets import make_multilabel_classification\n_, y = make_multilabel_classification(n_samples=100, n_classes=4)",
  "any numbers": "from sklearn.datasets import make_regression\n_, y = make_regression(n_samples=100, n_features=8)",
  "from 0 to 1": "y = np.random.rand(100)",
  "4 numbers from 0 to 1": "y = np.random.rand(100, 4)",
  "divided class numbers": "y = np.random.randint(0, 4, 100) / 255",
  "a LabelBinarizer": 'from sklearn.preprocessing import LabelBinarizer\ny = LabelBinarizer().fit_transform(np.load("y.npy"))',
  "a folder, label_mode left out": 'y = None\nx = keras.utils.image_dataset_from_directory("pictures")',
  'a folder, label_mode="binary"': 'y = None\nx = keras.utils.image_dataset_from_directory("pictures", label_mode="binary")',
  'a folder, label_mode="categorical"': 'y = None\nx = keras.utils.image_dataset_from_directory("pictures", label_mode="categorical")',
};
const metrics = [
  '"accuracy"',
  '"binary_accuracy"',
  '"categorical_accuracy"',
  '"sparse_categorical_accuracy"',
  '"top_k_categorical_accuracy"',
  '"mae"',
  '"mse"',
  "keras.metrics.Accuracy()",
  "keras.metrics.AUC()",
  "keras.metrics.Precision()",
  "keras.metrics.Recall(thresholds=0.3)",
  "keras.metrics.F1Score()",
  "keras.metrics.BinaryAccuracy(threshold=0.7)",
  "keras.metrics.BinaryCrossentropy()",
  "keras.metrics.CategoricalCrossentropy()",
];
/** What is done with the predictions `p`. */
const decodings = ["np.argmax(p, axis=1)", "np.argmax(p)", "p > 0.5", "np.round(p)"];

/** Every output with every loss; then with labels, metrics and what is done with predictions. */
export const grid = (): readonly Row[] => [
  ...activations.flatMap((activation) => [1, 4].map((units) => row({ activation, units, losses: [...losses, ...logitLosses] }))),
  ...Object.entries(labels).flatMap(([form, y]) =>
    [1, 2, 4].flatMap((units) =>
      ["", "sigmoid", "softmax", "relu", "tanh"].map((activation) =>
        row({ activation, units, losses: commonWithLogits, labels: { form, y } }),
      ),
    ),
  ),
  ...metrics.flatMap((metric) =>
    [1, 4].flatMap((units) =>
      ["", "sigmoid", "softmax", "relu"].map((activation) => row({ activation, units, losses: commonWithLogits, metric })),
    ),
  ),
  ...metrics.flatMap((metric) =>
    ["one-hot, 4 classes", "several labels of 4", "0 and 1"].flatMap((form) =>
      ["sigmoid", "softmax"].map((activation) =>
        row({ activation, units: form === "0 and 1" ? 1 : 4, losses: commonWithLogits, metric, labels: { form, y: labels[form] ?? "" } }),
      ),
    ),
  ),
  ...decodings.flatMap((decoding) =>
    [1, 4].flatMap((units) =>
      ["", "sigmoid", "softmax", "relu"].map((activation) => row({ activation, units, losses: commonWithLogits, decoding })),
    ),
  ),
];

interface Parts {
  readonly activation: string;
  readonly units: number;
  readonly losses: readonly { readonly name: string; readonly code: string }[];
  readonly labels?: { readonly form: string; readonly y: string };
  readonly metric?: string;
  readonly decoding?: string;
}

function row(parts: Parts): Row {
  const { activation, units, losses: chosen, labels: evidence, metric, decoding } = parts;
  const dense = `keras.layers.Dense(${units}${activation === "" ? "" : `, activation="${activation}"`})`;
  const title = [
    `${activation === "" ? "no activation" : activation}, ${units}`,
    ...(evidence ? [`labels: ${evidence.form}`] : []),
    ...(metric ? [metric.replace("keras.metrics.", "")] : []),
    ...(decoding ? [decoding] : []),
  ].join("; ");
  const text = (code: string): string =>
    [
      "import keras",
      "import numpy as np",
      'x = np.load("x.npy")',
      ...(evidence ? [evidence.y] : []),
      `model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(16, activation="relu"), ${dense}])`,
      `model.compile(loss=${code}${metric ? `, metrics=[${metric}]` : ""})`,
      ...(evidence ? [evidence.y.startsWith("y = None") ? "model.fit(x)" : "model.fit(x, y)"] : []),
      ...(decoding ? ["p = model.predict(x)", `r = ${decoding}`] : []),
      "",
    ].join("\n");
  const { labels: _, ...unlabelled } = parts;
  const less: Parts = metric || decoding ? { activation, units, losses: chosen, ...(evidence ? { labels: evidence } : {}) } : unlabelled;
  return {
    title,
    programs: chosen.map(({ name, code }) => ({ loss: name, text: text(code) })),
    plain: evidence || metric || decoding ? row(less).programs : [],
  };
}
