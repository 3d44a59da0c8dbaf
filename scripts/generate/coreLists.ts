import { readdirSync } from "node:fs";

export { activationPages } from "./activationPages";

/** The index files of the core's three lists: path from the repository root -> text. Each names every file of its folder. */
export const coreLists = (): Map<string, string> =>
  new Map([
    list("activations", "Activation", "activation", "Every activation of the catalogue, by id."),
    list("losses", "Loss", "loss", "Every loss of the catalogue, by id."),
    list("metrics", "Metric", "metric", "Every metric of the catalogue, by id."),
  ]);

const list = (folder: string, type: string, typeFile: string, sentence: string): [path: string, text: string] => {
  const ids = readdirSync(`src/core/${folder}`)
    .map((file) => file.replace(/\.ts$/, ""))
    .filter((id) => id !== "index" && id !== typeFile)
    .sort();
  // `threshold`, `tanh` and the like are good names for values, so the imports get names that nobody else wants.
  const local = (id: string): string => `${id}_`;
  return [
    `src/core/${folder}/index.ts`,
    [
      "// Generated from the files of this folder by test/core/generated.test.ts; do not edit.",
      `import type { ${type} } from "./${typeFile}";`,
      ...ids.map((id) => `import ${local(id)} from "./${id}";`),
      "",
      `/** ${sentence} */`,
      `export const ${folder}: readonly ${type}[] = [`,
      ...ids.map((id) => `  ${local(id)},`),
      "];",
      "",
    ].join("\n"),
  ];
};
