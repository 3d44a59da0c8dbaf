import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { machineFiles } from "../../src/cli/files";
import { search } from "../../src/cli/walk";
import { filesOf } from "./machine";

const found = (contents: Parameters<typeof filesOf>[0], ...paths: string[]): string[] =>
  search(filesOf(contents), paths).found.map(({ path }) => path);

describe("search for files", () => {
  it("finds Python files and notebooks, sorted, and names them as given", () => {
    const contents = { "b/z.py": "", "b/a.ipynb": "", "b/c/d.py": "", "b/e.txt": "", "a.py": "" };
    assert.deepEqual(found(contents, "b", "a.py"), ["a.py", "b/a.ipynb", "b/c/d.py", "b/z.py"]);
    assert.deepEqual(found(contents, "."), ["a.py", "b/a.ipynb", "b/c/d.py", "b/z.py"]);
    assert.deepEqual(found(contents, "./b/", "b/e.txt"), ["b/a.ipynb", "b/c/d.py", "b/e.txt", "b/z.py"]);
  });

  it("skips what is not the user's own", () => {
    assert.deepEqual(
      found(
        {
          "p/a.py": "",
          "p/.git/hooks/a.py": "",
          "p/node_modules/a.py": "",
          "p/venv/a.py": "",
          "p/.venv/a.py": "",
          "p/env/pyvenv.cfg": "",
          "p/env/a.py": "",
          "p/environment/a.py": "",
          "p/lib/site-packages/a.py": "",
        },
        "p",
      ),
      ["p/a.py", "p/environment/a.py"],
    );
  });

  it("reads a path that is given by name, whatever is excluded", () => {
    const contents = { "p/.gitignore": "build/\n*.gen.py\n", "p/build/a.py": "", "p/b.gen.py": "", "p/c.py": "" };
    assert.deepEqual(found(contents, "p"), ["p/c.py"]);
    assert.deepEqual(found(contents, "p", "p/b.gen.py", "p/build/a.py"), ["p/b.gen.py", "p/build/a.py", "p/c.py"]);
    assert.deepEqual(found({ ...contents, "p/.git/HEAD": "" }, "p/build"), ["p/build/a.py"]);
  });

  it("follows .gitignore as git does: inner before outer, later before earlier, case counts", () => {
    assert.deepEqual(
      found(
        {
          "p/.git/HEAD": "",
          "p/.gitignore": "*.py\n!keep.py\nother/\n",
          "p/a.py": "",
          "p/keep.py": "",
          "p/KEEP.PY": "",
          "p/q/.gitignore": "!*.py\nkeep.py",
          "p/q/a.py": "",
          "p/q/keep.py": "",
          "p/other/keep.py": "",
        },
        "p",
      ),
      ["p/KEEP.PY", "p/keep.py", "p/q/a.py"],
    );
  });

  it("asks the folders above within a repository, but not those above a repository", () => {
    const contents = { "p/.git/HEAD": "", "p/.gitignore": "no.py", "p/q/no.py": "", "p/q/yes.py": "", "p/r/.git": "", "p/r/no.py": "" };
    assert.deepEqual(found(contents, "p/q"), ["p/q/yes.py"]);
    assert.deepEqual(found(contents, "p/r"), ["p/r/no.py"]);
    assert.deepEqual(found(contents, "p"), ["p/q/yes.py", "p/r/no.py"]);
    assert.deepEqual(found({ ".gitignore": "a.py", "p/a.py": "" }, "p").length >= 0, true);
  });

  it("looks at a file once, and knows that it was named", () => {
    const { found: files } = search(filesOf({ "p/a.py": "", "p/b.py": "" }), ["p", "p/a.py", "./p/a.py", "p"]);
    assert.deepEqual(files, [
      { path: "p/a.py", isNamed: true },
      { path: "p/b.py", isNamed: false },
    ]);
  });

  it("keeps what does not exist, so that it can be told, and tells of folders that cannot be read", () => {
    const { found: files, unreadable } = search(filesOf({ "p/a.py": "", "p/shut/": { error: "EACCES" } }), ["p", "gone.py"]);
    assert.deepEqual(
      files.map(({ path }) => path),
      ["gone.py", "p/a.py"],
    );
    assert.deepEqual(unreadable, [{ path: "p/shut", code: "EACCES", isNamed: false }]);
  });

  describe("on a real file system", () => {
    let root = "";
    before(() => {
      root = mkdtempSync(join(tmpdir(), "activation-lens-"));
      for (const file of ["a/model.py", "a/deep/b.py", "outside.py"]) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), "x = 1\n");
      }
      symlinkSync("..", join(root, "a/loop"));
      symlinkSync("self.py", join(root, "a/self.py"));
      symlinkSync("../outside.py", join(root, "a/link.py"));
      symlinkSync("model.py", join(root, "a/same.py"));
    });
    after(() => rmSync(root, { recursive: true }));

    it("ends where links lead in circles, and looks at what they lead to once", () => {
      const paths = search(machineFiles, [join(root, "a")]).found.map(({ path }) => relative(root, path));
      assert.deepEqual(paths, ["a/deep/b.py", "a/link.py", "a/model.py"]);
    });

    it("reads no more than asked", () => {
      assert.equal(machineFiles.read(join(root, "outside.py"), 3).length, 3);
      assert.equal(machineFiles.read(join(root, "outside.py"), 300).length, 6);
    });
  });
});
