/** As many things as there is room for, the gravest of all that were added, in the order in which they came; of equally grave ones the first. */
export class Gravest<T> {
  /** What is kept, by rank: 0 is the gravest. */
  readonly #byRank: { readonly order: number; readonly one: T }[][] = [];
  #count = 0;
  #leftOut = 0;

  constructor(private readonly most: number) {}

  /** How many there was no room for. */
  get leftOut(): number {
    return this.#leftOut;
  }

  add(one: T, rank: number): void {
    while (this.#byRank.length <= rank) this.#byRank.push([]);
    this.#byRank[rank]?.push({ order: this.#count++, one });
    if (this.#count - this.#leftOut <= this.most) return;
    const mildest = this.#byRank.filter((group) => group.length > 0).at(-1);
    mildest?.pop();
    this.#leftOut++;
  }

  kept(): readonly T[] {
    return this.#byRank
      .flat()
      .sort((a, b) => a.order - b.order)
      .map(({ one }) => one);
  }
}
