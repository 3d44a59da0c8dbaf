/** What a check of many files came to. */
export interface Checked {
  /** Those that were looked at, unreadable ones among them. */
  readonly files: number;
  readonly findings: number;
  readonly unread: number;
  /** False where it was cancelled before the last file. */
  readonly isWhole: boolean;
}

/** How a check of many files is watched and stopped. */
export interface Watched<T> {
  isCancelled(): boolean;
  /** Called before each file. */
  report(file: T): void;
  /** Awaited after each file: gives the editor a turn where it is time for one. */
  pause(): Promise<void>;
}

/**
 * Checks files one after another until all are done or somebody has cancelled. `check` returns the number of findings,
 * or undefined for a file that could not be read.
 */
export async function checkFiles<T>(
  files: readonly T[],
  check: (file: T) => Promise<number | undefined>,
  { isCancelled, report, pause }: Watched<T>,
): Promise<Checked> {
  const counts = { files: 0, findings: 0, unread: 0 };
  for (const file of files) {
    if (isCancelled()) return { ...counts, isWhole: false };
    report(file);
    const found = await check(file);
    counts.files++;
    counts.findings += found ?? 0;
    if (found === undefined) counts.unread++;
    await pause();
  }
  return { ...counts, isWhole: true };
}
