import type { FileReport } from "../findingReport";
import type { Places } from "../places";

/** Writes the findings of `check` as they come, file by file. */
export interface Format {
  start(): string;
  /** `places` is null where there is no text. */
  file(report: FileReport, places: Places | null): string;
  end(): string;
}
