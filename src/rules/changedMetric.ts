import { findMetric, metricByName } from "../core/catalogue";
import type { Change } from "../model/change";
import type { ProposedFix } from "../model/finding";
import type { Known } from "../model/known";
import type { MetricUse } from "../model/loss";
import { knownMetrics } from "./metricUse";

type MetricChange = Change & { readonly kind: "setMetric" | "setMetricArguments" };

const isOfMetric = (change: Change): change is MetricChange => change.kind === "setMetric" || change.kind === "setMetricArguments";

/** What a change makes of the metric that it is about; null where it takes it away, or makes what the catalogue does not have. */
function changedBy(change: MetricChange): MetricUse | null {
  const { metric: use } = change;
  if (change.kind === "setMetric") {
    const metric = change.to === null ? undefined : findMetric(change.to);
    return metric ? { ...use, metric, written: metric.id, parameters: {}, unknownParameters: [] } : null;
  }
  const metric = metricByName(`keras.metrics.${change.className}`);
  const given = Object.entries(change.to)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
  return metric
    ? {
        ...use,
        metric,
        written: `${change.className}(${given})`,
        parameters: { ...(metric === use.metric ? use.parameters : {}), ...change.to },
      }
    : null;
}

/** The metrics of a use as they are after a fix. */
export const metricsAfter = (metrics: readonly Known<MetricUse>[], changes: readonly Change[]): readonly MetricUse[] =>
  knownMetrics(metrics).flatMap((use) => {
    const change = changes.filter(isOfMetric).find(({ metric }) => metric === use);
    const after = change ? changedBy(change) : use;
    return after ? [after] : [];
  });

/** A fix after which no metric is there twice: one that would become what is there already goes instead. */
export function withoutDoubles(fix: ProposedFix, metrics: readonly Known<MetricUse>[]): ProposedFix {
  const changed = new Set(fix.changes.filter(isOfMetric).map(({ metric }) => metric));
  const taken = new Set(
    knownMetrics(metrics)
      .filter((use) => !changed.has(use))
      .map(signOf),
  );
  const isDouble = (after: MetricUse): boolean => taken.size === taken.add(signOf(after)).size;
  const changes = fix.changes.map((change): Change => {
    const after = isOfMetric(change) ? changedBy(change) : null;
    return isOfMetric(change) && after && isDouble(after) ? { kind: "setMetric", metric: change.metric, to: null } : change;
  });
  const isRemoval = fix.title === "useMetric" && changes.every((change) => change.kind === "setMetric" && change.to === null);
  return {
    ...fix,
    title: isRemoval ? "removeMetric" : fix.title,
    data: isRemoval ? { metric: String(fix.data["metric"]) } : fix.data,
    changes,
  };
}

/** What two uses of one metric have in common. */
const signOf = ({ metric, parameters, unknownParameters, at }: MetricUse): string =>
  JSON.stringify([metric.id, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)), unknownParameters.length > 0 ? at : null]);
