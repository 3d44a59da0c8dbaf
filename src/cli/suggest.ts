import { nearestName } from "../core/catalogue";

/** The names, at most so many and best first, that somebody who wrote `text` may have meant. */
export function nearest(text: string, candidates: Iterable<string>, count: number): readonly string[] {
  const rest = new Set(candidates);
  const found: string[] = [];
  while (found.length < count) {
    const best = nearestName(text, rest);
    if (best === undefined) break;
    found.push(best);
    rest.delete(best);
  }
  return found;
}
