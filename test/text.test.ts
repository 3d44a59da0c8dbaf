import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { filesBelow } from "../scripts/files.mjs";
import { fixTitles } from "../src/rules/fix";
import { rules } from "../src/rules/index";
import { en } from "../src/text/en";
import rulesInEnglish from "../src/text/en/rules";
import { languageOf, languages, type Language } from "../src/text/language";
import { fill, formatNumber } from "../src/text/template";
import { messageOf, reasonText, ruleText } from "../src/text/word";
import { zhCn } from "../src/text/zh-cn";

/** Every phrase of a catalogue by its path of keys. */
const phrasesOf = (catalogue: object, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as const]
      : typeof value === "object" && value !== null
        ? phrasesOf(value, `${path}${key}.`)
        : [],
  );

/** The names of the holes of a template, each once, sorted. */
const holesOf = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].sort();

const catalogues = { en, "zh-cn": zhCn };

describe("text", () => {
  it("has the same phrases with the same holes in both languages", () => {
    const shape = (language: Language): readonly string[] =>
      phrasesOf(catalogues[language])
        .map(([path, text]) => `${path} ${holesOf(text).join(",")}`)
        .sort();
    assert.deepEqual(shape("zh-cn"), shape("en"));
  });

  it("leaves nothing untranslated, and writes Chinese with its own punctuation and spacing", () => {
    const english = new Map(phrasesOf(en));
    for (const [path, text] of phrasesOf(zhCn)) {
      assert.ok(text !== english.get(path) || !/[a-z]{2,} [a-z]{2,}/.test(text.replace(/`[^`]*`/g, "")), `${path}: ${text}`);
      const prose = text.replace(/`[^`]*`/g, "");
      if (/[一-鿿]/.test(prose)) {
        assert.doesNotMatch(prose, /[一-鿿][,.:;!?]|[,;!?][一-鿿]/, `${path}: ${text}`);
        assert.doesNotMatch(text, /[一-鿿][A-Za-z0-9`]|[A-Za-z0-9`][一-鿿]/, `${path}: no space between Han and Latin: ${text}`);
      }
    }
  });

  it("words every message of every rule with the holes that the rule fills", () => {
    for (const { id, messages } of rules) {
      for (const language of languages) {
        const worded = Object.fromEntries(
          Object.entries(ruleText(language, id)?.messages ?? {}).map(([key, text]) => [key, holesOf(text)]),
        );
        assert.deepEqual(
          worded,
          Object.fromEntries(Object.entries(messages).map(([key, holes]) => [key, [...holes].sort()])),
          `${id} in ${language}`,
        );
      }
    }
    assert.deepEqual(Object.keys(rulesInEnglish).sort(), rules.map(({ id }) => id).sort());
  });

  it("words every fix and related place", () => {
    const worded = Object.fromEntries(Object.entries(en.fixes).map(([key, text]) => [key, holesOf(text)]));
    assert.deepEqual(worded, Object.fromEntries(Object.entries(fixTitles).map(([key, holes]) => [key, [...holes].sort()])));
  });

  it("has no phrase that nobody says", () => {
    const sources = filesBelow("src", ".ts")
      .filter((file) => !/^src\/text\/(en|zh-cn)\//.test(file))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const words = new Set(sources.match(/\w+(?:-\w+)*/g));
    const keys = (["agent", "cli", "configuration", "editor", "panel", "fixes", "page", "related", "reasons"] as const).flatMap((group) =>
      Object.keys(en[group]),
    );
    // A key can be put together: `${severity}Count`.
    const endings = [...sources.matchAll(/`\$\{[^}]+\}([A-Z]\w*)`/g)].map(([, ending = ""]) => ending);
    assert.deepEqual(
      keys.filter((key) => !endings.some((ending) => key.endsWith(ending)) && !words.has(key)),
      [],
    );
  });

  it("formats numbers to three significant digits unless they are whole", () => {
    assert.deepEqual([0.7437, 3, 1234567, 0.000123456, -0, Infinity, -Infinity, NaN, 2.9999].map(formatNumber), [
      "0.744",
      "3",
      "1234567",
      "0.000123",
      "0",
      "∞",
      "-∞",
      "NaN",
      "3",
    ]);
  });

  it("fills holes, chooses between one and several, and never throws", () => {
    assert.equal(fill("{count} {count|layer|layers} of {name}", { count: 1, name: "a" }), "1 layer of a");
    assert.equal(fill("{count|layer|layers} {toString} {x}", { count: 2 }), "layers {toString} {x}");
    assert.equal(messageOf("en", { rule: "no-such-rule", message: "odd", data: {} }), "no-such-rule: odd");
    assert.equal(messageOf("zh-cn", { rule: "toString", message: "length", data: {} }), "toString: length");
    assert.equal(reasonText("en", "no-such-reason"), "no-such-reason");
  });

  it("takes a locale for the nearest language", () => {
    assert.deepEqual(["zh-CN", "zh_CN.UTF-8", "zh-cn", "zh", "en", "de", "", "zhx"].map(languageOf), [
      "zh-cn",
      "zh-cn",
      "zh-cn",
      "zh-cn",
      "en",
      "en",
      "en",
      "en",
    ]);
  });
});
