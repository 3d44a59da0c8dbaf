import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../src/rules/index";
import { languages, type Language } from "../src/text/language";
import { ruleText } from "../src/text/word";
import { configuration } from "../src/vscode/manifest";

interface Manifest {
  readonly contributes: {
    configuration?: unknown;
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  };
}
type Strings = Readonly<Record<string, string>>;

const isUpdating = process.env["UPDATE"] === "1";
const stringsFile = (language: Language): string => (language === "en" ? "package.nls.json" : `package.nls.${language}.json`);
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

describe("the manifest", () => {
  it("has the settings of the table", () => {
    const manifest = readJson<Manifest>("package.json");
    const expected = configuration(rules);
    if (isUpdating) {
      manifest.contributes.configuration = expected;
      writeJson("package.json", manifest);
    }
    assert.deepEqual(manifest.contributes.configuration, expected, "UPDATE=1 npm run test:fast rewrites them.");
  });

  for (const language of languages) {
    it(`names every rule in ${stringsFile(language)}`, () => {
      const strings = readJson<Strings>(stringsFile(language));
      const others = Object.entries(strings).filter(([key]) => !key.startsWith("rule."));
      const named = rules.map(({ id }) => [`rule.${id}`, ruleText(language, id)?.title ?? ""] as const);
      const expected = Object.fromEntries([...others, ...named]);
      if (isUpdating) writeJson(stringsFile(language), expected);
      else assert.deepEqual(strings, expected, "UPDATE=1 npm run test:fast rewrites them.");
    });

    it(`has every string in ${stringsFile(language)}, and uses each`, () => {
      const used = [...readFileSync("package.json", "utf8").matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? "");
      const strings = readJson<Strings>(stringsFile(language));
      assert.deepEqual(Object.keys(strings).sort(), [...new Set(used)].sort());
      assert.deepEqual(
        Object.keys(strings).filter((key) => strings[key] === ""),
        [],
      );
    });
  }

  it("leaves no string untranslated, and writes Chinese with its own punctuation and spacing", () => {
    const english = readJson<Strings>(stringsFile("en"));
    for (const [key, text] of Object.entries(readJson<Strings>(stringsFile("zh-cn")))) {
      assert.ok(text !== english[key] || !/[a-z]{2,} [a-z]{2,}/.test(text), `${key}: ${text}`);
      const prose = text.replace(/`[^`]*`|\(command:[^)]*\)/g, "");
      assert.doesNotMatch(prose, /[一-鿿][,.:;!?](?!py)|[,;!?][一-鿿]/, `${key}: ${text}`);
      assert.doesNotMatch(
        text.replace(/\(command:[^)]*\)/g, ""),
        /[一-鿿][A-Za-z0-9`]|[A-Za-z0-9`][一-鿿]/,
        `${key}: no space between Han and Latin: ${text}`,
      );
    }
  });

  it("has icons only on commands that stand in a title", () => {
    const { commands, menus } = readJson<Manifest>("package.json").contributes;
    const inTitles = new Set(
      ["editor/title", "notebook/toolbar", "view/title"].flatMap((menu) => menus[menu] ?? []).map(({ command }) => command),
    );
    assert.deepEqual(
      commands
        .filter((command) => "icon" in command)
        .map(({ command }) => command)
        .filter((command) => !inTitles.has(command)),
      [],
    );
  });

  it("has no command in a menu that it does not declare", () => {
    const { commands, menus } = readJson<Manifest>("package.json").contributes;
    const declared = new Set(commands.map(({ command }) => command));
    assert.deepEqual(
      Object.values(menus)
        .flat()
        .filter(({ command }) => !declared.has(command)),
      [],
    );
  });
});
