import { explain, type ExplainedPair } from "../lint/explanation";
import type { Settled } from "../lint/settled";
import type { Fix, LintFinding, Result } from "../lint/result";
import type { Place } from "../model/known";
import type { MetricUse } from "../model/loss";
import type { UnitName } from "../model/place";
import type { Explanation, WireMetric, WirePair } from "../protocol/explanation";
import { wireValues } from "../protocol/wire";
import { layerTitle } from "../rules/name";
import type { Language } from "../text/language";
import { fixTitle, messageOf, ruleText } from "../text/word";
import { changedLines } from "./hunks";

/** An explanation as the panel is told of it, and what its ids mean here. */
export interface Lesson {
  readonly explanation: Explanation;
  readonly spots: ReadonlyMap<string, Place>;
  readonly fixes: ReadonlyMap<string, Fix>;
}

/** How a program is shown to people: the text of its units, and where a place is. */
export interface Reading {
  readonly textOf: (unit: UnitName) => string;
  readonly line: (at: Place) => string;
}

/** Puts what is to be learnt from a finding into words. `edition` has to differ from one analysis to the next, see `graphFile`. */
export function lessonOf(
  language: Language,
  { analysis }: Result,
  finding: LintFinding,
  settings: Settled,
  { textOf, line }: Reading,
  edition: string,
): Lesson {
  const { pair, columns, metrics, fixes, linear } = explain(analysis, finding, settings);
  const named = finding.fixes.map((fix, index) => [`${edition}.fix${index}`, fix] as const);
  const layers = linear.map(({ layer, inputs, units }, index) => ({ layer, inputs, units, id: `${edition}.layer${index}` }));
  const id = `${edition}.finding`;
  return {
    explanation: {
      id,
      rule: finding.rule,
      severity: finding.severity,
      message: messageOf(language, finding),
      why: ruleText(language, finding.rule)?.why ?? "",
      line: line(finding.at),
      pair: pair && wirePair(pair),
      columns,
      metrics: metrics.map(wireMetric),
      fixes: named.map(([fixId, fix], index) => ({
        id: fixId,
        title: fixTitle(language, fix),
        isSafe: fix.safe,
        pair: fixes[index]?.pair ? wirePair(fixes[index].pair) : null,
        columns: fixes[index]?.columns ?? null,
        metrics: (fixes[index]?.metrics ?? []).map(wireMetric),
        hunks: changedLines(fix.edits, textOf).map(({ at, before, after }) => ({ line: line(at), before, after })),
        open: [...(fixes[index]?.open ?? [])],
      })),
      linear: layers.map(({ id: layerId, layer, inputs, units }) => ({ id: layerId, title: layerTitle(layer), inputs, units })),
    },
    spots: new Map([[id, finding.at], ...layers.map(({ id: layerId, layer }) => [layerId, layer.at] as const)]),
    fixes: new Map(named),
  };
}

const wirePair = ({ heads, loss, parameters, unknownParameters, fromLogits, keepsLogits }: ExplainedPair): WirePair => ({
  heads: heads.map(({ activation, values }) => ({ activation: activation.id, values: wireValues(values) })),
  loss: loss.id,
  parameters: wireValues(parameters),
  unknownParameters: [...unknownParameters],
  fromLogits,
  keepsLogits,
});

/** A metric with those of its parameters that are numbers or flags. */
const wireMetric = ({ metric, written, parameters }: MetricUse): WireMetric => ({
  metric: metric.id,
  written,
  parameters: wireValues(
    Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value]) =>
        typeof value === "number" || typeof value === "boolean" ? [[name, Number(value)]] : [],
      ),
    ),
  ),
});
