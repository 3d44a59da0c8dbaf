import { strict as assert } from "node:assert";
import { analyse, Project } from "../../src/cli/modules";
import type { Program } from "../../src/lint/program";
import type { Linter, Result } from "../../src/lint/result";
import { filesOf, type Content } from "./machine";

/** What an engine is given that asks for these modules, and how often files were read for it. */
function given(
  files: Readonly<Record<string, Content>>,
  path: string,
  ...wanted: readonly string[]
): Record<string, string | null | undefined> {
  const found: Record<string, string | null | undefined> = {};
  analyse(
    asking((modules) => {
      for (const name of wanted) found[name] = modules?.get(name) === null ? null : modules?.get(name)?.uri;
    }),
    programOf(path),
    path,
    new Project(filesOf(files)),
  );
  return found;
}

const programOf = (path: string): Program => ({ units: [{ uri: path, text: "import keras" }] });

const asking = (ask: (modules: Program["modules"]) => void): Linter => ({
  analyse: ({ modules }): Result => {
    ask(modules);
    return {
      findings: [],
      analysis: {
        models: [],
        uses: [],
        activations: [],
        names: [],
        functions: [],
        wantedModules: [],
        steps: 0,
        complete: true,
        failures: [],
      },
      suppressed: [],
      unjudged: [],
      wantedModules: [],
      failures: [],
    };
  },
});

describe("modules of the same project", () => {
  const files = {
    "p/pyproject.toml": "",
    "p/a/train.py": "",
    "p/a/net.py": "",
    "p/shared/__init__.py": "",
    "p/shared/deep.py": "",
    "net.py": "",
  };

  it("are looked for beside the file and above it, up to the root of the project", () => {
    assert.deepEqual(given(files, "p/a/train.py", "net", "shared", "shared.deep", "nothing"), {
      net: "p/a/net.py",
      shared: "p/shared/__init__.py",
      "shared.deep": "p/shared/deep.py",
      nothing: null,
    });
  });

  it("are looked for up to where the command line was started, where nothing marks the root", () => {
    assert.deepEqual(given({ "q/b/train.py": "", "q/net.py": "" }, "q/b/train.py", "net"), { net: "q/net.py" });
    assert.deepEqual(given({ "q/b/train.py": "" }, "../elsewhere/train.py", "net"), { net: null });
  });

  it("are looked for up to a folder that was named, and above the outermost package", () => {
    const files = {
      "../r/a/b/train.py": "",
      "../r/net.py": "",
      "../p/q/__init__.py": "",
      "../p/q/r/__init__.py": "",
      "../p/q/r/train.py": "",
      "../p/net.py": "",
      "../other.py": "",
    };
    const wanted = (path: string, roots: readonly string[], name: string): string | null | undefined => {
      let found: string | null | undefined;
      analyse(
        asking((modules) => {
          const module = modules?.get(name);
          found = module && module.uri;
        }),
        programOf(path),
        path,
        new Project(filesOf(files), roots),
      );
      return found;
    };
    assert.equal(wanted("../r/a/b/train.py", [], "net"), null);
    assert.equal(wanted("../r/a/b/train.py", ["../r"], "net"), "../r/net.py");
    assert.equal(wanted("../r/a/b/train.py", ["../r"], "other"), null);
    assert.equal(wanted("../p/q/r/train.py", [], "net"), "../p/net.py");
    assert.equal(wanted("../p/q/r/train.py", [], "other"), null);
  });

  it("are found by a file inside the package itself, and below a folder `src`", () => {
    assert.deepEqual(
      given(
        { "p/pyproject.toml": "", "p/src/lib/run/train.py": "", "p/src/lib/net.py": "", "p/notebooks/a.py": "" },
        "p/src/lib/run/train.py",
        "lib.net",
      ),
      { "lib.net": "p/src/lib/net.py" },
    );
    assert.deepEqual(given({ "p/pyproject.toml": "", "p/src/lib/net.py": "", "p/notebooks/a.py": "" }, "p/notebooks/a.py", "lib.net"), {
      "lib.net": "p/src/lib/net.py",
    });
  });

  it("are looked for in one place only where their name says which", () => {
    assert.deepEqual(given(files, "p/a/train.py", ".net", "..shared.deep", "..net", "."), {
      ".net": "p/a/net.py",
      "..shared.deep": "p/shared/deep.py",
      "..net": null,
      ".": null,
    });
  });

  it("are never outside of what a name can say, and never binary", () => {
    assert.deepEqual(given({ ...files, "p/a/b.py": Uint8Array.of(0) }, "p/a/train.py", "net", "/etc/passwd", "a/net", "", "b", "a-b"), {
      net: "p/a/net.py",
      "/etc/passwd": null,
      "a/net": null,
      "": null,
      b: null,
      "a-b": null,
    });
  });

  it("are read once however many programs want them", () => {
    const contents = filesOf({ ...files, "p/a/other.py": "" });
    let reads = 0;
    const project = new Project({
      ...contents,
      read: (path, limit) => {
        reads++;
        return contents.read(path, limit);
      },
    });
    const seen = ["p/a/train.py", "p/a/other.py"].map((path) => {
      let module: unknown;
      analyse(
        asking((modules) => {
          module = modules?.get("net");
        }),
        programOf(path),
        path,
        project,
      );
      return module;
    });
    assert.equal(reads, 1);
    assert.equal(seen[0], seen[1]);
  });

  it("are no more than so many and so long", () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`p/m${i}.py`, ""]));
    const asked = given({ ...many, "p/pyproject.toml": "" }, "p/train.py", ...Array.from({ length: 150 }, (_, i) => `m${i}`));
    assert.equal(Object.values(asked).filter((uri) => typeof uri === "string").length, 100);
    const long = { "p/a.py": "#".repeat(1_900_000), "p/b.py": "#".repeat(200_000), "p/c.py": "", "p/pyproject.toml": "" };
    assert.deepEqual(given(long, "p/train.py", "a", "b", "c"), { a: "p/a.py", b: "p/b.py", c: null });
  });
});
