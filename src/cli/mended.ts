import { resolve } from "node:path";
import type { Edit } from "../lint/program";
import { editFile, type TextEdit } from "./editFile";
import type { Files } from "./files";
import { overlay } from "./overlay";

/** A file that fixes change, and how many of them. */
export interface Change {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fixes: number;
}

/** The edits of one fix. */
export type FixEdits = readonly Edit[];

/** Bytes of a file that are read at most; none that is analysed is larger. */
const limit = 1 << 28;

/** Files as fixes leave them, in memory alone. */
export class Mended {
  /** What differs from the disk, by absolute path. */
  readonly contents = new Map<string, Uint8Array>();
  readonly files: Files;
  /** Files that have a fix and are not to be changed, and why. */
  readonly refused = new Map<string, string>();
  readonly #changes = new Map<string, Change>();
  /** The paths that lead to one file, by each of them made absolute. */
  readonly #aliases = new Map<string, readonly string[]>();
  /** What a file held before: two fixes that undo each other would go on for ever. */
  readonly #earlier = new Map<string, Set<string>>();

  /** Only the files under `paths` are changed, and of those the ones for which `refusal` names no reason. */
  constructor(
    disk: Files,
    paths: readonly string[],
    private readonly refusal: (path: string) => string | null,
  ) {
    this.files = overlay(disk, this.contents);
    const byRealPath = new Map<string, string[]>();
    for (const path of paths) {
      const real = realPathOr(disk, path);
      const aliases = byRealPath.get(real) ?? [];
      byRealPath.set(real, aliases);
      aliases.push(path);
      this.#aliases.set(resolve(path), aliases);
    }
  }

  get changes(): readonly Change[] {
    return [...this.#changes.values()];
  }

  /** Applies fixes together, or where that is not possible the first that can be by itself; returns the absolute paths of what they changed. */
  apply(fixes: readonly FixEdits[]): readonly string[] {
    for (const some of [fixes, ...(fixes.length > 1 ? fixes.map((fix) => [fix]) : [])]) {
      const changed = this.#applyAll(some);
      if (changed.length > 0) return changed;
    }
    return [];
  }

  /** Takes a change back; returns the absolute paths of what it changed. */
  undo({ path }: Change): readonly string[] {
    this.#changes.delete(path);
    const names = this.#namesOf(path);
    for (const name of names) this.contents.delete(name);
    return names;
  }

  #namesOf(path: string): readonly string[] {
    return (this.#aliases.get(resolve(path)) ?? []).map((alias) => resolve(alias));
  }

  /** Applies all of the fixes or none of them. */
  #applyAll(fixes: readonly FixEdits[]): readonly string[] {
    const edits = fixes.flat();
    const targets = [...new Set(edits.map(({ at }) => resolve(at.uri)))];
    const changes = targets.map((target) => this.#changeOf(target, edits.filter(({ at }) => resolve(at.uri) === target).map(textEdit)));
    if (!changes.every((change) => change !== null)) return [];
    return changes.flatMap((change, index) => {
      const count = fixes.filter((fix) => fix.some(({ at }) => resolve(at.uri) === targets[index])).length;
      const first = this.#changes.get(change.path);
      this.#changes.set(change.path, { ...change, before: first?.before ?? change.before, fixes: (first?.fixes ?? 0) + count });
      const names = this.#namesOf(change.path);
      for (const name of names) this.contents.set(name, change.after);
      return names;
    });
  }

  /** What edits make of one file; null where it is not to be changed, or cannot be without doubt, or would be what it was before. */
  #changeOf(target: string, edits: readonly TextEdit[]): Omit<Change, "fixes"> | null {
    const path = this.#aliases.get(target)?.[0];
    if (path === undefined) return null;
    const refusal = this.refusal(path);
    if (refusal !== null) {
      this.refused.set(path, refusal);
      return null;
    }
    const before = this.files.read(path, limit);
    const after = editFile(path, before, edits);
    const earlier = this.#earlier.get(path) ?? new Set([keyOf(before)]);
    this.#earlier.set(path, earlier);
    if (after === null || earlier.has(keyOf(after))) return null;
    earlier.add(keyOf(after));
    return { path, before, after };
  }
}

const keyOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const textEdit = ({ at: { from, to, cell }, text }: Edit): TextEdit => ({ from, to, text, ...(cell === undefined ? {} : { cell }) });

function realPathOr(files: Files, path: string): string {
  try {
    return files.realPath(path);
  } catch {
    return resolve(path);
  }
}
