import { dirname, join, relative, resolve, sep } from "node:path";
import {
  aboutWhole,
  configurationFiles,
  largestConfiguration,
  readConfiguration,
  type Configuration,
  type ConfigurationProblem,
  type WholeProblem,
} from "../lint/configuration";
import { matchesAny } from "../lint/globs";
import { rules } from "../rules/index";
import { decode } from "./decode";
import type { Files } from "./files";

/** The configuration that holds for a file, and the folder that its paths and patterns count from. */
export interface Configured {
  readonly configuration: Configuration;
  readonly folder: string;
}

/** A mistake in a configuration file. */
export interface Misconfigured extends ConfigurationProblem {
  readonly path: string;
}

const none: Configured = { configuration: {}, folder: "" };
const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Finds and reads configuration files, each once: the nearest one up to the root of the repository holds, and holds alone. */
export class Configurations {
  readonly #byFolder = new Map<string, Configured>();
  readonly #problems: Misconfigured[] = [];

  /** With `isOff` no file is read. */
  constructor(
    private readonly files: Files,
    private readonly isOff: boolean,
  ) {}

  /** What holds in a folder. */
  in(folder: string): Configured {
    if (this.isOff) return none;
    const absolute = resolve(folder);
    const before = this.#byFolder.get(absolute);
    if (before) return before;
    const found = this.#read(absolute) ?? (isTop(this.files, absolute) ? none : this.in(dirname(absolute)));
    this.#byFolder.set(absolute, found);
    return found;
  }

  /** What holds for a file. */
  for(path: string): Configured {
    return this.in(dirname(path));
  }

  /** Whether the configuration leaves a file or folder out that a search found; of a folder only what `exclude` names. */
  leavesOut(path: string, isFolder: boolean): boolean {
    const { configuration, folder } = this.for(path);
    const below = relative(folder, resolve(path)).split(sep).join("/");
    const { enable = true, exclude = [], include } = configuration;
    return !enable || matchesAny(exclude, below) || (!isFolder && include !== undefined && !matchesAny(include, below));
  }

  /** The mistakes met since they were last asked for. */
  takeProblems(): readonly Misconfigured[] {
    return this.#problems.splice(0);
  }

  #read(folder: string): Configured | null {
    for (const name of configurationFiles) {
      const path = join(folder, name);
      if (this.files.kind(path) !== "file") continue;
      const text = textOf(this.files, path);
      const { configuration, problems } =
        typeof text === "string" ? readConfiguration(name, text, ruleIds) : { configuration: null, problems: [aboutWhole(text.problem)] };
      this.#problems.push(...problems.map((problem) => ({ ...problem, path: relative("", path) || path })));
      if (configuration !== null) return { configuration, folder };
    }
    return null;
  }
}

const isTop = (files: Files, folder: string): boolean => dirname(folder) === folder || files.kind(join(folder, ".git")) !== null;

function textOf(files: Files, path: string): string | { readonly problem: WholeProblem } {
  try {
    const bytes = files.read(path, largestConfiguration + 1);
    if (bytes.length > largestConfiguration) return { problem: "tooLarge" };
    const decoded = decode(bytes);
    return "binary" in decoded ? { problem: "notReadable" } : decoded.text;
  } catch {
    return { problem: "notReadable" };
  }
}
