import type { Version } from "../model/version";

/** What people call a version; the same in every language. */
export const versionName = (version: Version): string => (version === "keras" ? "Keras 3" : "Keras 2");
