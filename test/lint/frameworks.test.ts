import assert from "node:assert/strict";
import { frameworkUse } from "../../src/lint/frameworks";
import { createLinter } from "../../src/lint/linter";
import type { Module } from "../../src/lint/program";

const nets =
  'import keras\ndef build(n):\n    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(n, activation="sigmoid")])\ndef prepare(model):\n    model.compile(loss="categorical_crossentropy")\n';

/** What is asked for a script beside modules of a project, and whether it is worth reading. */
function asked(
  text: string,
  modules: Readonly<Record<string, string>>,
): { readonly usesFramework: boolean; readonly names: readonly string[] } {
  const names: string[] = [];
  const known = new Map(
    Object.entries(modules).map(([name, source]) => [
      name,
      { uri: `${name.replaceAll(".", "/")}${source.includes("# package") ? "/__init__" : ""}.py`, text: source },
    ]),
  );
  const get = (name: string): Module | null => {
    names.push(name);
    return known.get(name) ?? null;
  };
  return {
    usesFramework: frameworkUse({ units: [{ uri: "main.py", text }], modules: { get, values: () => known.values() } }).usesFramework,
    names,
  };
}

describe("a script that says no word of a framework", () => {
  it("is read where a module that it uses speaks of one", () => {
    const text = "from nets import build, prepare\nprepare(build(5))\n";
    const program = { units: [{ uri: "main.py", text }], modules: new Map([["nets", { uri: "nets.py", text: nets }]]) };
    assert.deepEqual(
      createLinter()
        .analyse(program)
        .findings.map(({ rule }) => rule),
      ["sigmoid-with-categorical-crossentropy"],
    );
    // An editor that knows no modules yet is told which to look for.
    assert.deepEqual(createLinter().analyse({ units: program.units }).wantedModules, ["nets", "nets.build", "nets.prepare"]);
  });

  it("is read where one cell of a notebook imports what another one uses", () => {
    const program = (uses: string) => ({
      units: [
        { uri: "a.ipynb", cell: 0, text: "from nets import build" },
        { uri: "a.ipynb", cell: 1, text: uses },
      ],
      modules: new Map([["nets", { uri: "nets.py", text: nets }]]),
    });
    assert.ok(frameworkUse(program("model = build(3)")).usesFramework);
    assert.ok(!frameworkUse(program("rebuilt = 3")).usesFramework);
  });

  it("is read whichever way it imports the module", () => {
    for (const text of [
      "import nets\nnets.prepare(1)\n",
      "import nets as n\nn.prepare(1)\n",
      "from nets import (build, # one\n  prepare as p)\np(1)\n",
      "from nets import *\ngo()\n",
      "if a:\n    import os, nets\nnets.go()\n",
    ])
      assert.ok(asked(text, { nets }).usesFramework, text);
    for (const text of ["from pkg import build\nbuild(5)\n", "import pkg\npkg.build(5)\n"])
      assert.ok(asked(text, { pkg: "# package\nfrom .inner import build\n", "pkg.inner": nets }).usesFramework, text);
    assert.ok(asked("from . import nets\nnets.go()\n", { ".nets": nets }).usesFramework);
    assert.ok(asked("from pkg.deep.a import go\ngo()\n", { "pkg.deep.a": "from ..inner import build\n", "pkg.inner": nets }).usesFramework);
    assert.ok(asked("import a\na.go()\n", { a: "import b\n", b: "import a, c\n", c: nets }).usesFramework);
  });

  it("is not read, nor anything asked, where it uses nothing of what it imports or imports what is nobody's own", () => {
    assert.deepEqual(asked("from nets import build\nx = [build]\n", { nets }), { usesFramework: false, names: [] });
    assert.deepEqual(asked("import os, sys\nimport numpy as np\nnp.zeros(os.path.join())\n", {}), { usesFramework: false, names: [] });
    assert.deepEqual(asked("x = 1\n".repeat(1000), { nets }), { usesFramework: false, names: [] });
    assert.deepEqual(asked("import a\na.go()\n", { a: "import b\nimport a\n", b: "" }), { usesFramework: false, names: ["a", "b"] });
  });

  it("asks for no more than a few modules", () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`m${i}`, `import m${i + 1}\n`]));
    assert.deepEqual(
      [asked("import m0\nm0.go()\n", many)].map(({ usesFramework, names }) => [usesFramework, names.length]),
      [[false, 30]],
    );
  });
});
