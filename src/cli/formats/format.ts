import type { FileReport } from "../findingReport";

/** Writes the findings of `check` as they come, file by file. */
export interface Format {
  start(): string;
  file(report: FileReport): string;
  end(): string;
}
