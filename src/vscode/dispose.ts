import type { Disposable } from "vscode";

/** Holds disposables and disposes all of them at once, newest first. What is added after that is disposed at once. */
export class DisposableStore implements Disposable {
  readonly #items = new Set<Disposable>();
  #isDisposed = false;

  /** Takes ownership of an item and returns it. */
  add<T extends Disposable>(item: T): T {
    if (this.#isDisposed) item.dispose();
    else this.#items.add(item);
    return item;
  }

  /** Disposes one item now and forgets it. */
  delete(item: Disposable): void {
    if (this.#items.delete(item)) item.dispose();
  }

  /** Disposes everything held so far; the store stays usable. */
  clear(): void {
    const items = [...this.#items].reverse();
    this.#items.clear();
    for (const item of items) item.dispose();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.clear();
  }
}

/** Holds at most one disposable: setting another disposes the one before it. */
export class DisposableValue<T extends Disposable> implements Disposable {
  #value: T | undefined;

  get value(): T | undefined {
    return this.#value;
  }

  set value(next: T | undefined) {
    if (next === this.#value) return;
    this.#value?.dispose();
    this.#value = next;
  }

  dispose(): void {
    this.value = undefined;
  }
}
