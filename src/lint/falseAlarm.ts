import { findActivation, findLoss, findMetric } from "../core/catalogue";
import { layerEntry } from "../frontends/keras/layers/index";
import type { Analysis } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { Known, Place } from "../model/known";
import type { ActivationUse, Layer, Shape } from "../model/layer";
import type { Model } from "../model/model";
import { meets } from "../model/place";
import { shapesOf } from "../model/shapes";
import type { LintFinding, Result } from "./result";

/**
 * What a finding was judged from, line by line, without anything that the program calls its own: no names, no strings, no code, no places.
 * It is enough to build the case again.
 */
export function falseAlarm(finding: LintFinding, { analysis }: Result): readonly string[] {
  const places = [finding.at, ...finding.related.map(({ at }) => at)];
  const judgement = judgementAt(places, analysis);
  const model = judgement?.model ?? modelAt(places, analysis);
  return [
    `${finding.rule} (${finding.severity})${dataText(finding.data)}`,
    ...(model ? modelLines(model) : []),
    ...(judgement ? judgementLines(judgement) : []),
  ];
}

/** Numbers are shown, and words that the catalogues know; any other word may be the program's own. */
function dataText(data: LintFinding["data"]): string {
  const shown = Object.entries(data).map(([key, value]) => `${key}=${typeof value === "number" || isPublic(value) ? value : "..."}`);
  return shown.length > 0 ? `: ${shown.join(", ")}` : "";
}

const isPublic = (word: string): boolean => (findActivation(word) ?? findLoss(word) ?? findMetric(word)) !== undefined;

function modelLines(model: Model): readonly string[] {
  const shapes = shapesOf(model.outputs.known ? model.outputs.value : []);
  return [
    `${model.kind} model${model.complete ? "" : ", not all of it seen"}`,
    ...model.layers.map((layer) => `  ${layerText(layer, shapes.get(layer.id) ?? null)}`),
  ];
}

function layerText(layer: Layer, shape: Shape): string {
  const name = layerEntry(layer.className) || layer.effect === "input" ? layer.className : `(${layer.effect})`;
  return [
    name,
    ...(layer.units ? [`units=${knownText(layer.units)}`] : []),
    ...(layer.activation ? [`activation=${useText(layer.activation)}`] : []),
    ...(layer.acts && layer.acts !== layer.activation ? [`applies ${useText(layer.acts)}`] : []),
    ...(shape ? [`-> (${shape.map((size) => size ?? "None").join(", ")})`] : []),
  ].join(" ");
}

function judgementLines({ output, loss, labels, metrics, decodings, version, backend }: Judgement): readonly string[] {
  return [
    `output: ${output.applied.map(({ use }) => use.activation.id).join(", then ") || (output.base.known ? "affine" : `not known (${output.base.reason})`)}, units=${knownText(output.units)}`,
    loss.known
      ? `loss: ${loss.value.loss.id} as ${loss.value.form}, from_logits=${knownText(loss.value.fromLogits)}`
      : `loss: not known (${loss.reason})`,
    `metrics: ${metrics.map((metric) => (metric.known ? metric.value.metric.id : "not known")).join(", ") || "none"}`,
    `labels: form=${knownText(labels.form)}, classes=${knownText(labels.classes)}, columns=${knownText(labels.columns)}, range=${knownText(labels.range)}`,
    `decoded by: ${decodings.map(({ how, threshold }) => (threshold === null ? how : `${how} ${threshold}`)).join(", ") || "nothing seen"}`,
    `Keras: ${knownText(version)}, backend: ${knownText(backend)}`,
  ];
}

const useText = (use: Known<ActivationUse>): string => (use.known ? use.value.activation.id : `not known (${use.reason})`);

const knownText = (value: Known<unknown>): string => (value.known ? String(value.value) : "?");

/** The judgement that speaks of one of the places. */
const judgementAt = (places: readonly Place[], { uses }: Analysis): Judgement | undefined =>
  uses
    .flatMap(({ worlds }) => worlds.map(({ subject }) => subject))
    .find(({ at, loss, output, metrics }) =>
      [at, loss.at, output.at, ...output.applied.map(({ use }) => use.at), ...metrics.map((metric) => metric.at)].some((place) =>
        meet(place, places),
      ),
    );

/** The model that is built at one of the places or has a layer there. */
const modelAt = (places: readonly Place[], { models }: Analysis): Model | undefined =>
  models
    .flatMap(({ worlds }) => worlds.map(({ subject }) => subject))
    .find(({ at, layers }) => [at, ...layers.map((layer) => layer.at)].some((place) => meet(place, places)));

const meet = (place: Place, places: readonly Place[]): boolean => places.some((other) => meets(other, place));
