import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** One run of a program: seconds by the clock, seconds of the processors, and megabytes at most where they are known. */
export interface Run {
  readonly wall: number;
  readonly processor: number | null;
  readonly megabytes: number | null;
}

/** Tells at its end what a Node process has used. */
const witness = `if (require("node:worker_threads").isMainThread) process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require("node:fs").writeSync(2, "\\nUSED " + (userCPUTime + systemCPUTime) / 1e6 + " " + maxRSS / 1024 + "\\n"); });`;

/** Runs a program to its end; null where it cannot be started. Linters end with other statuses than 0. */
export function timed(program: string, args: readonly string[], input = ""): Run | null {
  const started = performance.now();
  // The shell's own clock tells what the processors had to do.
  const { error, status, stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="USED %U %S"; time "$@"', "bash", program, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const wall = (performance.now() - started) / 1000;
  if (error || status === 126 || status === 127) return null;
  const [, user, system] = /USED ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return { wall, processor: user === undefined ? null : Number(user) + Number(system), megabytes: null };
}

/** The same for a script of Node, which can tell how much memory it took. */
export function timedNode(args: readonly string[], input = ""): Run | null {
  const started = performance.now();
  mkdirSync("out/bench", { recursive: true });
  writeFileSync("out/bench/witness.cjs", witness);
  const { error, stderr } = spawnSync(process.execPath, ["--require", "./out/bench/witness.cjs", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const wall = (performance.now() - started) / 1000;
  if (error) return null;
  const [, processor, megabytes] = /USED ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return {
    wall,
    processor: processor === undefined ? null : Number(processor),
    megabytes: megabytes === undefined ? null : Number(megabytes),
  };
}

/** Parses files whose paths come on standard input. */
const astLoop =
  "import ast, sys\nfor path in sys.stdin.read().split('\\n'):\n    try:\n        ast.parse(open(path, 'rb').read())\n    except Exception:\n        pass\n";

/** What other people use, by the names under which they are known; each gets the paths of the files. */
export function others(): readonly {
  readonly name: string;
  readonly isFast: boolean;
  readonly run: (paths: readonly string[]) => Run | null;
}[] {
  return [
    {
      name: "CPython's `ast.parse`, one file after the other",
      isFast: true,
      run: (paths) => timed("python3", ["-c", astLoop], paths.join("\n")),
    },
    {
      name: "ruff, WASM build for Node (default rules)",
      isFast: true,
      run: (paths) => {
        const ruff = moduleAt("@astral-sh/ruff-wasm-nodejs");
        return ruff === null ? null : timed(process.execPath, ["-e", ruffLoop(ruff)], paths.join("\n"));
      },
    },
    { name: "flake8", isFast: false, run: (paths) => timed("flake8", ["--exit-zero", "-q", ...paths]) },
    { name: "pylint", isFast: false, run: (paths) => timed("pylint", ["--exit-zero", "-sn", ...paths]) },
    {
      name: "pyright",
      isFast: false,
      run: (paths) => {
        const pyright = moduleAt("pyright");
        return pyright === null ? null : timed(process.execPath, [pyright, ...paths]);
      },
    },
  ];
}

/** Where Node finds a package, `NODE_PATH` included; null where it is not installed. */
function moduleAt(name: string): string | null {
  try {
    return createRequire(`${process.cwd()}/`).resolve(name);
  } catch {
    return null;
  }
}

const ruffLoop = (ruff: string): string => `
const { readFileSync } = require("node:fs");
const { Workspace, PositionEncoding } = require(${JSON.stringify(ruff)});
const workspace = new Workspace(Workspace.defaultSettings(), PositionEncoding.Utf16);
for (const path of readFileSync(0, "utf8").split("\\n")) { try { workspace.check(readFileSync(path, "utf8")); } catch {} }
`;
