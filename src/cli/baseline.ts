import { dirname, relative, resolve, sep } from "node:path";
import type { FileReport, FindingReport } from "./findingReport";
import { normalLine } from "./fingerprints";

/** Findings that are known, by file and line of text, with how often each is there. */
type Known = Map<string, Map<string, number>>;

/** What a baseline file holds: by path from its folder. */
interface Written {
  readonly version: 1;
  readonly findings: Readonly<Record<string, readonly { readonly rule: string; readonly line: string; readonly count: number }[]>>;
}

/**
 * Findings that are known and not to be reported again. One is known by its file, its rule and the text of its line,
 * as often as it was there: that lines move does not matter.
 */
export class Baseline {
  readonly #known: Known = new Map();
  readonly #folder: string;

  /** For the file at `path`, which need not be there yet. */
  constructor(path: string) {
    this.#folder = dirname(resolve(path));
  }

  /** Takes in what a file holds; false where it is none. */
  read(text: string): boolean {
    let written: unknown;
    try {
      written = JSON.parse(text);
    } catch {
      return false;
    }
    if (!isBaseline(written)) return false;
    for (const [path, entries] of Object.entries(written.findings)) {
      this.#known.set(path, new Map(entries.map(({ rule, line, count }) => [`${rule}\n${line}`, count])));
    }
    return true;
  }

  /** The report without what is known. */
  without(report: FileReport): FileReport {
    const known = new Map(this.#known.get(this.#name(report)) ?? []);
    return {
      ...report,
      findings: report.findings.filter((finding) => {
        const left = known.get(keyOf(finding)) ?? 0;
        known.set(keyOf(finding), left - 1);
        return left <= 0;
      }),
    };
  }

  /** Makes everything known that a report holds, and only that. */
  learn(report: FileReport): void {
    const known = new Map<string, number>();
    for (const finding of report.findings) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
    if (known.size > 0) this.#known.set(this.#name(report), known);
    else this.#known.delete(this.#name(report));
  }

  /** The file's text: sorted, so that it changes only where findings do. */
  text(): string {
    const findings = Object.fromEntries(
      [...this.#known]
        .sort(byName)
        .map(([path, known]) => [
          path,
          [...known]
            .sort(byName)
            .map(([key, count]) => ({ rule: key.slice(0, key.indexOf("\n")), line: key.slice(key.indexOf("\n") + 1), count })),
        ]),
    );
    return `${JSON.stringify({ version: 1, findings } satisfies Written, null, 2)}\n`;
  }

  get size(): number {
    return [...this.#known.values()].flatMap((known) => [...known.values()]).reduce((sum, count) => sum + count, 0);
  }

  #name({ path }: FileReport): string {
    return relative(this.#folder, resolve(path)).split(sep).join("/");
  }
}

const keyOf = (finding: FindingReport): string => `${finding.rule}\n${normalLine(finding)}`;
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

function isBaseline(value: unknown): value is Written {
  const isObject = (each: unknown): each is Readonly<Record<string, unknown>> =>
    typeof each === "object" && each !== null && !Array.isArray(each);
  return (
    isObject(value) &&
    value["version"] === 1 &&
    isObject(value["findings"]) &&
    Object.values(value["findings"]).every(
      (entries) =>
        Array.isArray(entries) &&
        entries.every(
          (entry) =>
            isObject(entry) && typeof entry["rule"] === "string" && typeof entry["line"] === "string" && typeof entry["count"] === "number",
        ),
    )
  );
}
