import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { filesBelow } from "../../scripts/files.mjs";
import editor from "../../src/text/en/editor";

describe("the words of the editor", () => {
  it("are all said somewhere", () => {
    const sources = filesBelow("src/vscode", ".ts")
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    // A key can be put together: `${against}Axis`.
    const endings = [...sources.matchAll(/`\$\{[^}]+\}([A-Z]\w*)`/g)].map(([, ending = ""]) => ending);
    assert.deepEqual(
      Object.keys(editor).filter((key) => !sources.includes(`"${key}"`) && !endings.some((ending) => key.endsWith(ending))),
      [],
    );
  });
});
