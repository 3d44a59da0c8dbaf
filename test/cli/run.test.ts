import { strict as assert } from "node:assert";
import { call } from "./machine";

const complaint = async (...argv: string[]): Promise<string> => {
  const { status, output, problems } = await call(argv);
  assert.deepEqual([status, output, problems.split("\n").length], [2, "", 2]);
  return problems.trimEnd();
};

describe("calls of the command line", () => {
  it("are refused in one clear line where they make no sense", async () => {
    assert.equal(await complaint(), "activation-lens: no command given; --help lists them");
    assert.equal(await complaint("chekc", "a.py"), "activation-lens: unknown command chekc; --help lists them; did you mean check?");
    assert.equal(
      await complaint("check", "--formt", "json", "a.py"),
      "activation-lens: unknown option --formt; --help lists them; did you mean --format?",
    );
    assert.equal(
      await complaint("check", "--format", "yaml", "a.py"),
      "activation-lens: option --format takes one of text, json, sarif, github, gitlab, not yaml",
    );
    assert.equal(await complaint("check", "a.py", "--format"), "activation-lens: option --format needs a value");
    assert.match(await complaint("check"), /^activation-lens: nothing to work on: check /);
    assert.equal(
      await complaint("check", "--min-severity", "fatal", "a.py"),
      "activation-lens: option --min-severity takes one of error, warning, information, hint, not fatal",
    );
    assert.equal(await complaint("--lang", "tlh", "check", "a.py"), "activation-lens: option --lang takes one of en, zh-cn, not tlh");
    assert.match(await complaint("--lang", "zh-cn"), /^activation-lens: 没有给出命令/);
    assert.equal(await complaint("\u001b[2J"), "activation-lens: unknown command  [2J; --help lists them");
  });

  it("help, in general and with every command, in both languages", async () => {
    const { status, output, problems } = await call(["--help"]);
    assert.deepEqual([status, problems], [0, ""]);
    for (const command of ["check", "models", "show", "plot", "rules", "explain"]) {
      assert.match(output, new RegExp(`^  ${command}  `, "m"));
      const help = await call([command, "--help"]);
      assert.equal(help.status, 0);
      assert.match(help.output, new RegExp(`^Usage: activation-lens ${command}\\b`));
      assert.doesNotMatch(help.output, /[{}]|undefined/);
      const chinese = (await call([command, "-h", "--lang", "zh-cn"])).output;
      assert.match(chinese, /^用法：activation-lens [^]*\n选项：\n/);
      assert.doesNotMatch(chinese, /[一-鿿][,:;]|[,:;] ?[一-鿿]/);
    }
  });

  it("tell the version", async () => {
    assert.match((await call(["--version"])).output, /^\d+\.\d+\.\d+\n$/);
  });
});
