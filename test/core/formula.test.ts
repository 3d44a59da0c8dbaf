import { numpyOf, numpyOfVector } from "../../src/core/formula/numpy";
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { mathOf, type MathNode } from "../../src/core/formula/mathml";
import { lettersOf, texOf, withCases } from "../../src/core/formula/texOf";

const flat = ({ tag, text = "", children = [] }: MathNode): string =>
  children.length === 0
    ? text.replace(/^[\d.]+em$/, "")
    : tag === "mrow"
      ? children.map(flat).join("")
      : `${tag}(${children.map(flat).join(",")})`;
const shown = (tex: string): string => flat(mathOf(tex, "else"));
const relu = findActivation("relu") ?? assert.fail();

describe("formulas", () => {
  for (const [tex, math] of [
    [String.raw`\frac{1}{1 + e^{-x}}`, "mfrac(1,1+msup(e,−x))"],
    [String.raw`\tfrac12 \ln(1 + e^x)`, "mfrac(1,2)ln(1+msup(e,x))"],
    [String.raw`x > 0 \;?\; x : \alpha\,(e^x - 1)`, "{mtable(mtr(mtd(x),mtd(x>0)),mtr(mtd(α(msup(e,x)−1)),mtd(else)))"],
    [String.raw`\lambda\,(x > 0 \;?\; x : 0),\ \lambda = 1.05\ldots`, "λ{mtable(mtr(mtd(x),mtd(x>0)),mtr(mtd(0),mtd(else))),λ=1.05…"],
    [String.raw`\operatorname{sign}(x)\,\max(|x| - \lambda, 0)`, "sign(x)max(|x|−λ,0)"],
    [String.raw`x_i - \ln \sum_j e^{x_j}`, "msub(x,i)−lnmunder(∑,j)msup(e,msub(x,j))"],
    [String.raw`x_i^2 + \sum_{j=1}^n x_j`, "msubsup(x,i,2)+munderover(∑,j=1,n)msub(x,j)"],
    [String.raw`\tfrac{x}{2}\left(1 + \operatorname{erf}\tfrac{x}{\sqrt 2}\right)`, "mfrac(x,2)(1+erfmfrac(x,msqrt(2)))"],
    [String.raw`\begin{cases} a & b \\ c & \text{else} \end{cases}`, "{mtable(mtr(mtd(a),mtd(b)),mtr(mtd(c),mtd(else)))"],
  ] as const) {
    it(`reads ${tex}`, () => assert.equal(shown(tex), math));
  }

  it("knows every command of every formula of the core", () => {
    const texts: string[] = [];
    const collect = ({ tag, text, children = [] }: MathNode): void => {
      if (tag === "mtext") texts.push(text ?? "");
      children.forEach(collect);
    };
    for (const tex of activations.flatMap((one) => [one.tex, texOf(one, defaultValues(one))])) collect(mathOf(tex, "else"));
    assert.deepEqual(
      [...new Set(texts.map((text) => text.trim()))].filter((text) => !/^else$/.test(text)),
      [],
    );
  });

  it("has a node for whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                "\\frac",
                "{",
                "}",
                "^",
                "_",
                "(",
                ")",
                "|",
                "\\left",
                "\\right",
                "?",
                " : ",
                "x",
                "1",
                "\\begin{cases}",
                "&",
                "\\\\",
                "\\end",
              ),
            )
            .map((parts) => parts.join(" ")),
        ),
        (tex) => assert.ok(mathOf(tex, "else").tag),
      ),
    );
  });

  it("shows what is broken as it stands", () => {
    assert.equal(shown("x\\"), "x");
    assert.equal(shown("a ? b : c ? d"), "{mtable(mtr(mtd(b),mtd(a)),mtr(mtd(d),mtd(c)),mtr(mtd(d),mtd(else)))");
    assert.equal(shown(String.raw`\begin{cases} a & b \\ c`), "{mtable(mtr(mtd(a),mtd(b)),mtr(mtd(c),mtd()))");
  });

  it("is a NumPy expression for what NumPy has", () => {
    for (const one of activations) {
      const known = one.kind === "scalar" ? numpyOf(one, defaultValues(one)) : numpyOfVector(one);
      assert.ok(known !== undefined || one.kind === "vector", one.id);
    }
    assert.deepEqual(numpyOf(relu, { negative_slope: 0, max_value: Infinity, threshold: 0 }), {
      f: "np.maximum(x, 0)",
      df: "np.where(x > 0, 1, 0)",
    });
    assert.ok(numpyOf(relu, { negative_slope: 0, max_value: 6, threshold: -1 })?.df.includes("(x > 0) & (x < max_value)"));
    assert.equal(numpyOf({ ...relu, id: "constructor" }, {}), undefined);
    assert.equal(numpyOfVector({ ...relu, id: "constructor" }), undefined);
  });

  it("has the form that the parameters give it, at their defaults the one of the catalogue", () => {
    for (const one of activations) assert.equal(texOf(one, defaultValues(one)), one.tex, one.id);
    assert.equal(texOf(relu, { negative_slope: 0, max_value: 6, threshold: 0 }), String.raw`\min(\max(x, 0), m)`);
    assert.equal(texOf(relu, { negative_slope: 0.1, max_value: Infinity, threshold: 1 }), String.raw`x > t \;?\; x : a\,(x - t)`);
  });

  it("says what every letter stands for", () => {
    assert.deepEqual(
      lettersOf(relu, { negative_slope: 0.1, max_value: 6, threshold: 0 }).map(({ tex, name, value }) => `${tex} ${name} ${value}`),
      ["a negative_slope 0.1", "m max_value 6"],
    );
    for (const one of activations.filter(({ id }) => !["relu", "gelu", "hard_tanh", "softplus"].includes(id))) {
      assert.deepEqual(
        lettersOf(one, defaultValues(one)).map(({ name }) => name),
        Object.keys(one.params),
        one.id,
      );
    }
  });

  it("is written with cases for LaTeX", () => {
    assert.equal(
      withCases(String.raw`\lambda\,(x > 0 \;?\; x : \alpha\,(e^x - 1)),\ \lambda = 1`, "else"),
      String.raw`\lambda\,\begin{cases} x & x > 0 \\ \alpha\,(e^x - 1) & \text{else} \end{cases},\ \lambda = 1`,
    );
    assert.equal(
      withCases(String.raw`x \le 0 \;?\; 0 : x < 1 \;?\; x^2 : x`, "else"),
      String.raw`\begin{cases} 0 & x \le 0 \\ x^2 & x < 1 \\ x & \text{else} \end{cases}`,
    );
    assert.equal(withCases("e^x", "else"), "e^x");
  });
});
