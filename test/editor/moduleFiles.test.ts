import { strict as assert } from "node:assert";
import { moduleFiles } from "../../src/vscode/moduleFiles";

const written = (name: string): readonly string[] => moduleFiles(name).map(({ from, up, path }) => `${from}:${"../".repeat(up)}${path}`);

describe("files of a module", () => {
  it("looks beside the importing file before the folders of the workspace", () => {
    assert.deepEqual(written("nets.heads"), [
      "here:nets/heads.py", "here:nets/heads/__init__.py",
      "root:nets/heads.py", "root:nets/heads/__init__.py",
      "root:src/nets/heads.py", "root:src/nets/heads/__init__.py",
    ]);
  });

  it("goes up one folder for every dot after the first", () => {
    assert.deepEqual(written(".heads"), ["here:heads.py", "here:heads/__init__.py"]);
    assert.deepEqual(written("..heads"), ["here:../heads.py", "here:../heads/__init__.py"]);
    assert.deepEqual(written("."), ["here:__init__.py"]);
  });

  it("looks for nothing where there is no module name", () => {
    for (const name of ["", "a/b", "a..b", "../etc", "a.", "a b"]) assert.deepEqual(written(name), [], name);
  });
});
