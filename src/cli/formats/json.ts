import { toJson } from "../json";
import type { Format } from "./format";

/** Raised with every change of the contract that could break who reads it. */
const version = 1;

/** A document with a list of files, one file in each line, written as they come. */
export interface FileList {
  start(): string;
  file(report: object): string;
  end(): string;
}

/** The document that `check` and `models` write. */
export function fileList(): FileList {
  let separator = "\n";
  return {
    start: () => `{ "version": ${version}, "files": [`,
    file: (report) => {
      const text = separator + toJson(report);
      separator = ",\n";
      return text;
    },
    end: () => "\n] }\n",
  };
}

/** The findings as the contract has them. */
export function jsonFormat(): Format {
  const list = fileList();
  return {
    ...list,
    // The contract's members and no others.
    file: ({ path, error, models, uses, findings }) =>
      list.file({ path, error, models, uses, findings: findings.map(({ line: _, fileLine: __, ...finding }) => finding) }),
  };
}
