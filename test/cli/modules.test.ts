import { strict as assert } from "node:assert";
import { analyse } from "../../src/cli/modules";
import type { Linter, Result } from "../../src/lint/result";
import { filesOf, type Content } from "./machine";

/** An engine that wants modules and remembers what it was given. */
function wanting(...wanted: readonly string[]): { readonly linter: Linter; readonly given: Map<string, string | null>; runs: number } {
  const seen = { given: new Map<string, string | null>(), runs: 0 };
  const linter: Linter = {
    analyse: ({ modules }): Result => {
      seen.runs++;
      for (const [name, module] of modules ?? []) seen.given.set(name, module?.uri ?? null);
      const wantedModules = wanted.filter((name) => !modules?.has(name));
      return { findings: [], analysis: { models: [], uses: [], activations: [], functions: [], names: [], wantedModules, steps: 0, complete: true, failures: [] }, unjudged: [], wantedModules, failures: [] };
    },
  };
  return Object.assign(seen, { linter });
}

const given = (files: Readonly<Record<string, Content>>, path: string, ...wanted: readonly string[]): Record<string, string | null> => {
  const { linter, given: modules } = wanting(...wanted);
  analyse(linter, { units: [{ uri: path, text: "import keras" }] }, path, filesOf(files));
  return Object.fromEntries(modules);
};

describe("modules of the same project", () => {
  const files = { "p/pyproject.toml": "", "p/a/train.py": "", "p/a/net.py": "", "p/shared/__init__.py": "", "p/shared/deep.py": "", "net.py": "" };

  it("are looked for beside the file and above it, up to the root of the project", () => {
    assert.deepEqual(given(files, "p/a/train.py", "net", "shared", "shared.deep", "nothing"), { net: "p/a/net.py", shared: "p/shared/__init__.py", "shared.deep": "p/shared/deep.py", nothing: null });
    assert.deepEqual(given({ "q/b/train.py": "", "q/net.py": "" }, "q/b/train.py", "net"), {});
  });

  it("are looked for in one place only where their name says which", () => {
    assert.deepEqual(given(files, "p/a/train.py", ".net", "..shared.deep", "..net", "."), { ".net": "p/a/net.py", "..shared.deep": "p/shared/deep.py", "..net": null, ".": null });
  });

  it("are never outside of what a name can say, and never binary", () => {
    assert.deepEqual(given({ ...files, "p/a/b.py": Uint8Array.of(0) }, "p/a/train.py", "net", "/etc/passwd", "a/net", "", "b", "a-b"),
      { net: "p/a/net.py", "/etc/passwd": null, "a/net": null, "": null, b: null, "a-b": null });
  });

  it("bring one more run where there are any, and none where there are none or none that matter", () => {
    for (const [text, wanted, runs] of [["import keras", "net", 2], ["", "built", 2], ["", "net", 1], ["import keras", "nothing", 1]] as const) {
      const engine = wanting(wanted);
      analyse(engine.linter, { units: [{ uri: "p/a/train.py", text }] }, "p/a/train.py", filesOf({ ...files, "p/a/built.py": "from tensorflow import keras" }));
      assert.equal(engine.runs, runs, `${text} ${wanted}`);
    }
  });
});
