import type { Language } from "../protocol/messages";
import { titleOf } from "../text/summaries";
import type { Activation } from "../core/activations/activation";

/** One function found, with the public name that matched where its title did not. */
export interface Found {
  readonly activation: Activation;
  readonly name: string | null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_]/g, "");

/** How well a text matches: 0 as a whole, 1 from its start, 2 from the start of one of its words, 3 anywhere; null not at all. */
function rank(text: string, query: string): number | null {
  const found = plain(text);
  if (found === query) return 0;
  if (found.startsWith(query)) return 1;
  if (found.split(".").some((word) => word.startsWith(query))) return 2;
  return found.includes(query) ? 3 : null;
}

/** The functions whose title, id or public name in any framework holds the query, best first; all of them for an empty one. */
export function search(activations: readonly Activation[], query: string, language: Language): readonly Found[] {
  const wanted = plain(query);
  if (wanted === "") return activations.map((activation) => ({ activation, name: null }));
  const found: { readonly rank: number; readonly found: Found }[] = [];
  for (const activation of activations) {
    const own = Math.min(
      rank(titleOf(language, activation), wanted) ?? 9,
      rank(activation.title, wanted) ?? 9,
      rank(activation.id, wanted) ?? 9,
    );
    const names = activation.knownAs.flatMap(({ name }) => {
      const at = rank(name, wanted);
      return at === null ? [] : [{ rank: at, name }];
    });
    const best = names.reduce<(typeof names)[number] | null>((a, b) => (a && a.rank <= b.rank ? a : b), null);
    if (own < 9 && own <= (best?.rank ?? 9)) found.push({ rank: own, found: { activation, name: null } });
    else if (best) found.push({ rank: best.rank, found: { activation, name: best.name } });
  }
  return found.sort((a, b) => a.rank - b.rank).map((each) => each.found);
}
