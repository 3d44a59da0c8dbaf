import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The files below a folder whose name has this ending, as sorted paths with forward slashes.
 * @param {string} folder
 * @param {string} ending
 */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .sort();
}
