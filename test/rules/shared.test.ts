import assert from "node:assert/strict";
import { findActivation, findMetric } from "../../src/core/catalogue";
import { losses } from "../../src/core/losses/index";
import type { Known } from "../../src/model/known";
import { known, unknown } from "../../src/model/known";
import type { ActivationUse } from "../../src/model/layer";
import type { MetricUse } from "../../src/model/loss";
import type { Version } from "../../src/model/version";
import { failsBelowZero, flatBelowZero } from "../../src/rules/flat";
import { metricName, thresholdOf, twinFor } from "../../src/rules/metricUse";
import { nameOf } from "../../src/rules/name";
import { outOfReach } from "../../src/rules/reach";
import type { Subjects } from "../../src/rules/rule";
import { mayWork, meantBy, versionName } from "../../src/rules/version";

const at = { uri: "a.py", from: 0, to: 1 };
const useOf = (id: string, more: Partial<MetricUse> = {}): MetricUse => ({
  metric: findMetric(id) ?? assert.fail(id),
  written: id,
  form: "string",
  parameters: {},
  unknownParameters: [],
  at,
  ...more,
});

describe("metricUse: what rules ask of a metric", () => {
  it("is which one says the same of labels in another form", () => {
    const forms = ["class-id", "one-hot", "probability", "unit"] as const;
    const twins = (id: string): readonly (string | null)[] => forms.map((form) => twinFor(useOf(id), form));
    assert.deepEqual(twins("accuracy"), [null, null, "binary_accuracy", null]);
    assert.deepEqual(twins("binary_accuracy"), ["sparse_categorical_accuracy", "categorical_accuracy", null, null]);
    assert.deepEqual(twins("categorical_accuracy"), ["sparse_categorical_accuracy", null, "binary_accuracy", "binary_accuracy"]);
    assert.deepEqual(twins("sparse_categorical_accuracy"), [null, "categorical_accuracy", "binary_accuracy", "binary_accuracy"]);
    assert.deepEqual(twins("equal_accuracy"), [
      "sparse_categorical_accuracy",
      "categorical_accuracy",
      "binary_accuracy",
      "binary_accuracy",
    ]);
    assert.deepEqual(twins("top_k_categorical_accuracy"), ["sparse_top_k_categorical_accuracy", null, null, "binary_accuracy"]);
    assert.deepEqual(twins("sparse_top_k_categorical_accuracy"), [null, "top_k_categorical_accuracy", null, "binary_accuracy"]);
    assert.deepEqual(twins("categorical_crossentropy"), ["sparse_categorical_crossentropy", null, null, null]);
    assert.deepEqual(twins("sparse_categorical_crossentropy"), [null, "categorical_crossentropy", null, null]);
    assert.deepEqual(twins("mean_squared_error"), [null, null, null, null]);
  });

  it("is where it cuts, unless that is not known or there are several cuts", () => {
    assert.equal(thresholdOf(useOf("precision")), 0.5);
    assert.equal(thresholdOf(useOf("precision", { parameters: { thresholds: 0 } })), 0);
    assert.equal(thresholdOf(useOf("binary_accuracy", { parameters: { threshold: 0.3 }, unknownParameters: ["name"] })), 0.3);
    assert.equal(thresholdOf(useOf("binary_accuracy", { unknownParameters: ["name"] })), 0.5);
    for (const name of ["threshold", "thresholds"]) assert.equal(thresholdOf(useOf("precision", { unknownParameters: [name] })), null);
    assert.equal(thresholdOf(useOf("precision", { parameters: { thresholds: "[0.1, 0.9]" } })), null);
  });

  it("is its class's name, or the word that stands for none", () => {
    assert.deepEqual(
      ["accuracy", "binary_accuracy", "precision"].map((id) => metricName(useOf(id))),
      ["accuracy", "BinaryAccuracy", "Precision"],
    );
  });
});

describe("name: what messages call an activation", () => {
  const use = (name: string): ActivationUse => {
    const activation = findActivation("silu") ?? assert.fail();
    return {
      activation,
      name: { ...(activation.knownAs[0] ?? assert.fail()), name },
      written: "",
      values: {},
      unknownArguments: {},
      form: "string",
      axis: known(-1, at),
      at,
    };
  };

  it("is the function that the code names, and its own id where that is a class", () => {
    assert.deepEqual(
      ["keras.activations.swish", "swish", "torch.nn.SiLU", "torch.nn.functional.silu"].map((name) => nameOf(use(name))),
      ["swish", "swish", "silu", "silu"],
    );
  });
});

describe("flat: losses of a regression that are lost below zero", () => {
  it("are these and no others", () => {
    assert.deepEqual(
      losses.filter((loss) => loss.task === "regression" && flatBelowZero(loss)).map(({ id }) => id),
      ["mean_squared_logarithmic_error"],
    );
    assert.deepEqual(
      losses.filter((loss) => loss.task === "regression" && failsBelowZero(loss)).map(({ id }) => id),
      ["poisson"],
    );
  });
});

describe("reach: targets and what an output can give", () => {
  const labels = (more: object): Parameters<typeof outOfReach>[0] => ({
    form: unknown("not-given", at),
    classes: unknown("not-given", at),
    columns: unknown("not-given", at),
    range: unknown("not-given", at),
    scaled: unknown("not-given", at),
    mode: unknown("not-given", at),
    ...more,
  });
  const kinds = (more: object): readonly string[] =>
    (
      [
        [-1, 1],
        [0, 1],
        [-2, 2],
        [0, Infinity],
        [-Infinity, 1],
        [-Infinity, Infinity],
      ] as const
    ).map((range) => outOfReach(labels(more), range).kind);

  it("meet or do not, by what the code shows of them", () => {
    assert.deepEqual(kinds({ range: known([0, 1] as const, at) }), Array(6).fill("within"));
    assert.deepEqual(kinds({ range: known([-1, 5] as const, at) }), ["range", "range", "range", "range", "range", "within"]);
    assert.deepEqual(kinds({ range: known([-2, 0] as const, at) }), ["range", "range", "within", "range", "within", "within"]);
    assert.deepEqual(kinds({ scaled: known("standardised", at) }), [
      "standardised",
      "standardised",
      "within",
      "standardised",
      "standardised",
      "within",
    ]);
    assert.deepEqual(kinds({ scaled: known("unit", at) }), Array(6).fill("within"));
    assert.deepEqual(kinds({ form: known("real", at) }), Array(6).fill("unbounded"));
    assert.deepEqual(kinds({ form: known("class-id", at) }), Array(6).fill("unknown"));
  });
});

describe("version: names that one version knows", () => {
  const name = (written: string, worksIn: Version | null, versions: readonly Version[], set?: Version): Subjects["name"] => ({
    what: "activation",
    written,
    nearest: "silu",
    worksIn,
    versions,
    at,
    version: (set ? known(set, at) : unknown("not-given", at)) as Known<Version>,
  });

  it("may be right in a version that the code leaves open, or in the one that is set", () => {
    const both = ["keras", "keras2"] as const;
    assert.equal(mayWork(name("swish", "keras2", both)), true);
    assert.equal(mayWork(name("swish", "keras2", both, "keras2")), true);
    assert.equal(mayWork(name("swish", "keras2", both, "keras")), false);
    assert.equal(mayWork(name("swish", "keras2", ["keras"], "keras2")), false);
    assert.equal(mayWork(name("swish", "keras2", ["keras2"], "keras")), true);
    assert.equal(mayWork(name("swish", null, both)), false);
  });

  it("stand in the other for one that is the same, or for none", () => {
    assert.equal(meantBy("loss", { ...name("huber_loss", "keras2", ["keras"]), nearest: "huber" }), "huber");
    assert.equal(meantBy("loss", { ...name("huber_loss", "keras2", ["keras"]), nearest: "hinge" }), null);
    assert.equal(meantBy("loss", { ...name("hubre", null, ["keras"]), nearest: "huber" }), "huber");
    assert.equal(meantBy("loss", { ...name("x", "keras", ["keras2"]), nearest: null }), null);
    assert.equal(meantBy("activation", { ...name("celu", "keras", ["keras2"]), nearest: "selu" }), null);
    assert.deepEqual([versionName("keras"), versionName("keras2")], ["Keras 3", "Keras 2"]);
  });
});
