import type { Use } from "../model/analysis";
import type { Finding } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import type { Node } from "../model/layer";
import { meets } from "../model/place";
import { faultOf } from "./worlds";

/** A place where an output meets a loss, and what was found there. */
export interface Judged { readonly use: Use; readonly findings: readonly Finding[] }

/** Layers that are looked at for one output at most. */
const MOST_LAYERS = 2000;

/**
 * Tells of a finding whether text that a fix would change also stands for something in which it was not found:
 * one builder called for two models, one list of metrics, one layer in two places. Such a fix needs a look.
 */
export function sharing(judged: readonly Judged[]): (finding: Finding, changed: readonly Place[]) => boolean {
  const keysOf = new Map(judged.map((one) => [one, new Set(one.findings.map(faultOf))]));
  const placesOf = new Map<Judged, readonly Place[]>();
  const places = (one: Judged): readonly Place[] => {
    const before = placesOf.get(one);
    if (before) return before;
    const found = one.use.worlds.flatMap(({ subject }) => placesIn(subject));
    placesOf.set(one, found);
    return found;
  };
  return (finding, changed) => {
    const key = faultOf(finding);
    const others = judged.filter((one) => keysOf.get(one)?.has(key) !== true);
    // What no use has is no judgement of one.
    return others.length < judged.length && others.some((one) => places(one).some((place) => changed.some((edit) => meets(edit, place))));
  };
}

/** The expressions that an output, its loss and its metrics come from. */
function placesIn({ output, loss, metrics }: Judgement): readonly Place[] {
  const places: Place[] = [loss.known ? loss.value.at : loss.at, ...metrics.map((metric) => (metric.known ? metric.value.at : metric.at))];
  const seen = new Set<Node>();
  const waiting: Node[] = [output.node];
  for (let node = waiting.pop(); node && seen.size < MOST_LAYERS; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const { layer } = node;
    for (const part of [layer.activation, layer.acts, layer.units]) if (part) places.push(part.at);
    places.push(layer.at);
    waiting.push(...node.inputs);
  }
  return places;
}
