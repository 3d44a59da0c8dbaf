/** The shortest text found that still has a property: pieces are left out, large ones first, until no single one can go. */
export function shrink(text: string, holds: (text: string) => boolean, most = 4000): string {
  const state = { best: text, left: most };
  const attempt = (candidate: string): boolean => {
    if (candidate.length >= state.best.length || state.left-- <= 0 || !holds(candidate)) return false;
    state.best = candidate;
    return true;
  };
  for (const by of [/[^\n]*\n|[^\n]+$/g, /\w+|\s+|[^]/g, /[^]/g]) {
    const pieces = (): string[] => state.best.match(by) ?? [];
    for (let before = ""; before !== state.best;) {
      before = state.best;
      for (let size = pieces().length >> 1; size >= 1; size >>= 1) {
        for (let at = 0; at < pieces().length;) {
          const all = pieces();
          if (!attempt([...all.slice(0, at), ...all.slice(at + size)].join(""))) at += size;
        }
      }
    }
  }
  return state.best;
}
