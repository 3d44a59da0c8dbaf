import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { walkthroughPictures } from "../../scripts/generate/walkthroughPictures";
import { holdUpToDate } from "../generatedFiles";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
    }[];
  };
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const strings = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>;

describe("the walkthrough", () => {
  it("has pictures that are up to date and hold no words but code (UPDATE=1 rewrites them)", () => {
    holdUpToDate(walkthroughPictures());
    const steps = manifest.contributes.walkthroughs.flatMap((each) => each.steps);
    assert.deepEqual(steps.map(({ media }) => media.svg).sort(), [...walkthroughPictures().keys()].sort());
  });

  it("links to commands that exist, the same in both languages", () => {
    const own = new Set(manifest.contributes.commands.map(({ command }) => command));
    const linked = (file: string): readonly string[] =>
      Object.entries(strings(file)).flatMap(([key, text]) =>
        [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command = ""]) => `${key} ${command}`),
      );
    assert.deepEqual(linked("package.nls.zh-cn.json"), linked("package.nls.json"));
    const unknown = linked("package.nls.json")
      .map((link) => link.split(" ")[1] ?? "")
      .filter((command) => command.startsWith("activationLens.") && !own.has(command));
    assert.deepEqual(unknown, []);
  });

  it("stays short", () => {
    for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
      for (const [key, text] of Object.entries(strings(file)))
        if (/^walkthrough\.\w+\.text$/.test(key)) assert.ok(text.replace(/\n\[.*/s, "").length <= 220, key);
    }
  });
});
