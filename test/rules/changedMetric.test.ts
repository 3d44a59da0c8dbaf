import assert from "node:assert/strict";
import { findMetric } from "../../src/core/catalogue";
import type { MetricUse } from "../../src/model/loss";
import { metricsAfter } from "../../src/rules/changedMetric";

describe("metrics after a fix", () => {
  const metric = findMetric("precision") ?? assert.fail();
  const use: MetricUse = { metric, written: "precision", form: "string", parameters: {}, unknownParameters: [], at: { uri: "a.py", from: 0, to: 1 } };
  const known = { known: true, value: use, at: use.at } as const;

  it("are as they were where nothing changes them, and gone where they are taken away", () => {
    assert.deepEqual(metricsAfter([known], []), [use]);
    assert.deepEqual(metricsAfter([known], [{ kind: "setMetric", metric: use, to: null }]), []);
  });

  it("take the arguments of their class, and are not known of a class that the catalogue does not have", () => {
    assert.deepEqual(metricsAfter([known], [{ kind: "setMetricArguments", metric: use, className: "Precision", to: { thresholds: 0 } }]).map(({ written, parameters }) => [written, parameters]), [["Precision(thresholds=0)", { thresholds: 0 }]]);
    assert.deepEqual(metricsAfter([known], [{ kind: "setMetricArguments", metric: use, className: "Nobody", to: {} }]), []);
  });
});
