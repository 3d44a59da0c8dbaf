import { strict as assert } from "node:assert";
import leakyRelu from "../../src/core/activations/leaky_relu";
import linear from "../../src/core/activations/linear";
import relu from "../../src/core/activations/relu";
import sigmoid from "../../src/core/activations/sigmoid";
import softmax from "../../src/core/activations/softmax";
import { composed } from "../../src/core/expressions/composed";
import type { Activation } from "../../src/core/activations/activation";
import { known, type Place } from "../../src/model/known";
import type { ActivationUse } from "../../src/model/layer";
import { codeSpan, drawnValues, hoverText, notDrawnText, rangeText, type Picture } from "../../src/vscode/hoverText";
import { pictureOf } from "../../src/vscode/picture";

const at: Place = { uri: "file:///a.py", from: 0, to: 4 };
const picture: Picture = { svg: "<svg>α</svg>", alternative: "a curve", caption: "solid" };
const parameter = Object.keys(leakyRelu.params)[0] ?? "";

function use(activation: Activation, more: Partial<ActivationUse> = {}): ActivationUse {
  return {
    activation,
    name: { name: `keras.activations.${activation.id}` },
    written: activation.id,
    values: {},
    unknownArguments: {},
    form: "string",
    axis: known(-1, at),
    at,
    ...more,
  };
}

describe("the hover over an activation", () => {
  it("holds the name, the picture and the way to the graph", () => {
    const text = hoverText("en", use(sigmoid), picture, ["[View graph](command:x?1)"]);
    assert.match(text, /\*\*Sigmoid\*\* `keras\.activations\.sigmoid`/);
    const uri = /!\[a curve\]\(data:image\/svg\+xml;utf8,([^)\s]+)\)/.exec(text)?.[1];
    assert.equal(decodeURIComponent(uri ?? ""), picture.svg);
    assert.match(text, /\]\(command:x\?1\)/);
    assert.match(text, /Range: \(0, 1\)/);
  });

  it("says which argument is not known and what is drawn instead", () => {
    const unknownSlope = use(leakyRelu, {
      values: { [parameter]: null },
      unknownArguments: { [parameter]: "cfg.alpha" },
      name: { name: "keras.layers.LeakyReLU", defaults: { [parameter]: 0.3 } },
    });
    assert.equal(drawnValues(unknownSlope)[parameter], 0.3);
    assert.ok(hoverText("en", unknownSlope, picture, ["l"]).includes(`${parameter} = \`cfg.alpha\` (not known), drawn at the default 0.3`));
  });

  it("says what an end of the range is", () => {
    assert.equal(rangeText(sigmoid, {}), "(0, 1)");
    assert.equal(rangeText(relu, drawnValues(use(relu))), "[0, ∞)");
  });

  it("gives the formula of a function of the program's own, and owns up to a range found by search", () => {
    const own = composed(
      {
        kind: "binary",
        operator: "*",
        left: { kind: "input" },
        right: { kind: "activation", id: "sigmoid", values: {}, of: { kind: "input" } },
      },
      "my_swish",
    );
    const text = hoverText("en", use(own, { name: { name: "my_swish" } }), picture, ["l"]);
    assert.match(text, /\*\*my\\_swish\*\* `x · sigmoid\(x\)`/);
    assert.match(text, /found by search: \(-0\.278[^,]*, ∞\)/);
    assert.match(notDrawnText("zh-cn", "f", "mystery(x)", "3"), /`mystery\(x\)`/);
  });

  it("leaves the picture out rather than have it cut", () => {
    const text = hoverText("en", use(sigmoid), { ...picture, svg: "x".repeat(100_000) }, ["l"]);
    assert.ok(text.length < 100_000);
    assert.doesNotMatch(text, /data:image/);
  });

  it("speaks Chinese", () => {
    assert.match(hoverText("zh-cn", use(sigmoid), picture, ["l"]), /值域：\(0, 1\)/);
  });

  it("keeps code of the user's in code", () => {
    assert.equal(codeSpan("a`b"), "``a`b``");
    assert.equal(codeSpan("`a`\n[x](y)"), "`` `a` [x](y) ``");
    const hostile = use(leakyRelu, { values: { [parameter]: null }, unknownArguments: { [parameter]: "](command:evil)`" } });
    assert.ok(hoverText("en", hostile, picture, ["l"]).includes("`` ](command:evil)` ``"));
  });
});

describe("the picture of an activation", () => {
  it("is drawn with the values in the code, small enough for any hover", () => {
    const drawn = (slope: number): Picture => pictureOf("en", use(leakyRelu, { values: { [parameter]: slope } }), "dark");
    assert.notEqual(drawn(0.5).svg, drawn(0.1).svg);
    assert.ok(hoverText("en", use(leakyRelu), drawn(0.5), ["l"]).length < 10_000);
  });

  it("is a bar for every output of a function of a vector", () => {
    const { svg, alternative } = pictureOf("en", use(softmax), "light");
    assert.equal([...svg.matchAll(/class="bar"/g)].length, 3);
    assert.match(alternative, /Softmax/);
  });

  it("explains its shading where there is some", () => {
    assert.match(pictureOf("en", use(sigmoid), "light").caption, /0\.01/);
    assert.equal(pictureOf("en", use(linear), "light").caption, "");
  });
});
