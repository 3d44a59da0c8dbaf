import type { Token } from "./tokenKind";

/**
 * The tokens of one text as three parallel arrays, which cost no allocation per token.
 * Reads elsewhere say `as number`: an index below `count` is always filled, and the cast costs nothing at run time.
 */
export class TokenBuffer {
  kinds = new Uint8Array(4096);
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  count = 0;

  push(kind: Token, from: number, to: number): void {
    const index = this.count;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = from;
    this.ends[index] = to;
    this.count = index + 1;
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Int32Array(size);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(size);
    ends.set(this.ends);
    this.ends = ends;
  }
}
