import { readdirSync, readFileSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parse } from "../src/python/parse";

// How fast the parser is: over Python's own library when it is there, and on a file of 1,000 lines.

const rounds = 15;

/** Milliseconds of each round. */
function time(run: () => void): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    run();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

function print(what: string, times: readonly number[], show: (ms: number) => string): void {
  console.log(`${what}: best ${show(times[0] ?? 0)}, median ${show(times[times.length >> 1] ?? 0)}`);
}

function standardLibrary(): string[] {
  const { stdout } = spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"], { encoding: "utf8" });
  const folder = (stdout ?? "").trim();
  if (folder === "") return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py") && !name.includes("site-packages"))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "utf8"));
}

const example = `def block_NUMBER(inputs, units=64, rate=0.5, name="block_NUMBER"):
    """Two dense layers with a shortcut."""
    x = layers.Dense(units, activation="relu", kernel_initializer="he_normal")(inputs)
    x = layers.BatchNormalization(epsilon=1e-3, name=f"{name}_norm")(x)
    x = layers.Dropout(rate)(x)  # not at inference
    if inputs.shape[-1] != units:
        inputs = layers.Dense(units)(inputs)
    for key, value in {"a": 1, "b": [2, 3]}.items():
        print(key, value, sep=", ")
    return layers.Activation("softmax" if units > 1 else "sigmoid")(x + inputs)

`;
let lines = "";
for (let block = 0; lines.length < 37_000 || block < 91; block++) lines += example.replaceAll("NUMBER", String(block));

const sources = standardLibrary();
const characters = sources.reduce((sum, text) => sum + text.length, 0);
if (sources.length > 0) {
  const times = time(() => {
    for (const text of sources) parse(text);
  });
  print(
    `Standard library, ${sources.length} files, ${(characters / 1e6).toFixed(1)} MB`,
    times,
    (ms) => `${(characters / 1000 / ms).toFixed(1)} MB/s`,
  );
}
print(
  `${lines.split("\n").length} lines, ${(lines.length / 1000).toFixed(0)} KB`,
  time(() => {
    for (let index = 0; index < 20; index++) parse(lines);
  }).map((ms) => ms / 20),
  (ms) => `${ms.toFixed(2)} ms`,
);
const broken = lines.replace('"relu", kernel', '"rel');
print(
  "The same with a line half typed",
  time(() => {
    for (let index = 0; index < 20; index++) parse(broken);
  }).map((ms) => ms / 20),
  (ms) => `${ms.toFixed(2)} ms`,
);
