import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as check from "fast-check";
import { findLoss } from "../../src/core/catalogue";
import { losses } from "../../src/core/losses";
import { kerasEpsilon, type Loss, type LossOptions } from "../../src/core/losses/loss";

/** The loss of one sample as Keras computes it, clipping included. */
const kerasValue = (of: Loss, labels: readonly number[], predictions: readonly number[], options?: LossOptions): number =>
  of.value(labels, predictions, { ...options, epsilon: kerasEpsilon });

interface Case extends Required<Pick<LossOptions, "logits" | "epsilon" | "parameters">> {
  readonly loss: string;
  readonly labels: readonly number[];
  readonly predictions: readonly number[];
  readonly columns?: number;
  readonly value: number;
  /** Not where Keras clips, which has no derivative. */
  readonly gradient: readonly number[] | null;
}

const find = (id: string): Loss => {
  const loss = findLoss(id);
  assert.ok(loss, id);
  return loss;
};

const value = (id: string, labels: readonly number[], predictions: readonly number[], options?: LossOptions): number =>
  find(id).value(labels, predictions, options);

const close = (found: number, expected: number, what = "", relative = 1e-13, absolute = 1e-16): void =>
  assert.ok(
    found === expected || Math.abs(found - expected) <= relative * Math.abs(expected) + absolute,
    `${what}: ${found}, not ${expected}`,
  );

describe("losses", () => {
  const cases = JSON.parse(readFileSync("test/core/losses.json", "utf8")) as readonly Case[];

  it("agree with plain formulas at 60 digits and more, and so do their gradients", () => {
    for (const { loss: id, labels, predictions, value: expected, gradient, ...options } of cases) {
      const what = `${id}([${labels}], [${predictions}])`;
      close(value(id, labels, predictions, options), expected, what);
      find(id)
        .gradient(labels, predictions, options)
        .forEach((slope, i) => {
          if (gradient) close(slope, gradient[i] ?? NaN, `${what} along ${i}`);
        });
    }
  });

  it("are what Keras itself gives in single precision", () => {
    const keras = JSON.parse(readFileSync("test/core/kerasLosses.json", "utf8")) as { readonly values: readonly (number | null)[] };
    assert.equal(keras.values.length, cases.length);
    cases.forEach(({ loss: id, labels, predictions, columns, logits, parameters }, i) => {
      const expected = keras.values[i];
      if (typeof expected !== "number") return;
      const found = kerasValue(find(id), labels, predictions, { logits, parameters, ...(columns === undefined ? {} : { columns }) });
      // What single precision makes of 1 - sigmoid(12) is 5 % off.
      close(found, expected, `${id}([${labels}], [${predictions}])`, predictions.includes(12) ? 1e-3 : 2e-6, 1e-7);
    });
    // Of a batch of three, by hand: two of one class at a cosine of 0.6, the third at 0 and 0.8.
    close(kerasValue(find("circle"), [1, 0], [0.6, 0]), 2.7607682e-6, "circle", 1e-6);
    close(kerasValue(find("circle"), [1, 0], [0.6, 0.8]), 38.400002, "circle", 1e-6);
  });

  it("are tried, each of them, values and gradients", () => {
    const tried = new Set(cases.filter(({ gradient }) => gradient).map(({ loss }) => loss));
    assert.deepEqual(
      losses.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    );
    const linked = new Set(cases.filter(({ logits }) => logits).map(({ loss }) => loss));
    assert.deepEqual(
      losses.filter(({ link, id }) => link !== null && !linked.has(id)).map(({ id }) => id),
      [],
    );
  });

  it("have gradients that agree with differences, clipping or not, at any parameters", () => {
    const number = check.double({ noNaN: true, min: 0.02, max: 0.98 });
    check.assert(
      check.property(
        check.array(number, { minLength: 3, maxLength: 3 }),
        number,
        check.constantFrom(0, kerasEpsilon),
        (predictions, setting, epsilon) => {
          for (const loss of losses.filter(({ id }) => id !== "ctc")) {
            const labels = loss.sparse && loss.task !== "embedding" ? [1] : loss.task === "regression" ? [1, 0.5, 0.25] : [1, 0, 0];
            const parameters = Object.fromEntries(
              loss.parameters.flatMap(({ name, default: given }) =>
                typeof given === "number" && given > 0 ? [[name, given * (0.5 + setting)]] : [],
              ),
            );
            const at = (j: number, by: number): number =>
              loss.value(
                labels,
                predictions.map((p, i) => (i === j ? p + by : p)),
                { epsilon, parameters },
              );
            // Differences mean nothing next to a kink.
            loss.gradient(labels, predictions, { epsilon, parameters }).forEach((slope, j) => {
              const [up, down, middle, h] = [at(j, 1e-5), at(j, -1e-5), at(j, 0), 1e-5];
              if (!Number.isFinite(middle) || Math.abs(up - 2 * middle + down) > 1e-6) return;
              close((up - down) / (2 * h), slope, `${loss.id} along ${j} of [${predictions}]`, 1e-4, 1e-6);
            });
          }
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });

  it("are shown by Keras clipped in single precision: 16.12 nats for a certain no, 15.94 for a certain yes", () => {
    assert.equal(value("binary_crossentropy", [1], [0]), Infinity);
    assert.equal(value("binary_crossentropy", [0], [1]), Infinity);
    close(kerasValue(find("binary_crossentropy"), [1], [0]), 16.11809565095832);
    close(kerasValue(find("binary_crossentropy"), [0], [1]), 15.942385152878742);
    close(kerasValue(find("categorical_crossentropy"), [1, 0], [0, 1]), 16.11809565095832);
    // What Keras prints for a single column, as 1.1921e-07.
    close(kerasValue(find("categorical_crossentropy"), [1], [1]), 1.1920929665620834e-7);
    assert.equal(value("categorical_crossentropy", [1], [1]), 0);
  });

  it("let no gradient through what Keras clips", () => {
    const options = { epsilon: kerasEpsilon };
    assert.deepEqual(find("binary_crossentropy").gradient([1, 0], [0, 1], options), [0, 0]);
    assert.deepEqual(find("kl_divergence").gradient([1, 0], [0, 1.5], options).map(Math.abs), [0, 0]);
    assert.equal(find("mean_squared_logarithmic_error").gradient([3], [-2])[0], 0);
  });

  it("hold at logits of any size", () => {
    check.assert(
      check.property(
        check.array(check.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), { minLength: 2, maxLength: 6 }),
        (logits) => {
          const oneHot = logits.map((_, i) => (i === 0 ? 1 : 0));
          const dense = value("categorical_crossentropy", oneHot, logits, { logits: true });
          assert.ok(dense >= 0 && dense === value("sparse_categorical_crossentropy", [0], logits, { logits: true }));
          assert.ok(value("binary_crossentropy", oneHot, logits, { logits: true }) >= 0);
          for (const id of [
            "categorical_crossentropy",
            "binary_crossentropy",
            "binary_focal_crossentropy",
            "categorical_focal_crossentropy",
            "kl_divergence",
          ]) {
            assert.ok(
              find(id)
                .gradient(oneHot, logits, { logits: true })
                .every((slope) => Math.abs(slope) <= 3),
              id,
            );
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it("have the gradients that differences give, at the edges of their parameters too", () => {
    for (const [id, labels, predictions, options] of [
      ["binary_focal_crossentropy", [1, 0], [0.3, 0.6], { parameters: { gamma: 0 } }],
      ["binary_focal_crossentropy", [1, 0], [0.3, 0.6], {}],
      ["categorical_focal_crossentropy", [0, 1], [0.3, 0.7], { parameters: { gamma: 0 } }],
      ["categorical_focal_crossentropy", [0, 1], [0.3, 0.7], {}],
      ["categorical_focal_crossentropy", [0, 1], [1.2, 0.1], { logits: true }],
      ["categorical_focal_crossentropy", [0, 1], [1.2, 0.1], { logits: true, epsilon: kerasEpsilon }],
      ["categorical_generalized_cross_entropy", [1], [0.2, 0.8], {}],
      ["categorical_hinge", [0, 1, 0], [0.2, 0.5, -1], {}],
      ["categorical_hinge", [0, 1, 0], [0.2, 1.5, -1], {}],
      ["categorical_hinge", [0, 1, 0], [2, 0.5, -1], {}],
      // Near and far, of the same class and of another, each with its pull and without.
      ["circle", [1, 1, 0, 0], [0.9, 0.2, -0.6, 0.1], { parameters: { gamma: 2 } }],
      ["circle", [1, 0], [0.9, 0.3], { parameters: { gamma: 2, margin: -0.5 } }],
      ["cosine_similarity", [1, 2], [0.5, -0.25], {}],
      ["kl_divergence", [0.25, 0.75], [0.5, 0.5], {}],
      ["poisson", [2, 0], [1.5, 0.5], {}],
      ["sparse_categorical_crossentropy", [1], [0.4, 0.6], {}],
      ["ctc", [1, 2], [0.1, 0.5, -0.3, 0.2, 0.7, 0.1, -0.4, 0.3, 0.6], {}],
    ] as const) {
      find(id)
        .gradient(labels, predictions, options)
        .forEach((slope, at) => {
          const moved = (by: number): number =>
            value(
              id,
              labels,
              predictions.map((p, i) => (i === at ? p + by : p)),
              options,
            );
          const expected = (moved(1e-6) - moved(-1e-6)) / 2e-6;
          assert.ok(
            Math.abs(slope - expected) < 1e-6 * (1 + Math.abs(expected)),
            `${id} ${JSON.stringify(options)}: ${slope}, not ${expected}`,
          );
        });
    }
  });

  it("with nothing to focus are crossentropies, weighed", () => {
    const off = { parameters: { gamma: 0 } };
    close(value("binary_focal_crossentropy", [1, 0], [0.3, 0.6], off), value("binary_crossentropy", [1, 0], [0.3, 0.6]));
    close(value("categorical_focal_crossentropy", [0, 1], [0.3, 0.7], off), 0.25 * value("categorical_crossentropy", [0, 1], [0.3, 0.7]));
    // A class that is ruled out and was right costs all there is.
    assert.deepEqual(find("categorical_focal_crossentropy").gradient([1, 0], [0, 1], off), [-Infinity, 0.25]);
  });

  it("have no pull where nothing is left to gain", () => {
    assert.deepEqual(find("circle").gradient([1, 0], [1, -1]).map(Math.abs), [0, 0]);
    assert.deepEqual(find("cosine_similarity").gradient([1, 2], [0, 0]), [0, 0]);
    assert.equal(value("cosine_similarity", [1, 2], [0, 0]), 0);
    assert.deepEqual(find("sparse_categorical_crossentropy").gradient([4], [0.5, 0.5], { parameters: { ignore_class: 4 } }), [0, 0]);
    assert.ok(find("poisson").gradient([1], [-0.5]).every(Number.isNaN));
    assert.ok(find("categorical_generalized_cross_entropy").gradient([4], [0.5, 0.5]).every(Number.isNaN));
    // Without labels nothing is known.
    assert.ok(Number.isNaN(value("sparse_categorical_crossentropy", [], [0.5, 0.5])));
  });

  it("turn labels 0 and 1 into signs for the hinge, and leave -1 and 1 alone", () => {
    assert.equal(value("hinge", [0, 1], [-1, 1]), 0);
    assert.equal(value("hinge", [-1, 1], [-1, 1]), 0);
    assert.equal(value("hinge", [0, 1], [0, 1]), 0.5);
  });

  it("go wrong where Keras goes wrong: a negative rate, labels outside [0, 1], a class without a column", () => {
    assert.ok(Number.isNaN(value("poisson", [1], [-0.5])));
    assert.ok(kerasValue(find("binary_crossentropy"), [3], [1]) < -20);
    assert.ok(Number.isNaN(value("sparse_categorical_crossentropy", [4], [0.5, 0.5])));
    assert.ok(find("sparse_categorical_crossentropy").gradient([4], [0.5, 0.5]).every(Number.isNaN));
    assert.equal(value("sparse_categorical_crossentropy", [4], [0.5, 0.5], { parameters: { ignore_class: 4 } }), 0);
  });

  it("CTC sums over every way to spread the labels over the steps", () => {
    // Two steps, blank and one class, even odds: 'a' comes out of aa, a- and -a: 3 / 4.
    close(value("ctc", [1], [0, 0, 0, 0], { columns: 2 }), -Math.log(3 / 4));
    // The same class twice needs a blank between: three steps allow a-a only, 1 in 8.
    close(value("ctc", [1, 1], [0, 0, 0, 0, 0, 0], { columns: 2 }), Math.log(8));
    assert.equal(value("ctc", [1, 1], [0, 0, 0, 0], { columns: 2 }), Infinity);
    // Two classes in two steps: one way in nine.
    close(value("ctc", [1, 2], [0, 0, 0, 0, 0, 0], { columns: 3 }), Math.log(9));
  });

  it("circle is near zero once the classes are apart, and large while they are mixed", () => {
    assert.ok(value("circle", [1, 0], [1, -1]) < 1e-5);
    assert.ok(value("circle", [1, 0], [-1, 1]) > 100);
  });
});
