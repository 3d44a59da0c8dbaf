import { posix } from "node:path";
import type { Entry, Files, Kind, Obstacle } from "../../src/cli/files";
import type { Io } from "../../src/cli/io";
import { run } from "../../src/cli/run";

/** What a path holds in a file system made up for a test: a text, bytes, or an error of the operating system. */
export type Content = string | Uint8Array | { readonly error: string };

/** What hinders writing a file, by its path: what its marks say, and the error of an attempt. */
interface Hindrances {
  readonly obstacles?: Readonly<Record<string, Obstacle>>;
  readonly unwritable?: Readonly<Record<string, string>>;
}

/** A file system in memory; paths are relative to its only root. */
export function filesOf(
  contents: Readonly<Record<string, Content>>,
  { obstacles = {}, unwritable = {} }: Hindrances = {},
): Files & { readonly written: Map<string, string> } {
  const written = new Map<string, string>();
  const all = new Map(Object.entries(contents));
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const clean = (path: string): string => posix.relative(process.cwd(), posix.resolve(path));
  const kind = (path: string): Kind | null => {
    const name = clean(path);
    if (all.has(name)) return name.endsWith("/") ? "folder" : "file";
    return name === "" || all.has(`${name}/`) || [...all.keys()].some((each) => each.startsWith(`${name}/`)) ? "folder" : null;
  };
  return {
    written,
    kind,
    list: (path) => {
      const name = clean(path);
      const broken = all.get(`${name}/`);
      if (typeof broken === "object" && "error" in broken) fail(broken.error);
      const names = [...all.keys()]
        .filter((each) => name === "" || each.startsWith(`${name}/`))
        .map((each) => each.slice(name === "" ? 0 : name.length + 1).split("/")[0] ?? "");
      return [...new Set(names)]
        .filter(Boolean)
        .sort()
        .map((each): Entry => ({ name: each, kind: kind(posix.join(name, each)) ?? "other" }));
    },
    read: (path, limit) => {
      const content = all.get(clean(path)) ?? fail(kind(path) === "folder" ? "EISDIR" : "ENOENT");
      if (typeof content === "string") return Buffer.from(content).subarray(0, limit);
      return content instanceof Uint8Array ? content.subarray(0, limit) : fail(content.error);
    },
    realPath: (path) => (kind(path) === null ? fail("ENOENT") : posix.resolve(path)),
    write: (path, text) => void written.set(clean(path), text),
    obstacle: (path) => obstacles[clean(path)] ?? null,
    replace: (path, bytes) => {
      const error = unwritable[clean(path)];
      if (error !== undefined) fail(error);
      const content = all.get(clean(path));
      if (typeof content === "object" && "error" in content) fail(content.error);
      all.set(clean(path), bytes);
      written.set(clean(path), Buffer.from(bytes).toString());
    },
  };
}

export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly problems: string;
  readonly files: ReturnType<typeof filesOf>;
}

/** Runs a call on a machine made up for a test. */
export async function call(
  argv: readonly string[],
  machine: {
    readonly files?: Readonly<Record<string, Content>>;
    readonly input?: string;
    readonly environment?: Io["environment"];
    readonly isTerminal?: boolean;
  } & Hindrances = {},
): Promise<Ran> {
  const files = filesOf(machine.files ?? {}, machine);
  const output: string[] = [];
  const problems: string[] = [];
  const sink = (to: string[]) => ({
    write: async (text: string | Uint8Array) => void to.push(typeof text === "string" ? text : Buffer.from(text).toString()),
    isClosed: false,
    failure: null,
    isTerminal: machine.isTerminal ?? false,
  });
  const status = await run(argv, {
    output: sink(output),
    problems: sink(problems),
    input: async () => machine.input ?? "",
    files,
    environment: machine.environment ?? {},
  });
  return { status, output: output.join(""), problems: problems.join(""), files };
}
