import type { Version } from "../model/version";
import type { Subjects } from "./rule";

/** What people call a version; the same in every language. */
export const versionName = (version: Version): string => (version === "keras" ? "Keras 3" : "Keras 2");

/** Whether a name may be right after all: in one of the versions that the code leaves open, or in the one that is set. */
export function mayWork({ worksIn, versions, version }: Subjects["name"]): boolean {
  const asked = versions.length > 1 && version.known ? [version.value] : versions;
  return worksIn !== null && asked.includes(worksIn);
}
