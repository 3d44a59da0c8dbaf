import assert from "node:assert/strict";
import { keras } from "../../src/frontends/keras";
import { editsForAll, type EditContext } from "../../src/frontends/keras/changes";
import { interpret } from "../../src/interpret/run";
import { configuration } from "../../src/libraries/configuration";
import type { Change } from "../../src/model/change";
import type { Judgement } from "../../src/model/judgement";
import { outermost } from "../../src/model/output";
import { parse } from "../../src/python/parse";
import { pathTo } from "../../src/python/path";

/** Applies changes to the last judgement of a program; the text stays as it is where they cannot be made. */
function changed(text: string, changesOf: (judgement: Judgement) => readonly Change[]): string {
  const module = parse(text);
  const context: EditContext = { textOf: () => text, pathTo: (at) => pathTo(module, at.from, at.to), modulesOf: () => [module] };
  const judgement = interpret([{ uri: "case.py", text, module }], [configuration, keras]).uses.at(-1)?.worlds[0]?.subject;
  assert(judgement);
  const edits = [...editsForAll(changesOf(judgement), context)].reverse();
  return edits.reduce((result, { at, text: replacement }) => result.slice(0, at.from) + replacement + result.slice(at.to), text);
}

const layerOf = ({ output }: Judgement) => {
  const last = outermost(output);
  const layer = last.known && last.value ? last.value.layer : output.layer;
  assert(layer);
  return layer;
};
const lossOf = ({ loss }: Judgement) => {
  assert(loss.known);
  return loss.value;
};

const activation =
  (to: string | null) =>
  (judgement: Judgement): Change[] => [{ kind: "setActivation", layer: layerOf(judgement), to }];
const noLayer = (judgement: Judgement): Change[] => [{ kind: "removeLayer", layer: layerOf(judgement) }];
const units =
  (to: number) =>
  ({ output }: Judgement): Change[] =>
    output.layer ? [{ kind: "setUnits", layer: output.layer, to }] : [];
const loss =
  (to: string, fromLogits = false) =>
  (judgement: Judgement): Change[] => [{ kind: "setLoss", loss: lossOf(judgement), to, fromLogits }];
const logits =
  (to: boolean) =>
  (judgement: Judgement): Change[] => [{ kind: "setFromLogits", loss: lossOf(judgement), to }];
const metric =
  (to: string | null, index = 0) =>
  ({ metrics }: Judgement): Change[] => {
    const use = metrics[index];
    return use?.known ? [{ kind: "setMetric", metric: use.value, to }] : [];
  };

const metricArguments =
  (className: string, to: Readonly<Record<string, number | boolean | string>>) =>
  ({ metrics: [use] }: Judgement): Change[] =>
    use?.known ? [{ kind: "setMetricArguments", metric: use.value, className, to }] : [];

const PRELUDE = `import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Activation, Dense, Dropout, Input, ReLU, Softmax
from tensorflow.keras.models import Model, Sequential
`;

/** A program, what is changed, and what comes of it; the first line of each is left away where it is the same. */
const cases: readonly (readonly [title: string, before: string, changes: (judgement: Judgement) => readonly Change[], after: string])[] = [
  [
    "a string keeps its quotes",
    `m = Sequential([Dense(1, activation='softmax')])\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(1, activation='sigmoid')])\nm.compile(loss="mse")\n`,
  ],
  [
    "a function becomes a string",
    `m = Sequential([Dense(1, tf.nn.softmax)])\nm.compile(loss='mse')\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(1, 'sigmoid')])\nm.compile(loss='mse')\n`,
  ],
  [
    "a variable is left alone",
    `act = "softmax"\nm = Sequential([Dense(1, activation=act)])\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `act = "softmax"\nm = Sequential([Dense(1, activation="sigmoid")])\nm.compile(loss="mse")\n`,
  ],
  [
    "the caller's literal, not the builder",
    `def build(act):\n    return Sequential([Dense(1, activation=act)])\nm = build("softmax")\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `def build(act):\n    return Sequential([Dense(1, activation=act)])\nm = build("sigmoid")\nm.compile(loss="mse")\n`,
  ],
  [
    "an argument is added",
    `m = Sequential([Dense(1)])\nm.compile(loss='mse')\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(1, activation='sigmoid')])\nm.compile(loss='mse')\n`,
  ],
  [
    "an argument is added behind a trailing comma's",
    `m = Sequential([Dense(\n    1,\n    use_bias=False,\n)])\nm.compile(loss='mse')\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(\n    1,\n    use_bias=False, activation='sigmoid',\n)])\nm.compile(loss='mse')\n`,
  ],
  [
    "an argument is removed",
    `m = Sequential([Dense(3, activation="softmax", name="p")])\nm.compile(loss="mse")\n`,
    activation(null),
    `m = Sequential([Dense(3, name="p")])\nm.compile(loss="mse")\n`,
  ],
  [
    "the last argument is removed",
    `m = Sequential([Dense(3, activation="softmax")])\nm.compile(loss="mse")\n`,
    activation(null),
    `m = Sequential([Dense(3)])\nm.compile(loss="mse")\n`,
  ],
  [
    "a positional argument becomes None",
    `m = Sequential([Dense(3, "softmax")])\nm.compile(loss="mse")\n`,
    activation(null),
    `m = Sequential([Dense(3, None)])\nm.compile(loss="mse")\n`,
  ],
  [
    "an activation layer's string",
    `m = Sequential([Dense(3), Activation("softmax")])\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(3), Activation("sigmoid")])\nm.compile(loss="mse")\n`,
  ],
  [
    "a Softmax layer",
    `m = Sequential([Dense(3), Softmax(name="out")])\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(3), Activation("sigmoid", name="out")])\nm.compile(loss="mse")\n`,
  ],
  [
    "a Softmax layer with a prefix",
    `m = Sequential([Dense(3), layers.Softmax()])\nm.compile(loss='mse')\n`,
    activation("sigmoid"),
    `m = Sequential([Dense(3), layers.Activation('sigmoid')])\nm.compile(loss='mse')\n`,
  ],
  [
    "a layer leaves its list with its line",
    `m = Sequential([\n    Dense(3),\n    Softmax(),\n    Dropout(0.1),\n])\nm.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential([\n    Dense(3),\n    Dropout(0.1),\n])\nm.compile(loss="mse")\n`,
  ],
  [
    "the last layer leaves its list",
    `m = Sequential([\n    Dense(3),\n    Softmax(),\n])\nm.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential([\n    Dense(3),\n])\nm.compile(loss="mse")\n`,
  ],
  [
    "an added layer goes with its statement",
    `m = Sequential()\nm.add(Dense(3))\nm.add(Activation('softmax'))  # why\nm.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential()\nm.add(Dense(3))\nm.compile(loss="mse")\n`,
  ],
  [
    "a statement among others on its line",
    `m = Sequential()\nm.add(Dense(3)); m.add(Softmax()); m.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential()\nm.add(Dense(3)); m.compile(loss="mse")\n`,
  ],
  [
    "the last statement on its line",
    `m = Sequential()\nm.add(Dense(3)); m.add(Softmax())\nm.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential()\nm.add(Dense(3))\nm.compile(loss="mse")\n`,
  ],
  [
    "a statement alone in its block",
    `m = Sequential()\nm.add(Dense(3))\ntry:\n    m.add(Softmax())\nfinally:\n    m.compile(loss="mse")\n`,
    noLayer,
    `m = Sequential()\nm.add(Dense(3))\ntry:\n    pass\nfinally:\n    m.compile(loss="mse")\n`,
  ],
  [
    "an operation stays where there is no other",
    `i = Input((3,))\nm = Model(i, tf.nn.softmax(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    activation("exponential"),
    `i = Input((3,))\nm = Model(i, tf.nn.softmax(Dense(3)(i)))\nm.compile(loss="mse")\n`,
  ],
  [
    "a function in a variable keeps its name",
    `f = tf.nn.softmax\ni = Input((3,))\nm = Model(i, f(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `f = tf.nn.softmax\ni = Input((3,))\nm = Model(i, f(Dense(3)(i)))\nm.compile(loss="mse")\n`,
  ],
  [
    "a statement that says x = x",
    `x = i = Input((3,))\nx = Dense(3)(x)\nx = Activation("softmax")(x)\nm = Model(i, x)\nm.compile(loss="mse")\n`,
    noLayer,
    `x = i = Input((3,))\nx = Dense(3)(x)\nm = Model(i, x)\nm.compile(loss="mse")\n`,
  ],
  [
    "another name keeps its statement",
    `i = Input((3,))\nx = Dense(3)(i)\ny = Softmax()(x)\nm = Model(i, y)\nm.compile(loss="mse")\n`,
    noLayer,
    `i = Input((3,))\nx = Dense(3)(i)\ny = x\nm = Model(i, y)\nm.compile(loss="mse")\n`,
  ],
  [
    "calls inside one another",
    `i = Input((3,))\nm = Model(i, Softmax()(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    noLayer,
    `i = Input((3,))\nm = Model(i, Dense(3)(i))\nm.compile(loss="mse")\n`,
  ],
  [
    "a layer in a variable becomes linear",
    `i = Input((3,))\nact = Activation("softmax")\nm = Model(i, act(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    noLayer,
    `i = Input((3,))\nact = Activation("linear")\nm = Model(i, act(Dense(3)(i)))\nm.compile(loss="mse")\n`,
  ],
  [
    "an operation is renamed",
    `i = Input((3,))\nm = Model(i, tf.nn.softmax(Dense(3)(i), axis=-1))\nm.compile(loss="mse")\n`,
    activation("sigmoid"),
    `i = Input((3,))\nm = Model(i, tf.nn.sigmoid(Dense(3)(i)))\nm.compile(loss="mse")\n`,
  ],
  [
    "an operation is removed",
    `i = Input((3,))\nm = Model(i, tf.nn.softmax(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    noLayer,
    `i = Input((3,))\nm = Model(i, Dense(3)(i))\nm.compile(loss="mse")\n`,
  ],
  [
    "a function in a variable is left alone",
    `f = tf.nn.softmax\ni = Input((3,))\nm = Model(i, f(Dense(3)(i)))\nm.compile(loss="mse")\n`,
    noLayer,
    `f = tf.nn.softmax\ni = Input((3,))\nm = Model(i, f(Dense(3)(i)))\nm.compile(loss="mse")\n`,
  ],
  [
    "a ready-made network",
    `m = keras.applications.VGG16(weights=None)\nm.compile(loss="mse")\n`,
    activation(null),
    `m = keras.applications.VGG16(weights=None, classifier_activation=None)\nm.compile(loss="mse")\n`,
  ],
  [
    "a ready-made network's classes",
    `m = keras.applications.VGG16(True, None, classes=1)\nm.compile(loss="mse")\n`,
    units(2),
    `m = keras.applications.VGG16(True, None, classes=2)\nm.compile(loss="mse")\n`,
  ],
  [
    "a network of another package",
    `import segmentation_models as sm\nm = sm.Unet("vgg16", (64, 64, 3), 1, "softmax")\nm.compile(loss="mse")\n`,
    (judgement) => [...activation("sigmoid")(judgement), ...units(2)(judgement)],
    `import segmentation_models as sm\nm = sm.Unet("vgg16", (64, 64, 3), 2, "sigmoid")\nm.compile(loss="mse")\n`,
  ],
  [
    "no activation where another is the default",
    `import segmentation_models as sm\nm = sm.Unet("vgg16", activation="softmax")\nm.compile(loss="mse")\n`,
    activation(null),
    `import segmentation_models as sm\nm = sm.Unet("vgg16", activation=None)\nm.compile(loss="mse")\n`,
  ],
  [
    "nor where none is given",
    `import segmentation_models as sm\nm = sm.Unet("vgg16")\nm.compile(loss="mse")\n`,
    activation(null),
    `import segmentation_models as sm\nm = sm.Unet("vgg16", activation=None)\nm.compile(loss="mse")\n`,
  ],
  [
    "a layer that no argument changes",
    `import transformers\nm = transformers.TFBertForSequenceClassification.from_pretrained("bert", num_labels=2)\nm.compile(loss="mse")\n`,
    activation("softmax"),
    `import transformers\nm = transformers.TFBertForSequenceClassification.from_pretrained("bert", num_labels=2)\nm.compile(loss="mse")\n`,
  ],
  [
    "a loss of another package",
    `import segmentation_models as sm\nm = sm.Unet("vgg16")\nm.compile(loss=sm.losses.bce_jaccard_loss)\n`,
    loss("categorical_crossentropy"),
    `import segmentation_models as sm\nm = sm.Unet("vgg16")\nm.compile(loss=sm.losses.bce_jaccard_loss)\n`,
  ],

  [
    "units",
    `m = Sequential([Dense(1, activation="softmax")])\nm.compile(loss="mse")\n`,
    units(2),
    `m = Sequential([Dense(2, activation="softmax")])\nm.compile(loss="mse")\n`,
  ],
  [
    "units by name",
    `m = Sequential([Dense(activation="softmax", units=n)])\nm.compile(loss="mse")\n`,
    units(2),
    `m = Sequential([Dense(activation="softmax", units=2)])\nm.compile(loss="mse")\n`,
  ],

  [
    "a loss string",
    `m = Sequential([Dense(3)])\nm.compile('adam', 'mse')\n`,
    loss("categorical_crossentropy"),
    `m = Sequential([Dense(3)])\nm.compile('adam', 'categorical_crossentropy')\n`,
  ],
  [
    "a string in a variable",
    `l = "mse"\nm = Sequential([Dense(3)])\nm.compile(loss=l)\n`,
    loss("huber"),
    `l = "huber"\nm = Sequential([Dense(3)])\nm.compile(loss=l)\n`,
  ],
  [
    "a loss class",
    `m = Sequential([Dense(3)])\nm.compile(loss=keras.losses.MeanSquaredError)\n`,
    loss("binary_crossentropy"),
    `m = Sequential([Dense(3)])\nm.compile(loss=keras.losses.BinaryCrossentropy)\n`,
  ],
  [
    "a loss function",
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.keras.losses.mean_squared_error)\n`,
    loss("binary_crossentropy"),
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.keras.losses.binary_crossentropy)\n`,
  ],
  [
    "a loss instance keeps what fits",
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1, axis=1, name="n"))\n`,
    loss("binary_crossentropy"),
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.keras.losses.BinaryCrossentropy(label_smoothing=0.1, axis=1, name="n"))\n`,
  ],
  [
    "a loss instance that takes logits",
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.losses.MeanSquaredError())\n`,
    loss("binary_crossentropy", true),
    `m = Sequential([Dense(3)])\nm.compile(loss=tf.losses.BinaryCrossentropy(from_logits=True))\n`,
  ],
  [
    "a string cannot take logits",
    `m = Sequential([Dense(3)])\nm.compile(loss="mse")\n`,
    loss("binary_crossentropy", true),
    `m = Sequential([Dense(3)])\nm.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))\n`,
  ],

  [
    "from_logits for a string",
    `m = Sequential([Dense(1)])\nm.compile(loss="binary_crossentropy")\n`,
    logits(true),
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))\n`,
  ],
  [
    "from_logits for an instance",
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(label_smoothing=0.1))\n`,
    logits(true),
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(label_smoothing=0.1, from_logits=True))\n`,
  ],
  [
    "from_logits is removed",
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))\n`,
    logits(false),
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy())\n`,
  ],
  [
    "from_logits by position",
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(True))\n`,
    logits(false),
    `m = Sequential([Dense(1)])\nm.compile(loss=keras.losses.BinaryCrossentropy(False))\n`,
  ],
  [
    "from_logits of a loss that is called",
    `m = Sequential([Dense(1)])\nv = keras.losses.binary_crossentropy(y, m(x), from_logits=True)\n`,
    logits(false),
    `m = Sequential([Dense(1)])\nv = keras.losses.binary_crossentropy(y, m(x))\n`,
  ],
  [
    "TensorFlow's own functions cannot be changed",
    `m = Sequential([Dense(1)])\nv = tf.nn.sigmoid_cross_entropy_with_logits(y, m(x))\n`,
    logits(false),
    `m = Sequential([Dense(1)])\nv = tf.nn.sigmoid_cross_entropy_with_logits(y, m(x))\n`,
  ],

  [
    "a metric",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=['accuracy', "mae"])\n`,
    metric("mae"),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=['mae', "mae"])\n`,
  ],
  [
    "a metric leaves its list",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=["mae", keras.metrics.BinaryAccuracy()])\n`,
    metric(null, 1),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=["mae"])\n`,
  ],
  [
    "a metric gets an argument",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.AUC(name="a")])\n`,
    metricArguments("AUC", { from_logits: true }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.AUC(name="a", from_logits=True)])\n`,
  ],
  [
    "a metric gets another argument by position",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.Precision(0.5, name="p")])\n`,
    metricArguments("Precision", { thresholds: 0 }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.Precision(0.0, name="p")])\n`,
  ],
  [
    "a metric's string becomes an instance",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=['accuracy'])\n`,
    metricArguments("BinaryAccuracy", { threshold: 0 }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)])\n`,
  ],
  [
    "a metric's function becomes an instance",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[tf.keras.metrics.binary_accuracy])\n`,
    metricArguments("BinaryAccuracy", { threshold: 0 }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[tf.keras.metrics.BinaryAccuracy(threshold=0.0)])\n`,
  ],
  [
    "a metric's class becomes an instance",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.F1Score])\n`,
    metricArguments("F1Score", { threshold: 0.5, average: "micro" }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.F1Score(threshold=0.5, average="micro")])\n`,
  ],
  [
    "a metric of another class keeps its name",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.Accuracy(name="a")])\n`,
    metricArguments("BinaryAccuracy", { threshold: 0 }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.BinaryAccuracy(threshold=0.0, name="a")])\n`,
  ],
  [
    "a metric with arguments nobody knows is left alone",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.AUC(**more)])\n`,
    metricArguments("AUC", { from_logits: true }),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics=[keras.metrics.AUC(**more)])\n`,
  ],
  [
    "a metric without a list",
    `m = Sequential([Dense(1)])\nm.compile(loss="mse", metrics="accuracy")\n`,
    metric(null),
    `m = Sequential([Dense(1)])\nm.compile(loss="mse")\n`,
  ],

  [
    "several changes at once",
    `m = Sequential([Dense(1, activation="softmax")])\nm.compile(loss="categorical_crossentropy")\n`,
    (j) => [...activation("sigmoid")(j), ...loss("binary_crossentropy")(j)],
    `m = Sequential([Dense(1, activation="sigmoid")])\nm.compile(loss="binary_crossentropy")\n`,
  ],
];

describe("changes as edits of Keras code", () => {
  for (const [title, before, changes, after] of cases) {
    it(title, () => assert.equal(changed(PRELUDE + before, changes), PRELUDE + after));
  }

  it("leaves a string alone where no name leads to an instance", () => {
    const text = `from keras.models import Sequential\nfrom keras.layers import Dense\nm = Sequential([Dense(1)])\nm.compile(loss="binary_crossentropy")\n`;
    assert.equal(changed(text, logits(true)), text);
  });

  it("uses a class that is imported", () => {
    const text = `from keras.models import Sequential\nfrom keras.layers import Dense\nfrom keras.losses import BinaryCrossentropy as BCE\nm = Sequential([Dense(1)])\nm.compile(loss="bce")\n`;
    assert.equal(changed(text, logits(true)), text.replace(`"bce"`, "BCE(from_logits=True)"));
  });
});
