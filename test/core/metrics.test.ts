import { strict as assert } from "node:assert";
import { findMetric } from "../../src/core/catalogue";
import { elementAccuracyFloor } from "../../src/core/consequence";
import type { Rows } from "../../src/core/measure";
import { metrics } from "../../src/core/metrics";

const value = (id: string, labels: Rows, predictions: Rows, parameters?: Readonly<Record<string, number>>): number => {
  const metric = findMetric(id);
  assert.ok(metric?.value, id);
  return metric.value(labels, predictions, parameters);
};

const close = (found: number, expected: number): void => assert.ok(Math.abs(found - expected) < 1e-9, `${found}, not ${expected}`);

describe("metrics", () => {
  const ids: Rows = [[0], [2], [1], [2]];
  const oneHot: Rows = [
    [1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
    [0, 0, 1],
  ];
  // Right, right, wrong, wrong.
  const columns: Rows = [
    [0.7, 0.2, 0.1],
    [0.1, 0.3, 0.6],
    [0.5, 0.4, 0.1],
    [0.2, 0.5, 0.3],
  ];

  it("accuracies count what is decided rightly, by columns, by ids or by a threshold", () => {
    close(value("categorical_accuracy", oneHot, columns), 0.5);
    close(value("sparse_categorical_accuracy", ids, columns), 0.5);
    close(value("top_k_categorical_accuracy", oneHot, columns, { k: 2 }), 1);
    close(value("sparse_top_k_categorical_accuracy", ids, columns, { k: 1 }), 0.5);
    close(value("binary_accuracy", [[1], [0], [1]], [[0.6], [0.4], [0.2]]), 2 / 3);
    close(value("binary_accuracy", [[1], [0]], [[0.3], [-2]], { threshold: 0 }), 1);
    assert.ok(Number.isNaN(value("categorical_accuracy", [], [])) && Number.isNaN(value("accuracy", [], [])));
    // Five are among the five largest of three; a class without a column is among none.
    close(value("sparse_top_k_categorical_accuracy", [[0], [3]], columns.slice(0, 2)), 0.5);
    close(value("equal_accuracy", [[1], [0]], [[0.99], [0]]), 0.5);
  });

  it("the word accuracy goes by shapes, whatever the loss", () => {
    close(value("accuracy", [[1], [0]], [[0.9], [0.8]]), 0.5);
    close(value("accuracy", ids, columns), 0.5);
    close(value("accuracy", oneHot, columns), 0.5);
    // Regression: nothing is right, however near.
    close(value("accuracy", [[3.2], [1.7]], [[3.21], [1.69]]), 0);
    // Several labels at a time: the first largest column is compared, and nothing else.
    close(value("accuracy", [[0, 1, 1]], [[0.1, 0.8, 0.9]]), 0);
  });

  it("element accuracy of a blind uniform softmax flatters", () => {
    const classes = 10;
    const labels = [Array.from({ length: classes }, (_, i) => (i === 3 ? 1 : 0))];
    close(value("binary_accuracy", labels, [Array.from({ length: classes }, () => 0.1)]), 1 - 1 / classes);
    // One wrong class taken for certain.
    close(value("binary_accuracy", labels, [Array.from({ length: classes }, (_, i) => (i === 4 ? 1 : 0))]), elementAccuracyFloor(classes));
  });

  it("counts, precision, recall and their mean", () => {
    const [labels, predictions]: readonly [Rows, Rows] = [
      [[1], [1], [0], [0], [1]],
      [[0.9], [0.2], [0.8], [0.1], [0.7]],
    ];
    assert.deepEqual(
      ["true_positives", "false_positives", "true_negatives", "false_negatives"].map((id) => value(id, labels, predictions)),
      [2, 1, 1, 1],
    );
    close(value("precision", labels, predictions), 2 / 3);
    close(value("recall", labels, predictions), 2 / 3);
    close(value("precision", labels, predictions, { thresholds: 0.85 }), 1);
    close(value("precision", [[1]], [[0.1]]), 0);
    close(value("f1_score", labels, predictions, { threshold: 0.5 }), 2 / 3);
    close(value("f1_score", oneHot, columns), (2 / 3 + 0 + 2 / 3) / 3);
    close(value("f_beta_score", labels, predictions, { threshold: 0.15, beta: 2 }), 15 / (15 + 1));
  });

  it("ranking and overlap", () => {
    const labels: Rows = [[0], [0], [1], [1]];
    close(value("auc", labels, [[0.1], [0.4], [0.35], [0.8]]), 0.75);
    close(value("auc", labels, [[0], [0.5], [0.3], [0.9]]), 0.75);
    close(value("auc", labels, [[-3], [-0.4], [-0.6], [2]], { from_logits: 1 }), 0.75);
    // Logits taken for probabilities: what is beyond [0, 1] cannot be told apart.
    assert.ok(value("auc", labels, [[1.5], [2.5], [4], [5]]) < 1);
    close(value("binary_io_u", labels, [[0.1], [0.6], [0.7], [0.9]]), (1 / 2 + 2 / 3) / 2);
    close(value("mean_io_u", ids, [[0], [2], [1], [1]]), (1 + 1 / 2 + 1 / 2) / 3);
    close(value("one_hot_mean_io_u", oneHot, columns), (1 / 2 + 0 + 1 / 2) / 3);
  });

  it("errors and losses", () => {
    const [labels, predictions]: readonly [Rows, Rows] = [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [1, 4],
        [3, 4],
      ],
    ];
    close(value("mean_squared_error", labels, predictions), 5 / 4);
    close(value("root_mean_squared_error", labels, predictions), Math.sqrt(5 / 4));
    close(value("r2_score", labels, predictions), (1 + (1 - 5 / 4.5)) / 2);
    close(value("pearson_correlation", [[1, 2, 3]], [[2, 4, 7]]), 5 / Math.sqrt((2 * 38) / 3));
    close(value("concordance_correlation", [[1, 2, 3]], [[1, 2, 3]]), 1);
    close(value("cosine_similarity", [[1, 0]], [[2, 2]]), Math.SQRT1_2);
    close(value("binary_crossentropy", [[1], [0]], [[0], [0]], { from_logits: 1 }), Math.LN2);
    assert.ok(value("binary_crossentropy", [[1]], [[0]]) < 16.2, "clipped, as Keras shows it");
  });

  it("are measured unless Keras needs an argument without a default", () => {
    assert.deepEqual(
      metrics.filter(({ value: measure }) => measure === null).map(({ id }) => id),
      ["io_u", "one_hot_io_u", "precision_at_recall", "recall_at_precision", "sensitivity_at_specificity", "specificity_at_sensitivity"],
    );
  });

  it("take for predictions what the loss of their name takes", () => {
    for (const metric of metrics.filter(({ decides }) => decides === "loss")) assert.notEqual(metric.predictions, "any", metric.id);
  });
});
