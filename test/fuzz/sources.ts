import { readFileSync } from "node:fs";
import { filesBelow } from "../../scripts/files.mjs";
import { withoutExpectations, readFixture } from "../fixture";

/** What is mutated: Python texts and notebooks. */
export interface Sources {
  readonly texts: readonly string[];
  readonly notebooks: readonly string[];
}

/** All examples, the cases of all literate fixtures, and the recorded constructs. */
export function readSources(): Sources {
  const examples = filesBelow("examples", ".py").map((file) => readFileSync(file, "utf8"));
  const constructs = filesBelow("test/truth", ".py").map((file) => readFileSync(file, "utf8"));
  const fixtures = filesBelow("test", ".md").flatMap((file) => {
    const { prelude, cases } = readFixture(readFileSync(file, "utf8"));
    return cases.map(({ code }) => prelude + code);
  });
  return {
    texts: [...examples, ...constructs, ...fixtures].map(withoutExpectations),
    notebooks: filesBelow("examples", ".ipynb").map((file) => readFileSync(file, "utf8")),
  };
}
