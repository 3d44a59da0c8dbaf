import { strict as assert } from "node:assert";
import { activations } from "../../src/core/activations";
import {
  activationString,
  activationStrings,
  byName,
  compileOnlyStrings,
  defaultValues,
  findActivation,
  lossByName,
  lossString,
  metricByName,
  metricString,
  nearestName,
  parametersOf,
  stringsFor,
} from "../../src/core/catalogue";
import { losses } from "../../src/core/losses";
import { metrics } from "../../src/core/metrics";

describe("catalogue", () => {
  for (const [what, entries] of [
    ["activations", activations],
    ["losses", losses],
    ["metrics", metrics],
  ] as const) {
    it(`${what}: no id and no public name stands twice`, () => {
      const ids = entries.map(({ id }) => id);
      const names = entries.flatMap(({ knownAs }) => knownAs.map(({ name }) => name));
      assert.deepEqual([...new Set(ids)], ids);
      assert.deepEqual(
        names.filter((name, i) => names.indexOf(name) !== i),
        [],
      );
    });
  }

  it("knows every string of Keras 3's activations, and only those", () => {
    assert.deepEqual(
      activationStrings("keras").join(" "),
      "celu elu exponential gelu glu hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu linear log_sigmoid log_softmax " +
        "mish relu relu6 selu sigmoid silu soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus swish " +
        "tanh tanh_shrink threshold",
    );
    for (const text of "ReLU LeakyReLU PReLU ELU SELU GELU Swish Tanh Sigmoid Softmax softmax_v2 gelu_new hardtanh logsoftmax softshrink exp identity none None logistic relu_6 lrelu prelu thresholded_relu hard_sigmoid_keras2".split(
      " ",
    )) {
      assert.equal(activationString("keras", text), undefined, text);
    }
  });

  it("knows that tf_keras takes layer classes, but neither leaky_relu nor silu", () => {
    assert.equal(activationString("keras2", "LeakyReLU")?.activation.id, "leaky_relu");
    assert.equal(activationString("keras2", "ThresholdedReLU")?.activation.id, "thresholded_relu");
    for (const text of ["leaky_relu", "silu", "relu6", "log_softmax", "celu"])
      assert.equal(activationString("keras2", text), undefined, text);
    assert.equal(activationString("keras2", "hard_sigmoid")?.activation.id, "hard_sigmoid_keras2");
    assert.equal(activationString("keras", "hard_sigmoid")?.activation.id, "hard_sigmoid");
  });

  it("has each framework's own default under each framework's own name", () => {
    const parameters = (name: string): string => {
      const found = byName(name);
      assert.ok(found, name);
      return parametersOf(found.activation, found.known)
        .map(({ theirs, default: value }) => `${theirs}=${value}`)
        .join(" ");
    };
    const expected: Readonly<Record<string, string>> = {
      "keras.activations.leaky_relu": "negative_slope=0.2",
      "keras.layers.LeakyReLU": "negative_slope=0.3",
      "keras2.layers.LeakyReLU": "alpha=0.3",
      "tf.nn.leaky_relu": "alpha=0.2",
      "torch.nn.LeakyReLU": "negative_slope=0.01",
      "jax.nn.leaky_relu": "negative_slope=0.01",
      "keras.activations.gelu": "approximate=0",
      "keras.ops.gelu": "approximate=1",
      "tf.nn.gelu": "approximate=0",
      "torch.nn.GELU": "approximate=0",
      "jax.nn.gelu": "approximate=1",
      "keras.activations.relu": "negative_slope=0 max_value=Infinity threshold=0",
      "keras.layers.ReLU": "max_value=Infinity negative_slope=0 threshold=0",
      "keras2.activations.relu": "alpha=0 max_value=Infinity threshold=0",
      "torch.nn.ReLU": "",
      "tf.nn.relu": "",
      "tf.nn.elu": "",
      "keras.layers.ELU": "alpha=1",
      "keras2.layers.ThresholdedReLU": "theta=1",
      "torch.nn.Softshrink": "lambd=0.5",
      "torch.nn.Hardtanh": "min_val=-1 max_val=1",
      "keras.activations.hard_tanh": "",
      "torch.nn.PReLU": "init=0.25",
      "keras.layers.PReLU": "",
      "torch.nn.Threshold": "threshold=1 value=0",
    };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, parameters(name)])), expected);
    const prelu = byName("keras.layers.PReLU");
    assert.deepEqual(prelu && defaultValues(prelu.activation, prelu.known), { alpha: 0 });
  });

  it("sees through the modules that only repeat others", () => {
    assert.equal(byName("keras.ops.nn.relu")?.activation.id, "relu");
    assert.equal(byName("tf.compat.v1.nn.relu")?.activation.id, "relu");
    assert.equal(byName("keras.layers.Dense"), undefined);
    assert.equal(findActivation("relu")?.title, "ReLU");
  });

  it("knows which strings name a loss in which version", () => {
    const rows: readonly (readonly [text: string, keras: string | undefined, keras2: string | undefined])[] = [
      ["mse", "mean_squared_error", "mean_squared_error"],
      ["BinaryCrossentropy", "binary_crossentropy", "binary_crossentropy"],
      ["KLD", "kl_divergence", "kl_divergence"],
      ["kullback_leibler_divergence", undefined, "kl_divergence"],
      ["huber", "huber", "huber"],
      ["huber_loss", undefined, "huber"],
      ["log_cosh", "log_cosh", "log_cosh"],
      ["logcosh", undefined, "log_cosh"],
      ["cosine_proximity", undefined, "cosine_similarity"],
      ["dice", "dice", undefined],
      ["CTC", "ctc", undefined],
      ...[
        "cce",
        "CCE",
        "scce",
        "log_loss",
        "cross_entropy",
        "binary_cross_entropy",
        "categorical_cross_entropy",
        "nll",
        "rmse",
        "l1",
        "l2",
        "categorical_generalized_cross_entropy",
        "CategoricalGeneralizedCrossEntropy",
        "crossentropy",
        "Mse",
      ].map((text) => [text, undefined, undefined] as const),
    ];
    for (const [text, keras, keras2] of rows) {
      assert.equal(lossString("keras", text)?.id, keras, text);
      assert.equal(lossString("keras2", text)?.id, keras2, text);
    }
    assert.deepEqual(compileOnlyStrings.loss, { keras: ["crossentropy", "ce"], keras2: [] });
    assert.equal(lossByName("keras.losses.CategoricalGeneralizedCrossEntropy")?.sparse, true);
    assert.equal(lossByName("keras2.losses.KLD")?.id, "kl_divergence");
  });

  it("knows which strings name a metric in which version", () => {
    assert.equal(metricString("keras", "acc")?.decides, "by-shape");
    assert.equal(metricByName("keras.metrics.Accuracy")?.decides, "equality");
    assert.equal(metricString("keras", "f1_score")?.id, "f1_score");
    assert.equal(metricString("keras", "auc")?.id, "auc");
    assert.equal(metricString("keras2", "auc"), undefined);
    for (const text of ["f1", "rmse", "kld", "logcosh", "fbeta_score", "MeanIoU", "PrecisionAtRecall", "binary_focal_crossentropy"]) {
      assert.equal(metricString("keras", text), undefined, text);
    }
  });

  it("has no string of Keras 3 for a loss that is not its id, its class or an abbreviation", () => {
    for (const loss of losses) {
      for (const text of loss.strings.keras) assert.ok(lossByName(`keras.losses.${text}`) === loss, text);
    }
  });

  it("guesses what was meant", () => {
    const strings = activationStrings("keras");
    const losses3 = stringsFor("loss", "keras");
    const guesses = [
      nearestName("sofmax", strings),
      nearestName("LeakyReLU", strings),
      nearestName("Sigmoid", strings),
      nearestName("hardtanh", strings),
      nearestName("catagorical_crossentropy", losses3),
      nearestName("binary_cross_entropy", losses3),
      nearestName("cross_entropy", losses3),
    ];
    assert.deepEqual(guesses, [
      "softmax",
      "leaky_relu",
      "sigmoid",
      "hard_tanh",
      "categorical_crossentropy",
      "binary_crossentropy",
      "crossentropy",
    ]);
    assert.equal(nearestName("my_own_function", strings), undefined);
    assert.equal(nearestName("sofmax".repeat(11), ["softmax".repeat(11)]), undefined, "nobody means a name by a text");
  });
});
