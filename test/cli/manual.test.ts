import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import { commandLineFiles } from "../../scripts/generate/commandLineFiles";
import { parse } from "../../src/cli/arguments";
import { commands, commonOptions } from "../../src/cli/run";
import { holdUpToDate } from "../generatedFiles";
import { call } from "./machine";

describe("the manual", () => {
  it("has the commands and options of the program (UPDATE=1 rewrites them)", () => holdUpToDate(commandLineFiles()));

  it("shows no call that the program would refuse", () => {
    const files = [
      "README.md",
      "README.zh-CN.md",
      ".pre-commit-hooks.yaml",
      ...readdirSync("docs")
        .filter((name) => name.endsWith(".md"))
        .map((name) => `docs/${name}`),
    ];
    let count = 0;
    for (const file of files) {
      for (const [, written = ""] of readFileSync(file, "utf8").matchAll(
        /(?:^|entry: |npx (?:--yes )?)activation-lens(?:@[\d.]+)? ((?:check|models|show|plot|rules|explain|mcp)\b[^\n`#>]*)/gm,
      )) {
        const [name = "", ...argv] = written.trim().split(/\s+/);
        if (/\.\.\./.test(written)) continue;
        const command = commands.get(name);
        assert.ok(command, `${file}: ${written}`);
        assert.equal(parse(argv, { ...command.options, ...commonOptions }).problem, null, `${file}: ${written}`);
        count++;
      }
    }
    assert.ok(count >= 15, `${count} calls found`);
  });

  it("is what the help says", async () => {
    const manual = readFileSync("docs/COMMAND_LINE.md", "utf8");
    for (const name of commands.keys()) {
      const { output } = await call([name, "--help"]);
      for (const [, option = ""] of output.matchAll(/(--[a-z-]+)/g)) assert.ok(manual.includes(option), `${name} ${option}`);
    }
  });
});

describe("the GitHub Action", () => {
  const action = readFileSync("action.yml", "utf8");
  const inputs = [...(/^inputs:\n([^]*?)^runs:/m.exec(action)?.[1] ?? "").matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);

  it("has its inputs in the manual, and takes the version of the package", () => {
    const manual = readFileSync("docs/CI.md", "utf8");
    assert.deepEqual(
      inputs,
      [...manual.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name),
    );
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    assert.equal(/^ {2}version:\n.*\n {4}default: (.*)$/m.exec(action)?.[1], version);
    for (const [, written] of manual.matchAll(/activation-lens@v?(\d[\d.]*\d)|rev: v(\d[\d.]*\d)/g))
      if (written !== undefined) assert.equal(written, version);
  });

  it("puts no input into a script", () => {
    const scripts = [...action.matchAll(/^ {6}run: (?:\|\n((?: {8}.*\n)+)|(.*)$)/gm)].map(([, block, line]) => block ?? line ?? "");
    assert.equal(scripts.length, 2);
    assert.deepEqual(
      scripts.filter((script) => script.includes("${{")),
      [],
    );
    assert.deepEqual(
      [...action.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name).filter((name) => !inputs.includes(name)),
      [],
    );
  });
});
