import type { Use } from "../model/analysis";
import type { Finding } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import type { Layer, Node } from "../model/layer";
import { keyOfPlace, keyOfUnit } from "../model/place";
import { faultOf } from "./worlds";

/** A place where an output meets a loss, and what was found there. */
export interface Judged {
  readonly use: Use;
  readonly findings: readonly Finding[];
}

/** Layers that are looked at for one output at most. */
const MOST_LAYERS = 2000;

/**
 * Tells of a finding whether text that a fix would change also stands for something in which it was not found:
 * one builder called for two models, one list of metrics, one line that makes several layers. Such a fix needs a look.
 */
export function sharing(judged: readonly Judged[]): (finding: Finding, changed: readonly Place[]) => boolean {
  const keysOf = new Map(judged.map((one) => [one, new Set(one.findings.map(faultOf))]));
  const keys = new Set([...keysOf.values()].flatMap((found) => [...found]));
  let standing: ReturnType<typeof standingAt> | null = null;
  return (finding, changed) => {
    const key = faultOf(finding);
    // What no use has is no judgement of one.
    if (!keys.has(key)) return false;
    const someAt = (standing ??= standingAt(judged));
    return changed.some((edit) => someAt(edit, (one) => !one || keysOf.get(one)?.has(key) !== true));
  };
}

/** `of`: null for a layer made where another one of the same output is made. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly of: Judged | null;
}

/** Looks for what stands where a place is. Programs have many uses and findings: so no look goes through them all. */
function standingAt(judged: readonly Judged[]): (at: Place, wanted: (one: Judged | null) => boolean) => boolean {
  const stretches = new Map<string, Stretch[]>();
  for (const of of judged) {
    for (const { subject } of of.use.worlds) {
      const makes = new Map<string, Layer | null>();
      for (const { at, layer } of placesIn(subject)) {
        const [unit, place] = [keyOfUnit(at), keyOfPlace(at)];
        const before = makes.get(place);
        // What a stack takes, or a wrapper does, stands where the layer itself does.
        const stretch = {
          from: at.from,
          to: at.to,
          of: before && layer?.className === before.className && layer.id !== before.id ? null : of,
        };
        makes.set(place, layer);
        const here = stretches.get(unit);
        if (here) here.push(stretch);
        else stretches.set(unit, [stretch]);
      }
    }
  }
  const reaches = new Map(
    [...stretches].map(([unit, here]) => {
      let furthest = 0;
      return [unit, here.sort((a, b) => a.from - b.from).map(({ to }) => (furthest = Math.max(furthest, to)))];
    }),
  );
  return (at, wanted) => {
    const unit = keyOfUnit(at);
    const [here = [], furthest = []] = [stretches.get(unit), reaches.get(unit)];
    // The first that begins behind the place; from there back, as far as anything reaches up to it.
    let [low, high] = [0, here.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((here[middle] as Stretch).from <= at.to) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && (furthest[i] as number) >= at.from; i--) {
      const { to, of } = here[i] as Stretch;
      if (to >= at.from && wanted(of)) return true;
    }
    return false;
  };
}

interface Placed {
  readonly at: Place;
  readonly layer: Layer | null;
}

/** The expressions that an output, its loss and its metrics come from, each with its layer. */
function placesIn({ output, loss, metrics }: Judgement): readonly Placed[] {
  const places = [loss, ...metrics].map((use): Placed => ({ at: use.known ? use.value.at : use.at, layer: null }));
  const seen = new Set<Node>();
  const waiting: Node[] = [output.node];
  for (let node = waiting.pop(); node && seen.size < MOST_LAYERS; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const { layer } = node;
    for (const part of [layer.activation, layer.acts, layer.units, layer]) if (part) places.push({ at: part.at, layer });
    waiting.push(...node.inputs);
  }
  return places;
}
