// Generated from the fixtures of the rules by test/rules/generated.test.ts; do not edit.
import type { Example } from "./page";

/** One example for each rule, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  "accuracy-on-multi-label": {
    bad: "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([Input((20,)), Dense(5, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([Input((20,)), Dense(5, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"binary_accuracy\"])\nmodel.fit(x, y)\n",
    message: "comparesLargest", data: {"metric":"accuracy"},
  },
  "accuracy-on-regression": {
    bad: "model = Sequential([Input((13,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(loss=\"mse\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    good: "model = Sequential([Input((13,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(loss=\"mse\", optimizer=\"adam\", metrics=[\"mean_absolute_error\"])\n",
    message: "comparesWithHalf", data: {"metric":"accuracy","loss":"mean_squared_error","threshold":0.5},
  },
  "activation-with-from-logits": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(\n    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),\n    optimizer=\"adam\",\n)\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(\n    loss=keras.losses.SparseCategoricalCrossentropy(),\n    optimizer=\"adam\",\n)\n",
    message: "normalisedTwiceUnlessKept", data: {"activation":"softmax","loss":"sparse_categorical_crossentropy","units":4,"floor":0.743668380628679},
  },
  "argmax-f1-on-one-unit": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"binary_crossentropy\",\n    metrics=[\"accuracy\", keras.metrics.F1Score()],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"binary_crossentropy\",\n    metrics=[\"accuracy\", keras.metrics.F1Score(threshold=0.5, average=\"micro\")],\n)\n",
    message: "alwaysYes", data: {"metric":"F1Score"},
  },
  "argmax-on-one-unit": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\")\nclasses = np.argmax(model.predict(np.load(\"x.npy\")), axis=1)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\")\nclasses = (model.predict(np.load(\"x.npy\")) > 0.5).astype(int)\n",
    message: "alwaysZero", data: {},
  },
  "auc-on-logits": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.AUC(curve=\"PR\")],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.AUC(curve=\"PR\", from_logits=True)],\n)\n",
    message: "thresholdsOfProbabilities", data: {"metric":"AUC"},
  },
  "binarizer-width": {
    bad: "from sklearn.datasets import load_breast_cancer\nfrom sklearn.preprocessing import LabelBinarizer\n\nx, y = load_breast_cancer(return_X_y=True)\ny = LabelBinarizer().fit_transform(y)\nmodel = Sequential([Input((30,)), Dense(16, activation=\"relu\"), Dense(2, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "from sklearn.datasets import load_breast_cancer\nfrom sklearn.preprocessing import LabelBinarizer\n\nx, y = load_breast_cancer(return_X_y=True)\ny = LabelBinarizer().fit_transform(y)\nmodel = Sequential([Input((30,)), Dense(16, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    message: "oneColumnForTwoClasses", data: {"binarizer":"LabelBinarizer","units":2,"loss":"categorical_crossentropy"},
  },
  "bounded-critic": {
    bad: "def wasserstein_loss(y_true, y_pred):\n    return K.mean(y_true * y_pred)\n\ncritic = Sequential([\n    Input((64,)),\n    Dense(128, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\ncritic.compile(loss=wasserstein_loss, optimizer=\"rmsprop\")\n",
    good: "def wasserstein_loss(y_true, y_pred):\n    return K.mean(y_true * y_pred)\n\ncritic = Sequential([\n    Input((64,)),\n    Dense(128, activation=\"relu\"),\n    Dense(1),\n])\ncritic.compile(loss=wasserstein_loss, optimizer=\"rmsprop\")\n",
    message: "boundedScore", data: {"activation":"sigmoid","min":0,"max":1},
  },
  "bounded-output-for-regression": {
    bad: "from sklearn.preprocessing import StandardScaler\n\ny = StandardScaler().fit_transform(prices)\nmodel = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\nmodel.fit(x, y)\n",
    good: "from sklearn.preprocessing import StandardScaler\n\ny = StandardScaler().fit_transform(prices)\nmodel = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\nmodel.fit(x, y)\n",
    message: "standardisedTargets", data: {"activation":"tanh","min":-1,"max":1},
  },
  "broadcast-targets": {
    bad: "(x, y), _ = keras.datasets.cifar10.load_data()\nmodel = Sequential([Input((32, 32, 3)), Flatten(), Dense(10)])\nmodel.compile(optimizer=\"adam\", loss=\"mse\")\nmodel.fit(x, y)\n",
    good: "(x, y), _ = keras.datasets.cifar10.load_data()\nmodel = Sequential([Input((32, 32, 3)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    message: "oneColumnForAll", data: {"units":10,"loss":"mean_squared_error"},
  },
  "categorical-loss-on-one-unit": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"categorical_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"binary_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    message: "alwaysZero", data: {"loss":"categorical_crossentropy"},
  },
  "class-ids-with-binary-crossentropy": {
    bad: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(64, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(64, activation=\"relu\"), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    message: "negativeLoss", data: {"loss":"binary_crossentropy","max":9,"likely":0.9,"value":-17.47243610303193},
  },
  "class-ids-with-threshold-metric": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"accuracy\", keras.metrics.Precision()],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    message: "needsColumns", data: {"metric":"Precision","loss":"sparse_categorical_crossentropy"},
  },
  "constant-kernel-initializer": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\", kernel_initializer=\"zeros\"),\n    Dense(10, activation=\"softmax\"),\n])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(10, activation=\"softmax\"),\n])\n",
    message: "deadForEver", data: {"units":64,"activation":"relu"},
  },
  "ctc-input-form": {
    bad: "model = Sequential([\n    Input((None, 32)),\n    Bidirectional(LSTM(64, return_sequences=True)),\n    Dense(29, activation=\"softmax\"),\n])\nmodel.compile(loss=keras.losses.CTC(), optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((None, 32)),\n    Bidirectional(LSTM(64, return_sequences=True)),\n    Dense(29),\n])\nmodel.compile(loss=keras.losses.CTC(), optimizer=\"adam\")\n",
    message: "normalisedTwice", data: {"activation":"softmax"},
  },
  "deep-saturating-stack": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(64, activation=\"sigmoid\"),\n    Dropout(0.2),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(64, activation=\"sigmoid\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(64, activation=\"relu\"),\n    Dropout(0.2),\n    Dense(64, activation=\"relu\"),\n    Dense(64, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    message: "shrinkingGradient", data: {"activation":"sigmoid","count":4,"slope":0.25,"product":0.00390625},
  },
  "double-activation": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "flattened", data: {"inner":"softmax","outer":"softmax","units":4,"max":0.4753668864186717},
  },
  "exact-match-accuracy": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[keras.metrics.Accuracy()],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    message: "equalNumbers", data: {"metric":"Accuracy","loss":"sparse_categorical_crossentropy"},
  },
  "exploding-signal": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(0.0, 1.0)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),\n    Dense(128, activation=\"relu\", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),\n    Dense(1),\n])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(128, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(128, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(128, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(1),\n])\n",
    message: "values", data: {"count":3,"factor":40960.00000000005},
  },
  "fractional-labels-with-sparse-loss": {
    bad: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nx = x / 255\ny = y / 255\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    good: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nx = x / 255\ny = y\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    message: "dividedToRange", data: {"loss":"sparse_categorical_crossentropy","max":0.03529411764705882},
  },
  "glu-width": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(5, activation=\"glu\"),\n])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(10, activation=\"glu\"),\n])\n",
    message: "oddWidth", data: {"activation":"glu","width":5},
  },
  "integer-labels-with-categorical-loss": {
    bad: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    message: "needsColumnsOfNumber", data: {"loss":"categorical_crossentropy","units":10},
  },
  "label-mode-differs-from-loss": {
    bad: "data = keras.utils.image_dataset_from_directory(\"flowers\", image_size=(64, 64))\nmodel = Sequential([Input((64, 64, 3)), Flatten(), Dense(5, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(data)\n",
    good: "data = keras.utils.image_dataset_from_directory(\"flowers\", image_size=(64, 64))\nmodel = Sequential([Input((64, 64, 3)), Flatten(), Dense(5, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(data)\n",
    message: "numbersByDefault", data: {"name":"label_mode","mode":"int","loss":"categorical_crossentropy"},
  },
  "labels-not-from-zero": {
    bad: "x = np.random.rand(1000, 8)\ny = np.random.randint(1, 8, 1000)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(7, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    good: "x = np.random.rand(1000, 8)\ny = np.random.randint(1, 8, 1000)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(8, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\")\nmodel.fit(x, y)\n",
    message: "lastClassMissing", data: {"units":7,"min":1,"max":7,"last":6},
  },
  "leaky-slope-differs": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"leaky_relu\"),\n    Dense(64),\n    LeakyReLU(),\n    Dense(1),\n])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"leaky_relu\"),\n    Dense(64),\n    LeakyReLU(negative_slope=0.2),\n    Dense(1),\n])\n",
    message: "differentDefaults", data: {"written":"leaky_relu","slope":0.2,"other":"LeakyReLU","otherSlope":0.3},
  },
  "linear-layer-stack": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64),\n    Dense(32),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(32, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    message: "oneLinearMap", data: {"count":3},
  },
  "log-probabilities-with-crossentropy": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(5, activation=\"log_softmax\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(5, activation=\"softmax\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "logarithmTwice", data: {"activation":"log_softmax","loss":"sparse_categorical_crossentropy","max":0},
  },
  "logits-with-binary-crossentropy": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    message: "plainOutput", data: {"loss":"binary_crossentropy"},
  },
  "logits-with-categorical-crossentropy": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "plainOutput", data: {"loss":"categorical_crossentropy"},
  },
  "logits-with-overlap-loss": {
    bad: "inputs = Input((64, 64, 3))\nx = Conv2D(16, 3, padding=\"same\", activation=\"relu\")(inputs)\nmodel = Model(inputs, Conv2D(1, 1)(x))\nmodel.compile(loss=keras.losses.Dice(), optimizer=\"adam\")\n",
    good: "inputs = Input((64, 64, 3))\nx = Conv2D(16, 3, padding=\"same\", activation=\"relu\")(inputs)\nmodel = Model(inputs, Conv2D(1, 1, activation=\"sigmoid\")(x))\nmodel.compile(loss=keras.losses.Dice(), optimizer=\"adam\")\n",
    message: "plainOutput", data: {"loss":"dice"},
  },
  "loss-for-unknown-output": {
    bad: "inputs = Input((20,))\nprice = Dense(1, name=\"price\")(inputs)\nkind = Dense(3, activation=\"softmax\", name=\"kind\")(inputs)\nmodel = Model(inputs, [price, kind])\nmodel.compile(loss={\"price\": \"mse\", \"kinds\": \"categorical_crossentropy\"}, optimizer=\"adam\")\n",
    good: "inputs = Input((20,))\nprice = Dense(1, name=\"price\")(inputs)\nkind = Dense(3, activation=\"softmax\", name=\"kind\")(inputs)\nmodel = Model(inputs, [price, kind])\nmodel.compile(loss={\"price\": \"mse\", \"kind\": \"categorical_crossentropy\"}, optimizer=\"adam\")\n",
    message: "noSuchOutputButNear", data: {"name":"kinds","nearest":"kind"},
  },
  "metric-label-form": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"categorical_accuracy\"],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(4, activation=\"softmax\")])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"sparse_categorical_crossentropy\",\n    metrics=[\"sparse_categorical_accuracy\"],\n)\n",
    message: "idsForColumns", data: {"metric":"CategoricalAccuracy"},
  },
  "metric-logits-differ-from-loss": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.BinaryCrossentropy(name=\"bce\")],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.BinaryCrossentropy(name=\"bce\", from_logits=True)],\n)\n",
    message: "lossOnly", data: {"metric":"BinaryCrossentropy","loss":"binary_crossentropy"},
  },
  "one-hot-labels-with-sparse-loss": {
    bad: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y, 10)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"sparse_categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y, 10)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    message: "needsClassNumbersNotColumns", data: {"loss":"sparse_categorical_crossentropy","columns":10},
  },
  "one-sided-output-with-hinge": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"hinge\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"hinge\", optimizer=\"adam\")\n",
    message: "neverNegative", data: {"activation":"sigmoid","loss":"hinge","min":0,"floor":1},
  },
  "probability-threshold-on-logits": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[\"accuracy\"],\n)\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=keras.losses.BinaryCrossentropy(from_logits=True),\n    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],\n)\n",
    message: "cutsLogits", data: {"metric":"accuracy","threshold":0.5,"probability":0.6224593312018546},
  },
  "probability-threshold-on-predictions": {
    bad: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(optimizer=\"adam\", loss=keras.losses.BinaryCrossentropy(from_logits=True))\npositive = model.predict(np.load(\"x.npy\")) > 0.5\n",
    good: "model = Sequential([Input((20,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(optimizer=\"adam\", loss=keras.losses.BinaryCrossentropy(from_logits=True))\npositive = model.predict(np.load(\"x.npy\")) > 0\n",
    message: "cutsLogits", data: {"threshold":0.5,"probability":0.6224593312018546},
  },
  "rectified-output-for-regression": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"relu\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    message: "onlyOneSide", data: {"activation":"relu","min":0},
  },
  "rectified-output-with-cosine-similarity": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(64, activation=\"relu\"),\n    Dense(16, activation=\"relu\"),\n])\nmodel.compile(loss=\"cosine_similarity\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(64, activation=\"relu\"),\n    Dense(16),\n])\nmodel.compile(loss=\"cosine_similarity\", optimizer=\"adam\")\n",
    message: "onlyOneSide", data: {"activation":"relu","loss":"cosine_similarity","min":0},
  },
  "recurrent-activation": {
    bad: "model = Sequential([\n    Input((10, 4)),\n    LSTM(50, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((10, 4)),\n    LSTM(50, activation=\"tanh\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    message: "unboundedState", data: {"layer":"LSTM","activation":"relu"},
  },
  "regularization-after-output": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"softmax\"),\n    Dropout(0.5),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "dropped", data: {"layer":"Dropout","activation":"softmax"},
  },
  "relu-before-softmax": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(4, activation=\"relu\"),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(4),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "cutLogits", data: {"inner":"relu","outer":"softmax","min":0},
  },
  "removed-or-renamed-api": {
    bad: "scaled = keras.ops.multiply(keras.ops.ones((2, 2)), 2.0)\nmodel = Sequential([\n    Input((8,)),\n    Dense(4),\n    LeakyReLU(alpha=0.1),\n])\n",
    good: "scaled = keras.ops.multiply(keras.ops.ones((2, 2)), 2.0)\nmodel = Sequential([\n    Input((8,)),\n    Dense(4),\n    LeakyReLU(negative_slope=0.1),\n])\n",
    message: "otherArgument", data: {"name":"alpha","version":"Keras 2","nearest":"negative_slope"},
  },
  "selu-without-its-recipe": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"selu\"),\n    Dense(64, activation=\"selu\"),\n    Dense(1),\n])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"selu\", kernel_initializer=\"lecun_normal\"),\n    Dense(64, activation=\"selu\", kernel_initializer=\"lecun_normal\"),\n    Dense(1),\n])\n",
    message: "otherInitializer", data: {"initializer":"glorot_uniform","count":2},
  },
  "sigmoid-with-categorical-crossentropy": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"softmax\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "untiedColumns", data: {"activation":"sigmoid","loss":"sparse_categorical_crossentropy","units":10},
  },
  "signed-labels-with-binary-crossentropy": {
    bad: "x = np.load(\"x.npy\")\ny = np.where(np.load(\"y.npy\") > 0, 1, -1)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(1, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\")\nmodel.fit(x, y)\n",
    good: "x = np.load(\"x.npy\")\ny = np.where(np.load(\"y.npy\") > 0, 1, -1)\nmodel = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(1, activation=\"tanh\")])\nmodel.compile(optimizer=\"adam\", loss=\"hinge\")\nmodel.fit(x, y)\n",
    message: "negativeLoss", data: {"loss":"binary_crossentropy","min":-1,"likely":0.1,"value":-2.091864061678393},
  },
  "signed-output-with-binary-crossentropy": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\")\n",
    message: "negativeProbability", data: {"activation":"tanh","loss":"binary_crossentropy","min":-1,"max":1},
  },
  "signed-output-with-log-error": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"msle\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"softplus\"),\n])\nmodel.compile(loss=\"msle\", optimizer=\"adam\")\n",
    message: "plainOutput", data: {"loss":"mean_squared_logarithmic_error"},
  },
  "signed-output-with-poisson": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"poisson\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"softplus\"),\n])\nmodel.compile(loss=\"poisson\", optimizer=\"adam\")\n",
    message: "plainOutput", data: {"loss":"poisson"},
  },
  "softmax-axis": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(4),\n    Softmax(axis=0),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(4),\n    Softmax(axis=-1),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "overSamples", data: {"activation":"softmax"},
  },
  "softmax-for-multi-label": {
    bad: "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([\n    Input((20,)),\n    Dense(5, activation=\"softmax\"),\n])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\nmodel.fit(x, y)\n",
    good: "from sklearn.datasets import make_multilabel_classification\n\nx, y = make_multilabel_classification(n_samples=100, n_classes=5)\nmodel = Sequential([\n    Input((20,)),\n    Dense(5, activation=\"sigmoid\"),\n])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"binary_accuracy\"])\nmodel.fit(x, y)\n",
    message: "oneWinnerOf", data: {"activation":"softmax","units":5,"most":0.5},
  },
  "softmax-in-hidden-layer": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"softmax\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    message: "competingUnits", data: {"activation":"softmax","units":64},
  },
  "softmax-on-one-unit": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    message: "constantOutput", data: {"activation":"softmax","value":1},
  },
  "softmax-with-binary-crossentropy": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    message: "tiedColumnsByBackend", data: {"activation":"softmax","loss":"binary_crossentropy","units":4,"times":3},
  },
  "softmax-with-regression-loss": {
    bad: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    message: "sumsToOne", data: {"activation":"softmax","loss":"mean_squared_error","units":3},
  },
  "two-sigmoids-for-one-question": {
    bad: "model = Sequential([Input((20,)), Dense(16, activation=\"relu\"), Dense(2, activation=\"sigmoid\")])\nmodel.compile(optimizer=\"adam\", loss=\"binary_crossentropy\", metrics=[\"accuracy\"])\n",
    good: "model = Sequential([Input((20,)), Dense(16, activation=\"relu\"), Dense(2, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\", metrics=[\"accuracy\"])\n",
    message: "bothOrNeitherIfOneQuestion", data: {"activation":"sigmoid","loss":"binary_crossentropy"},
  },
  "units-differ-from-classes": {
    bad: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(9, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\")\nmodel.fit(x, y)\n",
    good: "(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()\ny = keras.utils.to_categorical(y)\nmodel = Sequential([Input((28, 28)), Flatten(), Dense(10, activation=\"softmax\")])\nmodel.compile(optimizer=\"adam\", loss=\"categorical_crossentropy\")\nmodel.fit(x, y)\n",
    message: "otherColumns", data: {"units":9,"loss":"categorical_crossentropy","columns":10},
  },
  "unknown-activation": {
    bad: "model = Sequential([Input((8,)), Dense(16, activation=\"Relu\"), Dense(1)])\n",
    good: "model = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(1)])\n",
    message: "notKnownButNear", data: {"name":"Relu","nearest":"relu"},
  },
  "unknown-loss-or-metric": {
    bad: "model.compile(optimizer=\"adam\", loss=\"mean_square_error\")\n",
    good: "model.compile(optimizer=\"adam\", loss=\"mean_squared_error\")\n",
    message: "lossNotKnownButNear", data: {"name":"mean_square_error","nearest":"mean_squared_error"},
  },
  "unnormalized-with-kl-divergence": {
    bad: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(5),\n])\nmodel.compile(loss=\"kl_divergence\", optimizer=\"adam\")\n",
    good: "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(5, activation=\"softmax\"),\n])\nmodel.compile(loss=\"kl_divergence\", optimizer=\"adam\")\n",
    message: "plainOutput", data: {"loss":"kl_divergence","units":5},
  },
  "unused-suppression": {
    bad: "model = Sequential([Input((8,)), Dense(1, activation=\"sigmoid\")])\nmodel.compile(loss=\"binary_crossentropy\")  # activation-lens: ignore\n",
    good: "model = Sequential([Input((8,)), Dense(1, activation=\"sigmoid\")])\nmodel.compile(loss=\"binary_crossentropy\")\n",
    message: "nothingToIgnore", data: {},
  },
  "vanishing-signal": {
    bad: "small = \"random_normal\"\nmodel = Sequential([\n    Input((20,)),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(16, activation=\"relu\", kernel_initializer=small),\n    Dense(1),\n])\n",
    good: "small = \"random_normal\"\nmodel = Sequential([\n    Input((20,)),\n    Dense(16, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(16, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(16, activation=\"relu\", kernel_initializer=\"glorot_uniform\"),\n    Dense(1),\n])\n",
    message: "values", data: {"count":3,"factor":0.000010000000000000016},
  },
};
