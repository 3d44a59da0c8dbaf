import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isFull } from "./full";

const isUpdate = process.env["UPDATE"] === "1";
/** Pages take a while to work out: the fast run looks at one in so many, the full one at all. */
const everyNth = isUpdate || isFull ? 1 : 9;

/** Holds generated files against those on disk; with UPDATE=1 writes those that differ. */
export function holdUpToDate(files: ReadonlyMap<string, () => string>, isSlow = false): void {
  const chosen = [...files].filter((_, index) => !isSlow || index % everyNth === 0).map(([path, write]) => [path, write()] as const);
  const stale = chosen.filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  if (!isUpdate)
    assert.deepEqual(
      stale.map(([path]) => path),
      [],
    );
  else
    for (const [path, text] of stale) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  assert.deepEqual(
    [...files.keys()].filter((path) => !existsSync(path)),
    [],
  );
}
