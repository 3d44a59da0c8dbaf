import { strict as assert } from "node:assert";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCompiled } from "../../src/node/compiledScript";

describe("compiled script", () => {
  let folder = "";
  let cache = "";
  let path = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    cache = join(folder, "storage", "compiled");
    path = join(folder, "script.js");
    write(1);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Scripts of one length, which differ in what they export; `second` is the time of the file. */
  const write = (value: number, second = 1): void => {
    writeFileSync(
      path,
      `const said = require("said");\nmodule.exports = { value: () => ${value}, said, path: __filename, folder: __dirname };`,
    );
    utimesSync(path, second, second);
  };
  const run = (version = "1.0.0"): ReturnType<typeof runCompiled> => runCompiled(path, cache, version, (name) => `required ${name}`);
  const valueOf = ({ exports }: ReturnType<typeof runCompiled>): number => (exports as { value(): number }).value();
  const kept = (): readonly string[] => readdirSync(cache);

  it("runs a script as require does", () => {
    const { value, ...others } = run().exports as { value(): number };
    assert.equal(value(), 1);
    assert.deepEqual(others, { said: "required said", path, folder });
  });

  it("takes the code that was kept", () => {
    const first = run();
    first.keep();
    const second = run();
    assert.deepEqual([first.isFromCache, second.isFromCache], [false, true]);
    assert.deepEqual(second.exports, { ...(first.exports as object), value: (second.exports as { value: unknown }).value });
    assert.equal(valueOf(second), 1);
  });

  it("does not take another text for the same", () => {
    run().keep();
    write(2, 2);
    const other = run();
    assert.deepEqual([other.isFromCache, valueOf(other)], [false, 2]);
    write(3, 1);
    assert.deepEqual([run("1.0.1").isFromCache, valueOf(run("1.0.1"))], [false, 3]);
  });

  it("keeps one version only", () => {
    run("1.0.0").keep();
    const [before] = kept();
    run("2.0.0").keep();
    assert.equal(kept().length, 1);
    assert.notEqual(kept()[0], before);
    assert.equal(run("2.0.0").isFromCache, true);
  });

  it("passes over code that is broken or cut off", () => {
    run().keep();
    const file = join(cache, kept()[0] ?? "");
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken[whole.length >> 1] = ~(broken[whole.length >> 1] ?? 0);
    for (const bytes of [broken, whole.subarray(0, whole.length - 1), whole.subarray(0, 7), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      const again = run();
      assert.deepEqual([again.isFromCache, valueOf(again)], [false, 1]);
    }
    run().keep();
    assert.equal(run().isFromCache, true);
  });

  it("says when the folder cannot be made", () => {
    writeFileSync(join(folder, "storage"), "a file");
    assert.throws(() => run().keep());
    assert.equal(valueOf(run()), 1);
  });
});
