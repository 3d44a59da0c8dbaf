import { activationString, lossString, metricString } from "../core/catalogue";
import type { Version } from "../model/version";
import type { Subjects } from "./rule";

/** What people call a version; the same in every language. */
export const versionName = (version: Version): string => (version === "keras" ? "Keras 3" : "Keras 2");

/** Whether a name may be right after all: in one of the versions that the code leaves open, or in the one that is set. */
export function mayWork({ worksIn, versions, version }: Subjects["name"]): boolean {
  const asked = versions.length > 1 && version.known ? [version.value] : versions;
  return worksIn !== null && asked.includes(worksIn);
}

const idOf = {
  activation: (version: Version, text: string) => activationString(version, text)?.activation.id,
  loss: (version: Version, text: string) => lossString(version, text)?.id,
  metric: (version: Version, text: string) => metricString(version, text)?.id,
} as const;

/** The name that was most likely meant. Where the written one is right in the other version, that is only one that stands for the same in this. */
export function meantBy(what: keyof typeof idOf, { written, nearest, worksIn }: Subjects["name"]): string | null {
  if (nearest === null || worksIn === null) return nearest;
  return idOf[what](worksIn, written) === idOf[what](worksIn === "keras" ? "keras2" : "keras", nearest) ? nearest : null;
}
