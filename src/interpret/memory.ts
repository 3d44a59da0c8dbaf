import type { Cell, Facets } from "./value";

/** What cells hold, or held at some time. */
export type Contents = Map<Cell<unknown>, Facets<unknown>>;

/** Memory in which every write is logged, so that it can be taken back. */
export class Memory {
  private readonly log: { readonly cell: Cell<unknown>; readonly before: Facets<unknown> }[] = [];

  /** `spend` is told of work in proportion to the memory it touches. */
  constructor(private readonly spend: (work: number) => void) {}

  /** Where memory stands now, to come back to. */
  get mark(): number {
    return this.log.length;
  }

  put(cell: Cell<unknown>, facets: Facets<unknown>): void {
    this.log.push({ cell, before: cell.contents });
    cell.contents = facets;
  }

  putAll(contents: Iterable<readonly [Cell<unknown>, Facets<unknown>]>): void {
    for (const [cell, facets] of contents) this.put(cell, facets);
  }

  /** Takes back what was written since. */
  undo(mark: number): void {
    for (const { cell, before } of this.log.splice(mark).reverse()) cell.contents = before;
  }

  /** Cells written since, with what they hold now. */
  written(mark: number): Contents {
    this.spend((this.log.length - mark) >> 2);
    return new Map(this.log.slice(mark).map(({ cell }) => [cell, cell.contents]));
  }

  /** Cells written since, with what they held then. */
  changed(mark: number): Contents {
    const changed: Contents = new Map();
    for (const { cell, before } of this.log.slice(mark)) if (!changed.has(cell)) changed.set(cell, before);
    return changed;
  }

  /** Between the statements of a program nothing is taken back any more: what memory held before is let go. */
  forget(): void {
    this.log.length = 0;
  }
}
