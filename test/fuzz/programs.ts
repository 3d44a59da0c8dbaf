import type { Random } from "./random";

const activationNames = [
  "relu",
  "softmax",
  "sigmoid",
  "tanh",
  "linear",
  "elu",
  "selu",
  "gelu",
  "silu",
  "swish",
  "mish",
  "softplus",
  "softsign",
  "exponential",
  "hard_sigmoid",
  "leaky_relu",
  "log_softmax",
  "log_sigmoid",
  "sparsemax",
  "glu",
  "relu6",
  "hard_tanh",
  "celu",
  "squareplus",
  "soft_shrink",
  "softmx",
  "sigmoide",
  "",
  "__proto__",
] as const;
const lossNames = [
  "binary_crossentropy",
  "categorical_crossentropy",
  "sparse_categorical_crossentropy",
  "mse",
  "mean_squared_error",
  "mae",
  "hinge",
  "squared_hinge",
  "categorical_hinge",
  "kl_divergence",
  "poisson",
  "log_cosh",
  "huber",
  "cosine_similarity",
  "mean_squared_logarithmic_error",
  "binary_focal_crossentropy",
  "categorical_focal_crossentropy",
  "dice",
  "tversky",
  "ctc",
  "kld",
  "bce",
  "crossentropy",
  "constructor",
] as const;
const lossClasses = [
  "BinaryCrossentropy",
  "CategoricalCrossentropy",
  "SparseCategoricalCrossentropy",
  "MeanSquaredError",
  "Hinge",
  "SquaredHinge",
  "CategoricalHinge",
  "KLDivergence",
  "Poisson",
  "Huber",
  "LogCosh",
  "CosineSimilarity",
  "BinaryFocalCrossentropy",
  "CategoricalFocalCrossentropy",
  "Dice",
  "Tversky",
  "CTC",
  "MeanSquaredLogarithmicError",
  "Nothing",
] as const;
const metricNames = [
  "accuracy",
  "acc",
  "binary_accuracy",
  "categorical_accuracy",
  "sparse_categorical_accuracy",
  "mae",
  "mse",
  "auc",
  "precision",
  "F1Score",
  "top_k_categorical_accuracy",
] as const;
const metricClasses = [
  "AUC",
  "Precision",
  "Recall",
  "F1Score",
  "BinaryAccuracy",
  "CategoricalAccuracy",
  "SparseCategoricalAccuracy",
  "Accuracy",
  "MeanIoU",
  "TopKCategoricalAccuracy",
] as const;
const plainLayers = [
  "Flatten()",
  "Dropout(0.5)",
  "BatchNormalization()",
  "ReLU()",
  "Softmax()",
  "LeakyReLU()",
  "LeakyReLU(alpha=0.2)",
  "ELU()",
  "PReLU()",
  "MaxPooling2D()",
  "GlobalAveragePooling2D()",
  "LayerNormalization()",
  "Reshape((-1,))",
  "Rescaling(1 / 255)",
  "GaussianNoise(.1)",
  "UpSampling2D(2)",
  "ActivityRegularization(l1=0.1)",
  "Permute((2, 1))",
  "RepeatVector(3)",
  "ZeroPadding2D()",
  "Masking()",
  "ThresholdedReLU(1.0)",
] as const;
const initializers = [
  "he_normal",
  "glorot_uniform",
  "lecun_normal",
  "zeros",
  "ones",
  "random_normal",
  "he_uniform",
  "orthogonal",
  "Zeros",
  "variance_scaling",
] as const;
const optimizers = ["adam", "sgd", "rmsprop", "keras.optimizers.Adam(1e-3)", "Adam()"] as const;
const words = ["a", "b", "data", "value", "units", "size", "k", "flag", "name", "result", "模型", "_", "x1", "config"] as const;
const oddities = [
  "-1",
  "0",
  "1",
  "1.",
  "1e400",
  "10**12",
  "float('nan')",
  "None",
  "True",
  "...",
  "[]",
  "{}",
  "()",
  "'\\ud800'",
  "b'x'",
  "1j",
  "-0.0",
  "0x1F",
  "1_000",
  "'😀'",
  "lambda: 0",
  "print",
  "(1,)",
  "[[1]]",
  "not 1",
  "f'{1}'",
  "x for x in []",
] as const;
const imports = [
  "import keras\nfrom keras import Input, Model, Sequential, layers\nfrom keras.layers import *\n",
  "import tensorflow as tf\nfrom tensorflow import keras\nfrom tensorflow.keras import layers, Sequential, Model, Input\nfrom tensorflow.keras.layers import Dense, Activation, Dropout, Flatten, Conv2D, LSTM, Lambda\n",
  "import tensorflow as tf\nimport keras as K\nkeras = tf.keras\nlayers = keras.layers\nSequential, Model, Input = keras.Sequential, keras.Model, keras.Input\nDense = layers.Dense\n",
  "from keras.models import Sequential, Model\nfrom keras.layers.core import Dense, Dropout, Activation\nimport keras, keras.layers as layers\nfrom keras import Input\n",
  "try:\n    import tensorflow.keras as keras\nexcept ImportError:\n    import keras\nfrom keras import layers, Sequential, Model, Input\nfrom keras.layers import Dense\n",
] as const;

/** Writes one random program around Keras: what people write, with odd values here and there, in any construct of the language. */
export class ProgramWriter {
  private readonly lines: string[] = [];
  private readonly variables: string[] = [];
  private models: string[] = [];
  private labels: string[] = [];
  private count = 0;

  constructor(private readonly random: Random) {}

  write(): string {
    const { random } = this;
    const head =
      random.pick(imports) +
      (random.chance(0.5) ? "import numpy as np\nfrom keras.utils import to_categorical\n" : "") +
      (random.chance(0.2)
        ? "from sklearn.preprocessing import LabelBinarizer, OneHotEncoder, LabelEncoder\nimport pandas as pd\nimport sys, os, argparse\n"
        : "");
    if (random.chance(0.4)) this.dataset();
    for (const _ of random.some(0, 3, () => 0)) this.statement(0, 2);
    this.model(0);
    if (random.chance(0.6)) this.use(0);
    for (const _ of random.some(0, 2, () => 0)) this.statement(0, 2);
    return head + this.lines.join("\n") + (random.chance(0.9) ? "\n" : "");
  }

  private fresh(stem: string): string {
    return this.random.chance(0.5) ? stem : `${stem}_${++this.count}`;
  }
  private put(depth: number, line: string): void {
    this.lines.push("    ".repeat(depth) + line);
  }
  private quoted(text: string): string {
    const { random } = this;
    const quote = random.pick(["'", '"', '"', '"""'] as const);
    const prefix = random.chance(0.04) ? random.pick(["f", "r", "u", "b", "rb"] as const) : "";
    return random.chance(0.03)
      ? `${prefix}${quote}${text.slice(0, 3)}${quote} ${quote}${text.slice(3)}${quote}`
      : prefix + quote + text + quote;
  }

  /** Any value where one kind is expected: mostly that kind, at times through a name, a choice or something odd. */
  private value(usual: string): string {
    const { random } = this;
    const roll = random.next();
    if (roll < 0.8) return usual;
    if (roll < 0.88) return random.anyOf(this.variables) ?? usual;
    if (roll < 0.92) return `(${usual} if ${this.test()} else ${random.chance(0.5) ? usual : random.pick(oddities)})`;
    if (roll < 0.94) return `(${random.pick(words)} := ${usual})`;
    if (roll < 0.96) return `[${usual}][0]`;
    if (roll < 0.98) return `dict(a=${usual})["a"]`;
    return random.pick(oddities);
  }
  private test(): string {
    const { random } = this;
    return random.pick([
      "True",
      "flag",
      "len(sys.argv) > 1",
      "n == 2",
      "units > 1",
      "not flag",
      "os.environ.get('A')",
      "__name__ == '__main__'",
      "n in (1, 2)",
      "x is None",
      "mode == 'binary'",
      "a < b <= c",
      "isinstance(n, int)",
    ] as const);
  }
  private integer(): string {
    const { random } = this;
    return this.value(
      random.chance(0.4)
        ? "1"
        : random.chance(0.3)
          ? String(2 + random.below(9))
          : random.pick(["2", "10", "64", "1000", "n", "len(classes)", "y.shape[1]", "2 * 3"] as const),
    );
  }
  private activation(): string {
    const { random } = this;
    const name = random.chance(0.5) ? random.pick(["relu", "softmax", "sigmoid", "tanh", "linear"] as const) : random.pick(activationNames);
    const roll = random.next();
    if (roll < 0.7) return this.value(this.quoted(name));
    if (roll < 0.85)
      return this.value(`${random.pick(["keras.activations", "tf.nn", "activations", "keras.ops", "K"] as const)}.${name || "relu"}`);
    if (roll < 0.92) return `lambda t: ${random.pick(["t", "tf.nn.softmax(t)", "keras.activations.sigmoid(t)", "t * 2"] as const)}`;
    return random.pick([
      "None",
      "layers.LeakyReLU(0.1)",
      "keras.layers.Softmax(axis=1)",
      "layers.Activation('relu')",
      "keras.activations.get('tanh')",
    ] as const);
  }

  /** One layer as an expression. */
  private layer(depthLeft = 2): string {
    const { random } = this;
    const where = random.pick(["layers.", "keras.layers.", "", "tf.keras.layers.", "L."] as const);
    const extra = (): string =>
      random
        .some(0, 1, () =>
          random.pick([
            `, name=${this.quoted(random.pick(words))}`,
            `, kernel_initializer=${this.quoted(random.pick(initializers))}`,
            ", input_shape=(8,)",
            `, input_dim=${this.integer()}`,
            ", use_bias=False",
            ", kernel_regularizer='l2'",
            ", activity_regularizer=keras.regularizers.l1(0.01)",
            ", dtype='float32'",
            `, ${random.pick(words)}=${random.pick(oddities.slice(0, 12) as unknown as readonly [string, ...string[]])}`,
            ", **{}",
            ", *[]",
            ",",
            "  # note",
          ] as const),
        )
        .filter((text) => text !== "  # note")
        .join("");
    const roll = random.next();
    if (roll < 0.45)
      return `${where}Dense(${random.chance(0.1) ? "units=" : ""}${this.integer()}${random.chance(0.75) ? `, activation=${this.activation()}` : ""}${extra()})`;
    if (roll < 0.55) return `${where}Activation(${this.activation()}${extra()})`;
    if (roll < 0.72) return where + random.pick(plainLayers);
    if (roll < 0.8)
      return `${where}Conv2D(${this.integer()}, ${random.pick(["3", "(3, 3)", "kernel_size=1"] as const)}, activation=${this.activation()}${extra()})`;
    if (roll < 0.86)
      return `${where}${random.pick(["LSTM", "GRU", "SimpleRNN"] as const)}(${this.integer()}${random.chance(0.4) ? `, return_sequences=True` : ""}${random.chance(0.4) ? `, activation=${this.activation()}` : ""}${random.chance(0.2) ? `, recurrent_activation=${this.activation()}` : ""})`;
    if (roll < 0.9) return `${where}Softmax(${random.pick(["axis=-1", "axis=1", "0", "axis=(1, 2)"] as const)})`;
    if (roll < 0.93) return `${where}Embedding(1000, ${this.integer()})`;
    if (roll < 0.96 && depthLeft > 0)
      return `${where}${random.pick(["TimeDistributed", "Bidirectional", "SpectralNormalization"] as const)}(${this.layer(depthLeft - 1)})`;
    if (roll < 0.98)
      return `${where}Lambda(lambda t: ${random.pick(["t", "tf.nn.softmax(t)", "t[:, 0]", "keras.ops.argmax(t)"] as const)})`;
    return depthLeft > 0 ? `Sequential([${this.layer(0)}, ${this.layer(0)}])` : "Input((4,))";
  }

  private dataset(): void {
    const { random } = this;
    const y = this.fresh("y");
    this.labels.push(y);
    this.put(
      0,
      random.pick([
        `${y} = to_categorical(np.random.randint(0, 5, (100,)), 5)`,
        `${y} = np.random.randint(${this.integer()}, size=(100, 1))`,
        `${y} = np.array([0, 1, 1, 0])`,
        `${y} = keras.utils.to_categorical(labels, num_classes=${this.integer()})`,
        `(x, ${y}), (x_test, y_test) = keras.datasets.mnist.load_data()`,
        `(x, ${y}), _ = keras.datasets.cifar10.load_data()\n${y} = ${y} / 255`,
        `${y} = LabelBinarizer().fit_transform(names)`,
        `${y} = np.random.rand(100, 3)`,
        `${y} = np.array([-1, 1, 1])`,
        `${y} = pd.get_dummies(frame['y']).values`,
        `${y} = np.zeros((100, ${this.integer()}))\n${y}[:, 0] = 1`,
        `x, ${y} = load()`,
        `${y} = tf.one_hot(ids, ${this.integer()})`,
        `${y} = np.eye(4)[ids]`,
      ] as const),
    );
  }

  private model(depth: number): void {
    const { random } = this;
    const name = this.fresh("model");
    this.models = [...this.models, name];
    const roll = random.next();
    if (roll < 0.4) {
      const layers = random.some(1, 5, () => this.layer());
      const start = random.chance(0.7) ? ["keras.Input((8,))"] : [];
      const isLong = random.chance(0.6);
      const all = [...start, ...layers];
      this.put(
        depth,
        isLong
          ? `${name} = Sequential([\n${all.map((one) => `${"    ".repeat(depth + 1)}${one},${random.chance(0.1) ? "  # a layer" : ""}\n`).join("")}${"    ".repeat(depth)}])`
          : `${name} = keras.Sequential([${all.join(", ")}])`,
      );
    } else if (roll < 0.65) {
      this.put(depth, `${name} = Sequential()`);
      if (random.chance(0.4)) this.put(depth, `${name}.add(Input(shape=(28, 28, 1)))`);
      for (const layer of random.some(1, 5, () => this.layer())) this.put(depth, `${name}.add(${layer})`);
      if (random.chance(0.15)) this.put(depth, `${name}.pop()`);
      if (random.chance(0.15))
        this.put(depth, `for i in range(${this.integer()}):\n${"    ".repeat(depth + 1)}${name}.add(${this.layer()})`);
    } else if (roll < 0.9) {
      const tensor = random.pick(["x", "h", "outputs", "t"] as const);
      this.put(depth, `inputs = Input(${random.pick(["(8,)", "shape=(28, 28, 3)", "(None, 5)", "shape=[4]", "()"] as const)})`);
      this.put(depth, `${tensor} = ${this.layer()}(inputs)`);
      for (const layer of random.some(0, 4, () => this.layer())) {
        this.put(
          depth,
          random.chance(0.85)
            ? `${tensor} = ${layer}(${tensor})`
            : `${tensor} = ${random.pick([`${tensor} + inputs`, `tf.nn.softmax(${tensor})`, `${tensor}[:, 0]`, `keras.layers.Concatenate()([${tensor}, inputs])`, `tf.reshape(${tensor}, [-1, 4])`, `keras.layers.add([${tensor}, ${tensor}])`, `tf.sigmoid(${tensor}) * 2`] as const)}`,
        );
      }
      const outputs = random.chance(0.8) ? tensor : `[${tensor}, ${this.layer()}(${tensor})]`;
      this.put(
        depth,
        `${name} = ${random.pick([`Model(inputs, ${outputs})`, `keras.Model(inputs=inputs, outputs=${outputs})`, `Model(inputs=[inputs], outputs={"a": ${tensor}})`] as const)}`,
      );
    } else {
      const cls = this.fresh("Net");
      this.put(depth, `class ${cls}(keras.Model):`);
      this.put(depth + 1, `def __init__(self, n=${this.integer()}, **kwargs):`);
      this.put(depth + 2, "super().__init__(**kwargs)");
      this.put(depth + 2, `self.a = ${this.layer()}`);
      this.put(depth + 2, `self.b = ${random.chance(0.8) ? this.layer() : `[${this.layer()} for _ in range(n)]`}`);
      this.put(depth + 1, `def call(self, x, training=${random.pick(["None", "False"] as const)}):`);
      this.put(
        depth + 2,
        random.pick([
          "return self.b(self.a(x))",
          "for l in self.b:\n            x = l(x)\n        return self.a(x)",
          "x = self.a(x)\n        return tf.nn.softmax(self.b(x))",
          "return {'p': self.b(x)}",
        ] as const),
      );
      this.put(depth, `${name} = ${cls}(${random.chance(0.5) ? "" : this.integer()})`);
    }
    if (random.chance(0.92)) this.compile(depth, name);
  }

  private loss(): string {
    const { random } = this;
    const roll = random.next();
    if (roll < 0.6)
      return this.value(
        this.quoted(
          random.chance(0.6)
            ? random.pick(["binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy", "mse"] as const)
            : random.pick(lossNames),
        ),
      );
    const name = random.pick(lossClasses);
    if (roll < 0.85)
      return this.value(
        `${random.pick(["keras.losses.", "tf.keras.losses.", "losses.", ""] as const)}${name}(${random.pick(["", "from_logits=True", "from_logits=False", "True", "from_logits=flag", "reduction='sum'", "label_smoothing=0.1, from_logits=True"] as const)})`,
      );
    if (roll < 0.9) return `[${this.quoted(random.pick(lossNames))}, ${this.quoted(random.pick(lossNames))}]`;
    if (roll < 0.95) return `{"a": ${this.quoted(random.pick(lossNames))}}`;
    return random.pick([
      "my_loss",
      "keras.losses.mse",
      "lambda y, p: p",
      "keras.losses.get('mse')",
      "K.binary_crossentropy",
      "None",
      "keras.losses.binary_crossentropy",
    ] as const);
  }
  private metric(): string {
    const { random } = this;
    return random.chance(0.7)
      ? this.quoted(random.pick(metricNames))
      : `keras.metrics.${random.pick(metricClasses)}(${random.pick(["", "threshold=0.5", "num_classes=2", "from_logits=True", "name='m'"] as const)})`;
  }
  private compile(depth: number, name: string): void {
    const { random } = this;
    const loss = random.chance(0.9) ? `loss=${this.loss()}` : this.loss();
    const others = [
      ...(random.chance(0.6) ? [`optimizer=${this.value(random.chance(0.5) ? "'adam'" : random.pick(optimizers))}`] : []),
      ...(random.chance(0.6) ? [`metrics=${this.value(`[${random.some(0, 3, () => this.metric()).join(", ")}]`)}`] : []),
    ];
    const all = random.chance(0.5) ? [loss, ...others] : [...others, loss];
    this.put(
      depth,
      random.chance(0.3)
        ? `${name}.compile(\n${all.map((one) => `${"    ".repeat(depth + 1)}${one},\n`).join("")}${"    ".repeat(depth)})`
        : `${name}.compile(${all.join(", ")}${random.chance(0.05) ? "," : ""})`,
    );
  }

  private use(depth: number): void {
    const { random } = this;
    const model = random.anyOf(this.models) ?? "model";
    const y = random.anyOf(this.labels) ?? "y";
    for (const line of random.some(1, 3, () =>
      random.pick([
        `${model}.fit(x, ${y}, epochs=3)`,
        `${model}.fit(x=x, y=${y}, validation_data=(x, ${y}))`,
        `p = ${model}.predict(x)`,
        `print(np.argmax(${model}.predict(x), axis=1))`,
        `print((${model}.predict(x) > 0.5).astype("int32"))`,
        `classes = ${model}.predict(x).argmax(axis=-1)`,
        `rounded = np.round(${model}(x))`,
        `${model}.evaluate(x, ${y})`,
        `${model}.train_on_batch(x, ${y})`,
        `loss = keras.losses.binary_crossentropy(${y}, ${model}(x))`,
        `train = keras.utils.image_dataset_from_directory("d", label_mode=${this.quoted(random.pick(["int", "binary", "categorical"] as const))})\n${"    ".repeat(depth)}${model}.fit(train)`,
        `${model}.layers[-1].activation = keras.activations.softmax`,
        `with tf.GradientTape() as tape:\n${"    ".repeat(depth + 1)}l = tf.keras.losses.CategoricalCrossentropy()(${y}, ${model}(x, training=True))`,
      ] as const),
    ))
      this.put(depth, line);
  }

  /** Any statement: assignments, control flow, definitions, and models inside them. */
  private statement(depth: number, depthLeft: number): void {
    const { random } = this;
    const block = (): void => {
      for (const _ of random.some(1, 2, () => 0)) this.statement(depth + 1, depthLeft - 1);
    };
    const roll = depthLeft === 0 ? random.next() * 0.5 : random.next();
    if (roll < 0.3) {
      const name = random.chance(0.6) ? random.pick(words) : this.fresh("v");
      this.variables.push(name);
      this.put(
        depth,
        `${name} = ${random.pick([this.integer(), this.quoted(random.pick(activationNames)), this.quoted(random.pick(lossNames)), random.pick(oddities.slice(0, 26) as unknown as readonly [string, ...string[]]), `[${this.integer()}, ${this.integer()}]`, this.layer(), "int(input())", "sys.argv[1]", "[i * 2 for i in range(n)]"] as const)}`,
      );
    } else if (roll < 0.42) {
      this.put(
        depth,
        random.pick([
          "pass",
          "print(x, end='')",
          "x += 1",
          "del x",
          "a, *b = 1, 2, 3",
          "assert n > 0, 'no'",
          "import random",
          "x: int = 3",
          "a = b = c = 0",
          "x.y.z = 1",
          "d[0], d[1] = d[1], d[0]",
          "async_ = 1",
          "raise ValueError",
          "@property",
          "global n",
          "x = y if z else w",
          "n **= 2",
          "seed(1); rate = 0.5",
          "'''text'''",
          "x = {**a, 'b': 1, **c}",
          "x = {k: v for k, v in z.items() if k}",
          "print(f'{n!r:>{n}} {x=}')",
          "x = a[1:2, ..., None]",
          "#",
          "\\\n",
        ] as const),
      );
    } else if (roll < 0.5) this.model(depth);
    else if (roll < 0.6) {
      this.put(depth, `if ${this.test()}:`);
      block();
      if (random.chance(0.5)) {
        this.put(depth, random.chance(0.6) ? "else:" : `elif ${this.test()}:`);
        block();
      }
    } else if (roll < 0.68) {
      this.put(
        depth,
        random.pick([
          "for i in range(3):",
          "for unit in [64, 32, 1]:",
          "while flag:",
          "for a, b in zip(x, y):",
          "for loss in ('mse', 'binary_crossentropy'):",
          "for i in range(10**12):",
          "while True:",
        ] as const),
      );
      block();
      if (random.chance(0.2)) this.put(depth + 1, random.pick(["break", "continue", "return"] as const));
    } else if (roll < 0.84) {
      const name = this.fresh("build");
      const isModel = random.chance(0.7);
      this.put(
        depth,
        `${random.chance(0.05) ? "async " : ""}def ${name}(${random.pick(["", "n", "n=10", "activation='relu'", "*args, **kwargs", "n, /, loss, *, flag=False", "self"] as const)}):`,
      );
      if (isModel) this.model(depth + 1);
      else block();
      this.put(
        depth + 1,
        random.pick([
          "return model",
          "return",
          "yield model",
          "return model, 1",
          `return ${name}(n)`,
          "return lambda: model",
          "return locals()",
        ] as const),
      );
      if (random.chance(0.7))
        this.put(
          depth,
          `${random.pick(["net", "model", "m, _"] as const)} = ${name}(${random.pick(["", "1", "n=1", "10, 'softmax'", "*args"] as const)})`,
        );
      if (random.chance(0.4)) this.compile(depth, random.pick(["net", "model"] as const));
    } else if (roll < 0.9) {
      this.put(depth, random.pick(["try:", "with open('f') as f:", "with strategy.scope():"] as const));
      const isTry = this.lines.at(-1)?.trimStart() === "try:";
      block();
      if (isTry) {
        this.put(depth, random.pick(["except Exception as e:", "except (A, B):", "finally:", "except* E:"] as const));
        block();
      }
    } else if (roll < 0.95) {
      this.put(
        depth,
        `class ${this.fresh("C")}(${random.pick(["", "object", "keras.layers.Layer", "keras.losses.Loss", "C", "Sequential", "metaclass=M"] as const)}):`,
      );
      block();
    } else {
      this.put(depth, `match ${random.pick(words)}:`);
      this.put(depth + 1, `case ${random.pick(["1", "'a' | 'b'", "[x, *_]", "{'k': v}", "C(a=1)", "_ if flag"] as const)}:`);
      for (const _ of random.some(1, 2, () => 0)) this.statement(depth + 2, depthLeft - 1);
    }
  }
}

/** A random program, always the same for the same random numbers. */
export const randomProgram = (random: Random): string => new ProgramWriter(random).write();
