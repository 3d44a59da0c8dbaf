import { strict as assert } from "node:assert";
import { activationString, lossString, metricString } from "../../src/core/catalogue";
import { createLinter } from "../../src/lint/linter";
import { languages } from "../../src/text/language";
import { choicesFor } from "../../src/vscode/completionItems";
import { snippets } from "../../src/vscode/snippets";

describe("the names that are completed", () => {
  it("are all that Keras takes, each once, with those first that functions go by", () => {
    for (const what of ["activation", "loss", "metric"] as const) {
      const choices = choicesFor(what, undefined);
      assert.equal(new Set(choices.map(({ name }) => name)).size, choices.length);
      const find = { activation: activationString, loss: lossString, metric: metricString }[what];
      for (const { name, versions } of choices)
        for (const version of ["keras", "keras2"] as const)
          assert.equal(versions.includes(version), find(version, name) !== undefined, name);
      assert.ok(choices.slice(0, 5).every(({ name, id }) => name === id));
    }
    assert.deepEqual(
      choicesFor("loss", "keras2").filter(({ versions }) => versions.includes("keras")),
      [],
    );
  });

  it("say what they stand for in every language, with no word left out", () => {
    for (const what of ["activation", "loss", "metric"] as const) {
      for (const { name, explain } of choicesFor(what, undefined)) {
        for (const language of languages) {
          const text = explain(language, "dark");
          assert.doesNotMatch(text, /(labels|predictions|decides)-|[{}]|undefined/, name);
          assert.equal(/\p{Script=Han}/u.test(text.replace(/!\[.*/, "")), language === "zh-cn", `${name}: ${text.slice(0, 300)}`);
        }
      }
    }
  });

  it("come with their curve", () => {
    assert.match(
      choicesFor("activation", "keras")
        .find(({ name }) => name === "gelu")
        ?.explain("en", "light") ?? "",
      /^!\[\]\(data:image\/svg\+xml;utf8,[^)\s]+\)\n\nRange: /,
    );
    for (const what of ["loss", "metric"] as const)
      assert.match(
        choicesFor(what, "keras")
          .find(({ name }) => name === "hinge")
          ?.explain("zh-cn", "light") ?? "",
        /^!\[\]\(data:image\/svg\+xml;utf8,[^)\s]+\)\n\n\*横轴：预测的得分；y 为标签\*\n\n/,
      );
  });
});

describe("the snippets", () => {
  for (const { name, body } of snippets("en")) {
    it(`${name} is a model with which nothing is wrong`, () => {
      const text = `import keras\n\n${body.replace(/\$\{\d:([^}]*)\}|\$0/g, "$1")}`;
      const { findings, unjudged, analysis } = createLinter().analyse({ units: [{ uri: "a.py", text }] });
      assert.deepEqual([findings, unjudged], [[], []]);
      assert.equal(analysis.uses.length, 1);
      assert.ok(analysis.uses[0]?.worlds.every(({ subject }) => subject.loss.known && subject.metrics.every((metric) => metric.known)));
    });
  }

  it("are described in every language", () => {
    for (const language of languages) assert.equal(new Set(snippets(language).map(({ description }) => description)).size, 8);
  });
});
