import { strict as assert } from "node:assert";
import { foldersUpTo, moduleFiles } from "../../src/vscode/moduleFiles";

describe("files of a module", () => {
  it("are a file or a package", () => {
    assert.deepEqual(moduleFiles("nets.heads"), { up: null, paths: ["nets/heads.py", "nets/heads/__init__.py"] });
  });

  it("lie one folder further up for every dot after the first", () => {
    assert.deepEqual(moduleFiles(".heads"), { up: 0, paths: ["heads.py", "heads/__init__.py"] });
    assert.deepEqual(moduleFiles("..heads"), { up: 1, paths: ["heads.py", "heads/__init__.py"] });
    assert.deepEqual(moduleFiles("."), { up: 0, paths: ["__init__.py"] });
  });

  it("are none where there is no module name", () => {
    for (const name of ["", "a/b", "a..b", "../etc", "a.", "a b", "1a"]) assert.deepEqual(moduleFiles(name).paths, [], name);
  });
});

describe("folders of a project", () => {
  it("are those from the file up to the root", () => {
    assert.deepEqual(foldersUpTo("/w", "/w/a/b"), ["/w/a/b", "/w/a", "/w"]);
    assert.deepEqual(foldersUpTo("/w", "/w"), ["/w"]);
    assert.deepEqual(foldersUpTo("/", "/a"), ["/a", "/"]);
  });

  it("are the file's own alone where it lies elsewhere", () => {
    assert.deepEqual(foldersUpTo("/w", "/wide/a"), ["/wide/a"]);
    assert.deepEqual(foldersUpTo(undefined, "/a/b"), ["/a/b"]);
  });
});
