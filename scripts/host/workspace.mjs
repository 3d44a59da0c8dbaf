import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/**
 * Copies a folder to a temporary place, where tests may write; the copy has the same name.
 * @param {string} folder
 * @returns {{ path: string, remove: () => void }}
 */
export function copyOf(folder) {
  const place = mkdtempSync(join(tmpdir(), "activation-lens-"));
  const path = join(place, basename(folder));
  cpSync(folder, path, { recursive: true });
  return { path, remove: () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }) };
}
