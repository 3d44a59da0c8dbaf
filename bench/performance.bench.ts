import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "../src/lint/linter";
import { parse } from "../src/python/parse";
import { activation } from "./performance/activation";
import { growthPlot } from "./performance/growthPlot";
import { exponent, least, median, processorMs, quantile, type Growth } from "./performance/measure";
import { others, timedNode, type Run } from "./performance/processes";
import { assignments, branches, brackets, chain, models, nested, oneList, ordinary, unconcerned } from "./performance/programs";

// Writes docs/PERFORMANCE.md: npm run bench -- performance FOLDER, where FOLDER holds Python files, such as a clone of a large repository.
// Other tools are measured too where they are installed: on the path, or, for packages of npm, where NODE_PATH says.

const limit = 4 * 1024 * 1024;
const folder = process.argv[2];
const linter = createLinter();
const analyse = (text: string): ReturnType<typeof linter.analyse> => linter.analyse({ units: [{ uri: "a.py", text }] });
const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const seconds = (value: number | null): string => (value === null ? "not told" : `${value.toFixed(2)} s`);

/** Runs of one program on the same files; the one of median length stands for all. */
function middle(rounds: number, run: () => Run | null): Run | null {
  const runs = Array.from({ length: rounds }, run).filter((one) => one !== null);
  return runs.sort((a, b) => (a.processor ?? a.wall) - (b.processor ?? b.wall))[(runs.length - 1) >> 1] ?? null;
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= limit)
    .sort();
}

const ownRun = (paths: readonly string[]): Run | null => timedNode(["dist/cli.js", "check", "--format", "json", ...paths]);

/** The same files, whole process, by us and by others. */
function sideBySide(paths: readonly string[], rounds: number, isSample: boolean): string {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const own = middle(rounds, () => ownRun(paths));
  const rows = [
    { name: "**activation-lens check**", run: own },
    ...others()
      .filter(({ isFast }) => isFast || isSample)
      .map(({ name, run }) => {
        say(name);
        return { name, run: middle(isSample ? 1 : rounds, () => run(paths)) };
      }),
  ];
  const ratio = (run: Run): string => (own?.processor && run.processor ? `${(run.processor / own.processor).toFixed(2)}` : "");
  return table([
    ["", "processor time", "clock", "files/s of processor time", "MB/s", "times ours"],
    ...rows.map(({ name, run }) =>
      run === null
        ? [name, "not installed", "", "", "", ""]
        : [
            name,
            seconds(run.processor),
            seconds(run.wall),
            (paths.length / (run.processor ?? run.wall)).toFixed(0),
            (bytes / 1e6 / (run.processor ?? run.wall)).toFixed(2),
            ratio(run),
          ],
    ),
  ]);
}

/** Warm, inside one process, over the folder. */
function inside(paths: readonly string[]): string {
  const texts = paths.map((path) => readFileSync(path, "utf8"));
  let each: readonly number[] = [];
  const rounds = Array.from({ length: 2 }, () => {
    const parsing = processorMs(() => {
      for (const text of texts) parse(text);
    });
    each = texts.map((text) => processorMs(() => analyse(text)));
    return { parsing, analysing: each.reduce((sum, time) => sum + time, 0) };
  });
  const best = (key: "parsing" | "analysing"): number => Math.min(...rounds.map((round) => round[key]));
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  return (
    table([
      ["", "all files", "per MB", "MB/s"],
      ["parse alone", ms(best("parsing")), ms(best("parsing") / megabytes), ((megabytes * 1000) / best("parsing")).toFixed(1)],
      [
        "complete analysis, parse included",
        ms(best("analysing")),
        ms(best("analysing") / megabytes),
        ((megabytes * 1000) / best("analysing")).toFixed(1),
      ],
      ["ratio", (best("analysing") / best("parsing")).toFixed(1), "", ""],
    ]) + `\n\nOne file: median ${ms(median(each))}, 99 of 100 within ${ms(quantile(each, 0.99))}, longest ${ms(Math.max(...each))}.`
  );
}

/** From a keystroke to the findings, in a file of so many lines: the whole file is analysed anew each time. */
function keystrokes(): string {
  const warming = 10;
  const rows = (
    [
      [100, 200],
      [1000, 100],
      [10_000, 10],
    ] as const
  ).map(([lines, rounds]) => {
    const text = ordinary(lines);
    const times = Array.from({ length: rounds + warming }, (_, i) => {
      const at = text.indexOf("\n", (i * 7919) % text.length);
      const edited = `${text.slice(0, at)} #${i}${text.slice(at)}`;
      const started = performance.now();
      return { processor: processorMs(() => analyse(edited)), clock: performance.now() - started };
    }).slice(warming);
    const figures = (["clock", "processor"] as const)
      .map((by) => times.map((time) => time[by]))
      .flatMap((of) => [ms(Math.min(...of)), ms(median(of)), ms(quantile(of, 0.99))]);
    return [
      String(lines),
      `${(text.length / 1000).toFixed(0)} KB`,
      String(analyse(text).analysis.models.length),
      ms(least(10, () => parse(text))),
      ...figures,
    ];
  });
  return table([
    ["lines", "size", "models", "parse alone", "by the clock, least", "median", "99 %", "of the processors, least", "median", "99 %"],
    ...rows,
  ]);
}

function growths(): readonly Growth[] {
  const grow = (
    name: string,
    unit: string,
    sizes: readonly number[],
    make: (size: number) => readonly string[],
    sizeOf = (size: number): number => size,
  ): Growth => {
    say(name);
    const points = sizes.map((size) => {
      const texts = make(size);
      return [
        sizeOf(size),
        least(4, () => {
          for (const text of texts) analyse(text);
        }),
      ] as const;
    });
    return { name, unit, points };
  };
  return [
    grow(
      "size of the file",
      "lines",
      [250, 500, 1000, 2000, 4000],
      (n) => [ordinary(n)],
      (n) => ordinary(n).length / 1000,
    ),
    grow("number of models", "models", [25, 50, 100, 200, 400], (n) => [models(n)]),
    grow("depth of nesting", "calls", [25, 50, 100, 200, 400], (n) => [nested(n)]),
    grow("number of files", "files", [5, 10, 20, 40, 80], (n) => Array.from({ length: n }, (_, i) => `${ordinary(200)}# ${i}\n`)),
  ];
}

/** Files just under the size limit, each made of one thing alone. */
function largest(): string {
  const size = limit - 4096;
  const scaled = (make: (n: number) => string): string => make(Math.floor(size / (make(2000).length / 2000)));
  const programs: readonly (readonly [string, string])[] = [
    ["code as people write it", scaled(ordinary)],
    ["assignments", assignments(size)],
    ["one list of numbers", oneList(size)],
    ["models", scaled(models)],
    ["10,000 models", models(10_000)],
    ["one chain of calls", chain(size)],
    ["calls in calls", nested(Math.floor(size / 14))],
    ["`(`", brackets(size)],
    ["one function of tests and early returns", branches(size)],
    ["no word of a framework", unconcerned(size)],
  ];
  return table([
    ["made of", "size", "parse alone", "complete analysis", "of its steps"],
    ...programs.map(([name, text]) => {
      say(name);
      const { analysis } = analyse(text);
      return [
        name,
        `${(text.length / 1e6).toFixed(1)} MB`,
        ms(least(2, () => parse(text))),
        ms(least(2, () => analyse(text))),
        analysis.complete ? String(analysis.steps) : `all (${analysis.steps})`,
      ];
    }),
  ]);
}

function cold(): string {
  const file = join(tmpdir(), "activation-lens-bench.py");
  const text = ordinary(1050);
  writeFileSync(file, text);
  const own = middle(5, () => ownRun([file]));
  const rows = [
    { name: "**activation-lens check**", run: own },
    { name: "Node itself, with an empty script", run: middle(5, () => timedNode(["-e", "0"])) },
    ...others()
      .filter(({ isFast }) => isFast)
      .map(({ name, run }) => ({ name, run: middle(3, () => run([file])) })),
  ];
  return `A file of ${(text.length / 1000).toFixed(0)} KB, each in a process of its own.\n\n${table([["", "processor time", "clock", "memory"], ...rows.map(({ name, run }) => (run === null ? [name, "not installed", "", ""] : [name, seconds(run.processor), seconds(run.wall), run.megabytes === null ? "" : `${run.megabytes.toFixed(0)} MB`]))])}`;
}

function starting(): string {
  const runs = Array.from({ length: 5 }, () => activation(join(process.cwd(), "dist/node.js"))).filter((run) => run !== null);
  if (runs.length === 0) return "Could not be measured: the stub lacks something that the extension asks for.";
  const parts = [
    ["first start of a version", "first"],
    ["every other start", "later"],
  ] as const;
  return table([
    ["", "median", "least"],
    ...parts.map(([name, part]) => [name, ms(median(runs.map((run) => run[part]))), ms(Math.min(...runs.map((run) => run[part])))]),
  ]);
}

const sizes = (): string =>
  table([
    ["file", "size"],
    ...readdirSync("dist", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .sort()
      .map((name) => `dist/${name}`)
      .map((file) => [`\`${file}\``, `${(statSync(file).size / 1024).toFixed(0)} KB`]),
  ]);

/** Measures everything and writes the page. */
function write(root: string): void {
  spawnSync(process.execPath, ["esbuild.mjs", "--minify"], { stdio: "inherit" });
  const paths = filesIn(root);
  const sample = paths.filter((_, i) => i % Math.max(1, Math.floor(paths.length / 12)) === 0);
  const megabytes = (of: readonly string[]): string =>
    `${of.length} files, ${(of.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6).toFixed(1)} MB`;
  const growth = (): string => {
    const all = growths();
    mkdirSync("docs/images", { recursive: true });
    writeFileSync("docs/images/growth.svg", growthPlot(all));
    const ends = ({ unit, points }: Growth): readonly string[] =>
      [points[0], points.at(-1)].map((point) => `${point?.[0].toFixed(0)} ${unit === "lines" ? "KB" : unit}: ${ms(point?.[1] ?? NaN)}`);
    return `![Time against size on logarithmic scales](images/growth.svg)\n\n${table([["", "exponent", "smallest", "largest"], ...all.map((one) => [one.name, exponent(one).toFixed(2), ...ends(one)])])}`;
  };
  const skipping = (): string => {
    const text = unconcerned(limit - 4096);
    return `Text that says no word of any framework is passed over: ${(text.length / 1000 / least(5, () => analyse(text))).toFixed(0)} MB/s.`;
  };
  const every = Math.max(1, Math.floor(paths.length / 12));
  const sections: readonly (readonly [title: string, about: string, measure: () => string])[] = [
    [
      "From a keystroke to the findings",
      "The engine alone, without the editor's pause before it asks; the file has functions, data handling and a model for every three functions.",
      keystrokes,
    ],
    ["Growth", "", growth],
    ["One file, cold", "", cold],
    [
      "The extension",
      "Loading it and `activate`, in a process of its own, against a stub of VS Code's API, by the clock; and the bundles as they ship. What V8 compiled is kept from the first start.",
      () => `${starting()}\n\n${sizes()}`,
    ],
    [
      "A tree of Python, whole process",
      `${megabytes(paths)} of Python that works with Keras. Several threads look at the files at the same time.`,
      () => sideBySide(paths, 1, false),
    ],
    [
      "Slower linters",
      `Every ${every}th of these files: ${megabytes(sample)}. What they look for differs; the table says only how long people wait.`,
      () => sideBySide(sample, 1, true),
    ],
    [
      "Inside one process, warm",
      "The same tree, file by file, without the modules that they import.",
      () => `${inside(paths)}\n\n${skipping()}`,
    ],
    [
      "Files just under the size limit",
      "The least of two, after a first one. The engine stops by steps, never by time: what it has found until then stands.",
      largest,
    ],
  ];
  const measured = sections.map(([title, about, measure]) => {
    say(title);
    return `## ${title}\n\n${about === "" ? "" : `${about}\n\n`}${measure()}\n`;
  });
  writeFileSync(
    "docs/PERFORMANCE.md",
    `# Performance

This page is written by \`bench/performance.bench.ts\` (\`npm run bench -- performance FOLDER\`), unedited. All figures of one table come from one run on one machine
(${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}), which other programs kept busy: so times are those that the processors spent,
threads that compile and collect garbage included, and ratios tell more than seconds. Where a clock is named, the other programs are in it.

${measured.join("\n")}`,
  );
  say("docs/PERFORMANCE.md");
}

if (folder === undefined) say("For docs/PERFORMANCE.md give a folder of Python files: npm run bench -- performance FOLDER");
else write(folder);
