/** A function of strings that keeps what it gave, since programs ask the same again and again; forgets all of it when `most` are kept. */
export function remembered<T extends object | string | null>(most: number, compute: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    if (kept.size >= most) kept.clear();
    const value = compute(text);
    kept.set(text, value);
    return value;
  };
}
