import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { activations } from "../../src/core/activations";
import { ulpsBetween } from "./ulps";
import { frameworks, show, type Framework, type Shown } from "../../src/core/show";

const shown = (name: string, framework: Framework, given: Readonly<Record<string, string>>, ...at: readonly number[]): Shown => {
  const result = show(name, framework, given, at);
  assert.ok("shown" in result, JSON.stringify(result));
  return result.shown;
};

describe("show", () => {
  it("takes each framework's own default, whatever the name is taken for", () => {
    const at1 = (name: string, framework: Framework, given = {}): readonly unknown[] => {
      const { parameters, values } = shown(name, framework, given, -1);
      return [parameters, values[0]?.f];
    };
    assert.deepEqual(at1("leaky_relu", "keras"), [{ negative_slope: 0.2 }, -0.2]);
    assert.deepEqual(at1("LeakyReLU", "keras"), [{ negative_slope: 0.3 }, -0.3]);
    assert.deepEqual(at1("leaky_relu", "keras2"), [{ alpha: 0.3 }, -0.3]);
    assert.deepEqual(at1("leaky_relu", "torch"), [{ negative_slope: 0.01 }, -0.01]);
    assert.deepEqual(at1("leaky_relu", "keras", { alpha: "0.5" }), [{ negative_slope: 0.5 }, -0.5]);
    assert.deepEqual(at1("elu", "keras", { alpha: "2" }), [{ alpha: 2 }, 2 * Math.expm1(-1)]);
  });

  it("knows that hard_sigmoid is another function in Keras 2", () => {
    assert.deepEqual(
      [shown("hard_sigmoid", "keras", {}, 1).values[0]?.f, shown("hard_sigmoid", "keras2", {}, 1).values[0]?.f],
      [4 / 6, 0.7],
    );
    assert.equal(shown("hard_sigmoid", "keras2", {}, 1).id, "hard_sigmoid");
  });

  it("gives the slope of the framework's own differentiation at kinks", () => {
    const slope = (name: string, framework: Framework, x: number, given = {}): number | null | undefined =>
      shown(name, framework, given, x).values[0]?.df;
    assert.deepEqual([slope("selu", "keras", 0), slope("selu", "torch", 0)], [1.0507009873554805, 1.7580993408473768]);
    assert.deepEqual([slope("hard_tanh", "keras", 1), slope("hard_tanh", "torch", 1)], [1, 0]);
    assert.deepEqual([slope("relu", "keras", 6, { max_value: "6" }), slope("relu", "keras", 5, { max_value: "5" })], [0, 1]);
    assert.deepEqual([slope("prelu", "keras", 0), slope("prelu", "torch", 0)], [0, 0.25]);
  });

  it("shows a vector function with its Jacobian", () => {
    const { values, jacobian } = shown("softmax", "keras", {}, 2, 1, 0.1);
    assert.deepEqual(
      values.map(({ f }) => f.toFixed(3)),
      ["0.659", "0.242", "0.099"],
    );
    assert.ok(values.every(({ df }) => df === null));
    assert.equal(jacobian?.length, 3);
    for (const row of jacobian ?? []) assert.ok(Math.abs(row.reduce((a, b) => a + b, 0)) < 1e-15);
    assert.equal("jacobian" in shown("relu", "keras", {}, 1), false);
  });

  it("keeps minus zero and passes infinities on", () => {
    const { values } = shown("tanh", "keras", {}, -0, Infinity, NaN);
    assert.ok(Object.is(values[0]?.f, -0) && values[1]?.f === 1 && Number.isNaN(values[2]?.f));
  });

  it("writes None as null and flags as booleans", () => {
    assert.deepEqual(shown("relu", "keras", {}, 1).parameters, { negative_slope: 0, max_value: null, threshold: 0 });
    assert.deepEqual(shown("relu", "keras", { max_value: "None" }, 1).parameters["max_value"], null);
    const flag = (text: string) => shown("gelu", "torch", { approximate: text }, 1).parameters["approximate"];
    assert.deepEqual(["tanh", "True", "1", "none", "False", "0"].map(flag), [true, true, true, false, false, false]);
    const alpha = (text: string) => shown("elu", "keras", { alpha: text }, 1).parameters["alpha"];
    assert.deepEqual(["inf", "-inf", " 1e-2 "].map(alpha), [Infinity, -Infinity, 0.01]);
  });

  it("says what is wrong with a call", () => {
    assert.deepEqual(show("nope", "keras", {}, [1]), { problem: { kind: "unknown-activation", name: "nope" } });
    assert.deepEqual(show("elu", "keras", { beta: "1" }, [1]), { problem: { kind: "unknown-parameter", name: "beta", known: ["alpha"] } });
    assert.deepEqual(show("elu", "keras", { alpha: "x" }, [1]), { problem: { kind: "bad-value", name: "alpha", text: "x" } });
    for (const text of ["", "nan", "None"])
      assert.deepEqual(show("elu", "keras", { alpha: text }, [1]), { problem: { kind: "bad-value", name: "alpha", text } });
    assert.deepEqual(show("gelu", "torch", { approximate: "maybe" }, [1]), {
      problem: { kind: "bad-value", name: "approximate", text: "maybe" },
    });
    assert.deepEqual(show("glu", "keras", {}, [1, 2, 3]), { problem: { kind: "odd-width", name: "glu" } });
  });

  it("takes every catalogued name as its framework has it", () => {
    for (const activation of activations) {
      for (const { name } of activation.knownAs) {
        const framework = frameworks.find((each) => name.startsWith(`${each}.`));
        assert.ok(framework, name);
        assert.equal(shown(name, framework, {}, 1, 2).values.length, activation.kind === "scalar" ? 2 : activation.width(2), name);
      }
      assert.ok(shown(activation.id, "keras", {}, 1, 2).values.length > 0);
    }
    assert.equal(shown("PReLU", "flax", {}, -1).values[0]?.f, -0.01);
    assert.equal(shown("softplus", "torch", {}, 20.5).values[0]?.f, 20.5);
    assert.ok((shown("softplus", "jax", {}, 20.5).values[0]?.f ?? 0) > 20.5);
  });

  it("agrees with the oracle at its points, tails included", () => {
    for (const name of ["gelu", "mish", "lecun_tanh", "log_log", "squareplus"]) {
      const {
        sets: [set],
      } = JSON.parse(readFileSync(`test/activations/${name}.json`, "utf8")) as {
        readonly sets: readonly { readonly x: readonly number[]; readonly f: readonly (number | string)[] }[];
      };
      assert.ok(set);
      shown(name, "keras", {}, ...set.x).values.forEach(({ f }, i) =>
        assert.ok(ulpsBetween(f, Number(set.f[i])) <= 2, `${name}(${set.x[i]})`),
      );
    }
  });
});
