// Generated from the fixtures of the rules by test/rules/generated.test.ts; do not edit.
import { example, type Example } from "./example";

/** One example for each rule, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  "accuracy-on-multi-label": example(
    "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([Input((20,)), Dense(5, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    264, 264, "binary_",
    "comparesLargest", {"metric":"accuracy"},
  ),
  "accuracy-on-regression": example(
    "model = Sequential([Input((13,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(loss=\"mse\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    129, 137, "mean_absolute_error",
    "comparesWithHalf", {"metric":"accuracy","loss":"mean_squared_error","threshold":0.5},
  ),
  "activation-with-from-logits": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(\n    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),\n    optimizer=\"adam\",\n)\n",
    179, 195, "",
    "normalisedTwiceUnlessKept", {"activation":"softmax","loss":"sparse_categorical_crossentropy","units":4,"floor":0.743668380628679},
  ),
  "argmax-f1-on-one-unit": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"binary_crossentropy\",\n    metrics=[\"accuracy\", keras.metrics.F1Score()],\n)\n",
    213, 213, "threshold=0.5, average=\"micro\"",
    "alwaysYes", {"metric":"F1Score"},
  ),
  "argmax-on-one-unit": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\")\nclasses = np.argmax(model.predict(np.load(\"x.npy\")), axis=1)\n",
    167, 216, "(model.predict(np.load(\"x.npy\")) > 0.5).astype(int",
    "alwaysZero", {},
  ),
  "auc-on-logits": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.AUC(curve=\"PR\")],\n)\n",
    213, 213, ", from_logits=True",
    "thresholdsOfProbabilities", {"metric":"AUC"},
  ),
  "binarizer-width": example(
    "from sklearn.datasets import load_breast_cancer\nfrom sklearn.preprocessing import LabelBinarizer\n\nx, y = load_breast_cancer(return_X_y=True)\ny = LabelBinarizer().fit_transform(y)\nmodel = Sequential([Input((30,)), Dense(16, activation=\"relu\"), Dense(2, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    249, 325, "1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary",
    "oneColumnForTwoClasses", {"binarizer":"LabelBinarizer","units":2,"loss":"categorical_crossentropy"},
  ),
  "bounded-critic": example(
    "def wasserstein_loss(y_true, y_pred):\n    return K.mean(y_true * y_pred)\n\ncritic = Sequential([\n    Input((64,)),\n    Dense(128, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\ncritic.compile(loss=wasserstein_loss, optimizer=\"rmsprop\")\n",
    160, 182, "",
    "boundedScore", {"activation":"sigmoid","min":0,"max":1},
  ),
  "bounded-output-for-regression": example(
    "from sklearn.preprocessing import StandardScaler\n\ny = StandardScaler().fit_transform(prices)\nmodel = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\nmodel.fit(x, y)\n",
    176, 195, "",
    "standardisedTargets", {"activation":"tanh","min":-1,"max":1},
  ),
  "broadcast-targets": example(
    "(x, y), _ = keras.datasets.cifar10.load_data()\nmodel = Sequential([Input((32, 32, 3)), Flatten(), Dense(10)])\nmodel.compile(optimizer=\"adam\", loss=\"mse\")\nmodel.fit(x, y)\n",
    106, 151, ", activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy",
    "oneColumnForAll", {"units":10,"loss":"mean_squared_error"},
  ),
  "categorical-loss-on-one-unit": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"categorical_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    158, 169, "binary",
    "alwaysZero", {"loss":"categorical_crossentropy"},
  ),
  "class-ids-with-binary-crossentropy": example(
    "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    145, 215, "0, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical",
    "negativeLoss", {"loss":"binary_crossentropy","max":9,"likely":0.9,"value":-17.47243610303193},
  ),
  "class-ids-with-threshold-metric": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"accuracy\", keras.metrics.Precision()],\n)\n",
    201, 228, "",
    "needsColumns", {"metric":"Precision","loss":"sparse_categorical_crossentropy"},
  ),
  "constant-kernel-initializer": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\", kernel_initializer=\"zeros\"),\n    Dense(10, activation=\"softmax\"),\n])\n",
    92, 97, "glorot_uniform",
    "deadForEver", {"units":64,"activation":"relu"},
  ),
  "ctc-input-form": example(
    "model = Sequential([\n    Input((None, 32)),\n    Bidirectional(LSTM(64, return_sequences=True)),\n    Dense(29, activation=\"softmax\"),\n])\nmodel.compile(loss=keras.losses.CTC(), optimizer=\"adam\")\n",
    108, 130, "",
    "normalisedTwice", {"activation":"softmax"},
  ),
  "deep-saturating-stack": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(64, activation=\"sigmoid\"),\n    Dropout(0.2),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    65, 201, "relu\"),\n    Dense(64, activation=\"relu\"),\n    Dropout(0.2),\n    Dense(64, activation=\"relu\"),\n    Dense(64, activation=\"relu",
    "shrinkingGradient", {"activation":"sigmoid","count":4,"slope":0.25,"product":0.00390625},
  ),
  "double-activation": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    84, 106, "",
    "flattened", {"inner":"softmax","outer":"softmax","units":4,"max":0.4753668864186717},
  ),
  "exact-match-accuracy": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[keras.metrics.Accuracy()],\n)\n",
    191, 215, "\"accuracy\"",
    "equalNumbers", {"metric":"Accuracy","loss":"sparse_categorical_crossentropy"},
  ),
  "exploding-signal": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(0.0, 1.0)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),\n    Dense(1),\n])\n",
    92, 331, "\"glorot_uniform\"),\n    Dense(128, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(128, activation=\"relu\", kernel_initializer=\"glorot_uniform\"",
    "values", {"count":3,"factor":40960.00000000005},
  ),
  "fractional-labels-with-sparse-loss": example(
    "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nx = x / 255\ny = y / 255\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    77, 83, "",
    "dividedToRange", {"loss":"sparse_categorical_crossentropy","max":0.03529411764705882},
  ),
  "glu-width": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(5, activation=\"glu\"),\n])\n",
    49, 50, "10",
    "oddWidth", {"activation":"glu","width":5},
  ),
  "integer-labels-with-categorical-loss": example(
    "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    180, 180, "sparse_",
    "needsColumnsOfNumber", {"loss":"categorical_crossentropy","units":10},
  ),
  "label-mode-differs-from-loss": example(
    "data = keras.utils.image_dataset_from_directory(\"flowers\", image_size=(64, 64))\nmodel = Sequential([Input((64, 64, 3)), Flatten(), Dense(5, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(data)\n",
    202, 202, "sparse_",
    "numbersByDefault", {"name":"label_mode","mode":"int","loss":"categorical_crossentropy"},
  ),
  "labels-not-from-zero": example(
    "x = np.random.rand(1000, 8)\ny = np.random.randint(1, 8, 1000)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(7, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    131, 132, "8",
    "lastClassMissing", {"units":7,"min":1,"max":7,"last":6,"missing":7},
  ),
  "leaky-slope-differs": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"leaky_relu\"),\n    Dense(64),\n    LeakyReLU(),\n    Dense(1),\n])\n",
    108, 108, "negative_slope=0.2",
    "differentDefaults", {"written":"leaky_relu","slope":0.2,"other":"LeakyReLU","otherSlope":0.3},
  ),
  "linear-layer-stack": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64),\n    Dense(32),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    51, 66, ", activation=\"relu\"),\n    Dense(32, activation=\"relu\"",
    "oneLinearMap", {"count":3},
  ),
  "log-probabilities-with-crossentropy": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(5, activation=\"log_softmax\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    63, 67, "",
    "logarithmTwice", {"activation":"log_softmax","loss":"sparse_categorical_crossentropy","max":0},
  ),
  "logits-with-binary-crossentropy": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    83, 83, ", activation=\"sigmoid\"",
    "plainOutput", {"loss":"binary_crossentropy"},
  ),
  "logits-with-categorical-crossentropy": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    84, 84, ", activation=\"softmax\"",
    "plainOutput", {"loss":"categorical_crossentropy"},
  ),
  "logits-with-overlap-loss": example(
    "inputs = Input((64, 64, 3))\nx = Conv2D(16, 3, padding=\"same\", activation=\"relu\")(inputs)\nmodel = Model(inputs, Conv2D(1, 1)(x))\nmodel.compile(loss=keras.losses.Dice(), optimizer=\"adam\")\n",
    122, 122, ", activation=\"sigmoid\"",
    "plainOutput", {"loss":"dice"},
  ),
  "loss-for-unknown-output": example(
    "inputs = Input((20,))\nprice = Dense(1, name=\"price\")(inputs)\nkind = Dense(3, activation=\"softmax\", name=\"kind\")(inputs)\nmodel = Model(inputs, [price, kind])\nmodel.compile(loss={\"price\": \"mse\", \"kinds\": \"categorical_crossentropy\"}, optimizer=\"adam\")\n",
    198, 199, "",
    "noSuchOutputButNear", {"name":"kinds","nearest":"kind"},
  ),
  "metric-label-form": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"categorical_accuracy\"],\n)\n",
    192, 192, "sparse_",
    "idsForColumns", {"metric":"CategoricalAccuracy"},
  ),
  "metric-logits-differ-from-loss": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.BinaryCrossentropy(name=\"bce\")],\n)\n",
    228, 228, ", from_logits=True",
    "lossOnly", {"metric":"BinaryCrossentropy","loss":"binary_crossentropy"},
  ),
  "one-hot-labels-with-sparse-loss": example(
    "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y, 10)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    218, 225, "",
    "needsClassNumbersNotColumns", {"loss":"sparse_categorical_crossentropy","columns":10},
  ),
  "one-sided-output-with-hinge": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"hinge\", optimizer=\"adam\")\n",
    97, 104, "tanh",
    "neverNegative", {"activation":"sigmoid","loss":"hinge","min":0,"floor":1},
  ),
  "probability-threshold-on-logits": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[\"accuracy\"],\n)\n",
    185, 195, "keras.metrics.BinaryAccuracy(threshold=0.0)",
    "cutsLogits", {"metric":"accuracy","threshold":0.5,"probability":0.6224593312018546},
  ),
  "probability-threshold-on-predictions": example(
    "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(optimizer=\"adam\", loss=keras.losses.BinaryCrossentropy(from_logits=True))\npositive = model.predict(np.load(\"x.npy\")) > 0.5\n",
    209, 211, "",
    "cutsLogits", {"threshold":0.5,"probability":0.6224593312018546},
  ),
  "rectified-output-for-regression": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"relu\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    83, 102, "",
    "onlyOneSide", {"activation":"relu","min":0},
  ),
  "rectified-output-with-cosine-similarity": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(64, activation=\"relu\"),\n    Dense(16, activation=\"relu\"),\n])\nmodel.compile(loss=\"cosine_similarity\", optimizer=\"adam\")\n",
    84, 103, "",
    "onlyOneSide", {"activation":"relu","loss":"cosine_similarity","min":0},
  ),
  "recurrent-activation": example(
    "model = Sequential([\n    Input((10, 4)),\n    LSTM(50, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    66, 70, "tanh",
    "unboundedState", {"layer":"LSTM","activation":"relu"},
  ),
  "regularization-after-output": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"softmax\"),\n    Dropout(0.5),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    110, 128, "",
    "dropped", {"layer":"Dropout","activation":"softmax"},
  ),
  "relu-before-softmax": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(4, activation=\"relu\"),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    50, 69, "",
    "cutLogits", {"inner":"relu","outer":"softmax","min":0},
  ),
  "removed-or-renamed-api": example(
    "scaled = keras.ops.multiply(keras.ops.ones((2, 2)), 2.0)\nmodel = Sequential([\n    Input((8,)),\n    Dense(4),\n    LeakyReLU(alpha=0.1),\n])\n",
    123, 128, "negative_slope",
    "otherArgument", {"name":"alpha","version":"Keras 2","nearest":"negative_slope"},
  ),
  "selu-without-its-recipe": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"selu\"),\n    Dense(64, activation=\"selu\"),\n    Dense(1),\n])\n",
    70, 103, ", kernel_initializer=\"lecun_normal\"),\n    Dense(64, activation=\"selu\", kernel_initializer=\"lecun_normal",
    "otherInitializer", {"initializer":"glorot_uniform","count":2},
  ),
  "sigmoid-with-categorical-crossentropy": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    100, 106, "oftmax",
    "untiedColumns", {"activation":"sigmoid","loss":"sparse_categorical_crossentropy","units":10},
  ),
  "signed-labels-with-binary-crossentropy": example(
    "x = np.load(\"x.npy\")\ny = np.where(np.load(\"y.npy\") > 0, 1, -1)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\")\nmodel.fit(x, y)\n",
    147, 216, "tanh\")])\nmodel.compile(optimizer=\"adam\", loss=\"hinge",
    "negativeLoss", {"loss":"binary_crossentropy","min":-1,"likely":0.1,"value":-2.091864061678393},
  ),
  "signed-output-with-binary-crossentropy": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\")\n",
    97, 101, "sigmoid",
    "negativeProbability", {"activation":"tanh","loss":"binary_crossentropy","min":-1,"max":1},
  ),
  "signed-output-with-log-error": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"msle\", optimizer=\"adam\")\n",
    83, 83, ", activation=\"softplus\"",
    "plainOutput", {"loss":"mean_squared_logarithmic_error"},
  ),
  "signed-output-with-poisson": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"poisson\", optimizer=\"adam\")\n",
    83, 83, ", activation=\"softplus\"",
    "plainOutput", {"loss":"poisson"},
  ),
  "softmax-axis": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(4),\n    Softmax(axis=0),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    70, 71, "-1",
    "overSamples", {"activation":"softmax"},
  ),
  "softmax-for-multi-label": example(
    "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([\n    Input((20,)),\n    Dense(5, activation=\"softmax\"),\n])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    192, 280, "igmoid\"),\n])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"binary_",
    "oneWinnerOf", {"activation":"softmax","units":5,"most":0.5},
  ),
  "softmax-in-hidden-layer": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"softmax\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    65, 72, "relu",
    "competingUnits", {"activation":"softmax","units":64},
  ),
  "softmax-on-one-unit": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    98, 104, "igmoid",
    "constantOutput", {"activation":"softmax","value":1},
  ),
  "softmax-with-binary-crossentropy": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    132, 138, "categorical",
    "tiedColumnsByBackend", {"activation":"softmax","loss":"binary_crossentropy","units":4,"times":3},
  ),
  "softmax-with-regression-loss": example(
    "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    84, 106, "",
    "sumsToOne", {"activation":"softmax","loss":"mean_squared_error","units":3},
  ),
  "two-sigmoids-for-one-question": example(
    "model = Sequential([Input((20,)), Dense(16, activation=\"relu\"), Dense(2, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\n",
    86, 141, "oftmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical",
    "bothOrNeitherIfOneQuestion", {"activation":"sigmoid","loss":"binary_crossentropy"},
  ),
  "units-differ-from-classes": example(
    "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(9, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\")\nmodel.fit(x, y)\n",
    148, 149, "10",
    "otherColumns", {"units":9,"loss":"categorical_crossentropy","columns":10},
  ),
  "unknown-activation": example(
    "model = Sequential([Input((8,)), Dense(16, activation=\"Relu\"), Dense(1)])\n",
    55, 56, "r",
    "notKnownButNear", {"name":"Relu","nearest":"relu"},
  ),
  "unknown-loss-or-metric": example(
    "model.compile(optimizer=\"adam\", loss=\"mean_square_error\")\n",
    49, 49, "d",
    "lossNotKnownButNear", {"name":"mean_square_error","nearest":"mean_squared_error"},
  ),
  "unnormalized-with-kl-divergence": example(
    "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(5),\n])\nmodel.compile(loss=\"kl_divergence\", optimizer=\"adam\")\n",
    83, 83, ", activation=\"softmax\"",
    "plainOutput", {"loss":"kl_divergence","units":5},
  ),
  "unused-suppression": example(
    "model = Sequential([Input((8,)), Dense(1, activation=\"sigmoid\")])\nmodel.compile(loss=\"binary_crossentropy\")  # activation-lens: ignore\n",
    107, 134, "",
    "nothingToIgnore", {},
  ),
  "vanishing-signal": example(
    "small = \"random_normal\"\nmodel = Sequential([\n    Input((20,)),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(1),\n])\n",
    115, 240, "\"glorot_uniform\"),\n    Dense(16, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(16, activation=\"relu\", kernel_initializer=\"glorot_uniform\"",
    "values", {"count":3,"factor":0.000010000000000000016},
  ),
};
