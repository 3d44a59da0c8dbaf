import assert from "node:assert/strict";
import { vector } from "../../src/core/activations/activation";
import { heedsCounts, outputOf, type Head } from "../../src/core/head";
import { accuracyOf, floorOf, labelsFor, lossAlong, pushAlong, type Truth } from "../../src/core/lesson/pair";
import { losses } from "../../src/core/losses/index";
import { kerasEpsilon } from "../../src/core/losses/loss";
import { metrics } from "../../src/core/metrics/index";
import { pairOf } from "./pairs";

const first: Truth = { kind: "class", index: 0 };

describe("one column that stands for all that are alike", () => {
  it("is the same whether every column is written out or one stands for all that are alike", () => {
    for (const loss of losses) {
      for (const heads of ["softmax", "log_softmax", "softmin", "sparsemax", "sigmoid", "relu", "", "softmax softmax", "tanh softmax"]) {
        const alike = pairOf(heads, loss.id);
        if (!heedsCounts(loss, alike.head)) continue;
        for (const reading of [
          {},
          { epsilon: kerasEpsilon },
          { epsilon: kerasEpsilon, parameters: { label_smoothing: 0.1 } },
          { fromLogits: loss.takesLogits },
        ]) {
          for (const [columns, truth] of [
            [2, first],
            [7, first],
            [5, { kind: "target", value: 1.5 }],
          ] as const) {
            const [one, each] = [
              { ...alike, reading },
              { ...alike, head: written(alike.head), reading },
            ];
            assert.ok(!heedsCounts(loss, each.head));
            for (const z of [-3, -0.2, 0, 0.7, 4]) {
              const what = `${heads} ${loss.id} ${JSON.stringify(reading)} ${columns} at ${z}`;
              nearly(lossAlong(one, truth, columns)(z), lossAlong(each, truth, columns)(z), what);
              nearly(pushAlong(one, truth, columns)(z), pushAlong(each, truth, columns)(z), `push of ${what}`);
            }
          }
        }
      }
    }
  });

  it("comes down to the same floor as a search over every column", () => {
    for (const loss of losses) {
      for (const heads of ["softmax", "sigmoid", "relu", "softmax softmax"]) {
        const pair = pairOf(heads, loss.id);
        if (!heedsCounts(loss, pair.head)) continue;
        const floor = (from: Head): ReturnType<typeof floorOf> => floorOf({ ...pair, head: from }, first, 4);
        const [found, expected] = [floor(pair.head), floor(written(pair.head))];
        const what = `${heads} ${loss.id}`;
        if (typeof found === "number" && typeof expected === "number")
          assert.ok(Math.abs(found - expected) < 1e-8, `${what}: ${found}, not ${expected}`);
        else assert.equal(found, expected, what);
      }
    }
  });

  it("asks an accuracy for few classes and still gives the mean over all", () => {
    for (const metric of metrics.filter(({ isAccuracy, value }) => isAccuracy && value !== null)) {
      for (const heads of [
        "softmax",
        "sigmoid",
        "relu",
        "softmin",
        "hard_sigmoid",
        "tanh",
        "gaussian",
        "",
        "softmax softmax",
        "sparsemax",
      ]) {
        for (const lossId of ["categorical_crossentropy", "sparse_categorical_crossentropy", "binary_crossentropy"]) {
          for (const columns of [1, 2, 3, 9, 24, 61]) {
            const pair = pairOf(heads, lossId);
            const classes = Array.from({ length: Math.max(columns, 2) }, (_, index) => index);
            const labels = classes.map((index) => (columns === 1 ? [1 - index] : labelsFor(pair.loss, { kind: "class", index }, columns)));
            const guess = outputOf(
              pair.head,
              Array.from({ length: columns }, (_, column) => (column - (columns - 1) / 2) * 1e-6),
            );
            const right = classes.map((index) =>
              outputOf(
                pair.head,
                Array.from({ length: columns }, (_, column) => (column === index ? 12 : -12)),
              ),
            );
            const found = accuracyOf(pair, columns)(metric);
            const what = `${metric.id} ${heads} ${lossId} ${columns}`;
            nearly(
              found?.start ?? NaN,
              metric.value?.(
                labels,
                labels.map(() => guess),
              ) ?? NaN,
              `${what} at first`,
            );
            nearly(found?.best ?? NaN, metric.value?.(labels, right) ?? NaN, `${what} at best`);
          }
        }
      }
    }
  });
});

/** A head of the same functions behind one that leaves every logit as it is, and of which nobody says that columns may stand for others. */
const written = (head: Head): Head => ({ ...head, inner: head.inner ? written(head.inner) : { activation: unchanged, values: {} } });
const unchanged = vector({
  id: "unchanged",
  title: "",
  summary: "",
  tex: "",
  knownAs: [],
  params: {},
  normalises: false,
  range: () => [-Infinity, Infinity],
  origin: { by: "", year: 0, url: "" },
  f: (xs) => xs,
  jvp: (_, direction) => direction,
  jacobian: (xs) => xs.map((_x, i) => xs.map((_y, j) => Number(i === j))),
});

/** To rounding, which differs where many terms are added or multiplied. */
const nearly = (found: number, expected: number, what: string): void =>
  assert.ok(
    Object.is(found, expected) || found === expected || Math.abs(found - expected) < 1e-12 * Math.max(1, Math.abs(expected)),
    `${what}: ${found}, not ${expected}`,
  );
