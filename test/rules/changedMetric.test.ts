import assert from "node:assert/strict";
import { findMetric } from "../../src/core/catalogue";
import type { Change } from "../../src/model/change";
import type { ProposedFix } from "../../src/model/finding";
import type { Known } from "../../src/model/known";
import type { MetricUse } from "../../src/model/loss";
import { metricsAfter, withoutDoubles } from "../../src/rules/changedMetric";

let next = 0;
const useOf = (id: string, more: Partial<MetricUse> = {}): MetricUse => ({
  metric: findMetric(id) ?? assert.fail(id),
  written: id,
  form: "string",
  parameters: {},
  unknownParameters: [],
  at: { uri: "a.py", from: next++, to: next },
  ...more,
});
const known = (...uses: readonly MetricUse[]): readonly Known<MetricUse>[] => uses.map((value) => ({ known: true, value, at: value.at }));
const to = (metric: MetricUse, id: string | null): Change => ({ kind: "setMetric", metric, to: id });
const fixOf = (title: ProposedFix["title"], ...changes: readonly Change[]): ProposedFix => ({
  title,
  data: { metric: "accuracy", instead: "binary_accuracy" },
  safe: true,
  changes,
});

describe("changedMetric: metrics after a fix", () => {
  const precision = useOf("precision", { parameters: { top_k: 2 }, unknownParameters: ["class_id"] });

  it("are as they were where nothing changes them, and gone where they are taken away", () => {
    assert.deepEqual(metricsAfter(known(precision), []), [precision]);
    assert.deepEqual(metricsAfter(known(precision), [to(precision, null)]), []);
  });

  it("are others with nothing of what was given to the one they replace", () => {
    const [after] = metricsAfter(known(precision), [to(precision, "binary_accuracy"), to(precision, "recall")]);
    assert.deepEqual(after, {
      ...precision,
      metric: findMetric("binary_accuracy"),
      written: "binary_accuracy",
      parameters: {},
      unknownParameters: [],
    });
    assert.deepEqual(metricsAfter(known(precision), [to(precision, "nobody's")]), []);
  });

  it("take the arguments of their class, next to those they had, and are not known of a class that the catalogue does not have", () => {
    const given = (className: string, values: Readonly<Record<string, number>>) =>
      metricsAfter(known(precision), [{ kind: "setMetricArguments", metric: precision, className, to: values }]).map(
        ({ metric, written, parameters, unknownParameters }) => [metric.id, written, parameters, unknownParameters],
      );
    assert.deepEqual(given("Precision", { thresholds: 0, class_id: 1 }), [
      ["precision", "Precision(thresholds=0, class_id=1)", { top_k: 2, thresholds: 0, class_id: 1 }, ["class_id"]],
    ]);
    assert.deepEqual(given("Recall", { thresholds: 0 }), [["recall", "Recall(thresholds=0)", { thresholds: 0 }, ["class_id"]]]);
    assert.deepEqual(given("Nobody", {}), []);
  });

  it("are there once: what would become what is there already goes", () => {
    const [accuracy, binary] = [useOf("accuracy"), useOf("binary_accuracy")];
    const double = withoutDoubles(fixOf("useMetric", to(accuracy, "binary_accuracy")), known(accuracy, binary));
    assert.deepEqual([double.title, double.data, double.changes], ["removeMetric", { metric: "accuracy" }, [to(accuracy, null)]]);
    // Nothing else is there, or what is there goes too.
    const alone = fixOf("useMetric", to(accuracy, "binary_accuracy"));
    assert.deepEqual(withoutDoubles(alone, known(accuracy)), alone);
    const both = fixOf("useMetric", to(binary, "recall"), to(accuracy, "binary_accuracy"));
    assert.deepEqual(withoutDoubles(both, known(accuracy, binary)), both);
  });

  it("of two that would become the same the first stays, and other changes are left alone", () => {
    const [accuracy, exact] = [useOf("accuracy"), useOf("equal_accuracy")];
    const loss: Change = { kind: "replaceName", at: accuracy.at, to: "softmax" };
    const { title, data, changes } = withoutDoubles(
      fixOf("useMetric", loss, to(accuracy, "binary_accuracy"), to(exact, "binary_accuracy")),
      known(accuracy, exact),
    );
    assert.deepEqual(
      [title, data, changes],
      ["useMetric", { metric: "accuracy", instead: "binary_accuracy" }, [loss, to(accuracy, "binary_accuracy"), to(exact, null)]],
    );
    const other = withoutDoubles(fixOf("useLoss", to(accuracy, "binary_accuracy")), known(accuracy, useOf("binary_accuracy")));
    assert.deepEqual(
      [other.title, other.data, other.changes],
      ["useLoss", { metric: "accuracy", instead: "binary_accuracy" }, [to(accuracy, null)]],
    );
  });

  it("differ where their parameters do, in whatever order, and where one is not known", () => {
    const accuracy = useOf("accuracy");
    const set = (
      parameters: MetricUse["parameters"],
      wanted: Readonly<Record<string, number>>,
      unknownParameters: readonly string[] = [],
    ) => {
      const change: Change = { kind: "setMetricArguments", metric: accuracy, className: "BinaryAccuracy", to: wanted };
      return withoutDoubles(fixOf("useMetric", change), known(accuracy, useOf("binary_accuracy", { parameters, unknownParameters }))).title;
    };
    assert.deepEqual(
      [
        set({ threshold: 0 }, { threshold: 0 }),
        set({ threshold: 0 }, { threshold: 1 }),
        set({ a: 1, b: 2, c: 3 }, { c: 3, b: 2, a: 1 }),
        set({ threshold: 0 }, { threshold: 0 }, ["dtype"]),
      ],
      ["removeMetric", "useMetric", "removeMetric", "useMetric"],
    );
  });
});
