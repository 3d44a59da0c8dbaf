import { strict as assert } from "node:assert";
import fc from "fast-check";
import { findActivation } from "../../src/core/catalogue";
import { composed } from "../../src/core/expressions/composed";
import { elementary, type Elementary } from "../../src/core/expressions/elementary";
import { jetAt, type Expression } from "../../src/core/expressions/expression";
import { formulaTex, formulaText } from "../../src/core/expressions/formula";
import { readExpression, writeExpression } from "../../src/core/expressions/written";
import { thumbnail } from "../../src/core/plot/thumbnail";

const x: Expression = { kind: "input" };
const number = (value: number): Expression => ({ kind: "number", value });
const binary = (left: Expression, operator: "+" | "-" | "*" | "/" | "**" | "max" | "min", right: Expression): Expression => ({
  kind: "binary",
  operator,
  left,
  right,
});
const of = (name: Elementary, inner: Expression): Expression => ({ kind: "elementary", name, of: inner });
const activation = (id: string, inner: Expression, given: Readonly<Record<string, number>> = {}): Expression => ({
  kind: "activation",
  id,
  values: { ...standardValues(id), ...given },
  of: inner,
});
const standardValues = (id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(findActivation(id)?.params ?? {}).map(([name, { default: standard }]) => [name, standard]));

/** Naive and composed forms of functions that the catalogue has. */
const twins: readonly (readonly [id: string, expression: Expression])[] = [
  ["silu", binary(x, "*", activation("sigmoid", x))],
  ["mish", binary(x, "*", of("tanh", activation("softplus", x)))],
  ["gelu", binary(binary(number(0.5), "*", x), "*", binary(number(1), "+", of("erf", binary(x, "/", of("sqrt", number(2))))))],
  ["relu", binary(x, "max", number(0))],
  ["softsign", binary(x, "/", binary(number(1), "+", of("abs", x)))],
  ["hard_tanh", binary(binary(x, "max", number(-1)), "min", number(1))],
  ["elu", { kind: "where", test: { kind: "test", relation: ">", left: x, right: number(0) }, then: x, otherwise: of("expm1", x) }],
  ["softplus", of("log", binary(number(1), "+", of("exp", x)))],
  ["bent_identity", binary(binary(binary(of("sqrt", binary(of("square", x), "+", number(1))), "-", number(1)), "/", number(2)), "+", x)],
];

describe("expressions", () => {
  for (const [id, expression] of twins) {
    it(`computes ${id} with its derivatives`, () => {
      const known = findActivation(id);
      assert.ok(known?.kind === "scalar");
      const values = standardValues(id);
      for (let at = -6; at <= 6; at += 0.37) {
        const [value, first, second] = jetAt(expression, at);
        for (const [what, mine, theirs] of [
          ["f", value, known.f(at, values)],
          ["df", first, known.df(at, values)],
          ["d2f", second, known.d2f(at, values)],
        ] as const) {
          assert.ok(Math.abs(mine - theirs) <= 1e-13 * (1 + Math.abs(theirs)), `${what}(${at}): ${mine}, not ${theirs}`);
        }
      }
    });

    it(`finds the kinks and the range of ${id}`, () => {
      const known = findActivation(id);
      assert.ok(known?.kind === "scalar");
      const values = standardValues(id);
      const own = composed(expression, "own");
      assert.deepEqual(
        own.kinks({}).map((at) => Math.round(at * 1e9) / 1e9 + 0),
        known.kinks(values).map((at) => at + 0),
      );
      assert.deepEqual(own.jumps({}), []);
      own.range({}).forEach((end, i) => {
        const theirs = known.range(values)[i] ?? NaN;
        assert.ok(end === theirs || Math.abs(end - theirs) < 1e-6, `${end}, not ${theirs}`);
      });
    });
  }

  it("differentiates every elementary function as differences do", () => {
    for (const name of Object.keys(elementary) as Elementary[]) {
      for (const at of [0.3, 0.9, 1.7]) {
        const h = 1e-5;
        const [before, here, after] = [at - h, at, at + h].map((u) => jetAt(of(name, x), u));
        assert.ok(before && here && after);
        assert.ok(Math.abs(here[1] - (after[0] - before[0]) / (2 * h)) < 1e-7 * (1 + Math.abs(here[1])), `${name}'(${at})`);
        assert.ok(Math.abs(here[2] - (after[1] - before[1]) / (2 * h)) < 1e-6 * (1 + Math.abs(here[2])), `${name}''(${at})`);
      }
    }
  });

  it("differentiates whatever is put together as differences do, where it is smooth", () => {
    const leaf: fc.Arbitrary<Expression> = fc.oneof(
      fc.constant(x),
      fc.integer({ min: -8, max: 8 }).map((n) => number(n / 4)),
    );
    const tree = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree")).map(([a, operator, b]) => binary(a, operator, b)),
        fc
          .tuple(fc.constantFrom<Elementary[]>("exp", "sin", "cos", "atan", "tanh", "square", "erf", "asinh"), tie("tree"))
          .map(([name, inner]) => of(name, inner)),
        tie("tree").map((inner) => activation("softplus", inner)),
      ),
    })).tree;
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: -150, max: 150 }).map((n) => n / 100),
        (expression, at) => {
          const h = 1e-4;
          const [far, before, here, after, farther] = [-2 * h, -h, 0, h, 2 * h].map((by) => jetAt(expression, at + by));
          if (!far || !before || !here || !after || !farther) return;
          const largest = Math.max(...[far, before, here, after, farther].flat().map(Math.abs));
          if (!(largest < 1e3)) return;
          const slope = (far[0] - 8 * before[0] + 8 * after[0] - farther[0]) / (12 * h);
          // Near a pole four points say less.
          if (Math.abs(farther[2] - far[2]) > 1 || Math.abs(here[2]) > 50) return;
          assert.ok(
            Math.abs(here[1] - slope) < 1e-5 * (1 + largest),
            `${formulaText(expression)} at ${at}: ${here[1]}, differences give ${slope}`,
          );
        },
      ),
    );
  });

  it("finds a jump, and says nothing where a formula is not defined", () => {
    const step = composed(
      { kind: "where", test: { kind: "test", relation: ">=", left: x, right: number(1) }, then: number(2), otherwise: number(0) },
      "step",
    );
    assert.deepEqual(
      step.jumps({}).map((at) => Math.round(at * 1e9) / 1e9),
      [1],
    );
    assert.deepEqual(step.range({}), [0, 2]);
    const root = composed(of("sqrt", x), "root");
    assert.ok(Number.isNaN(root.f(-1, {})));
    assert.deepEqual(root.range({}), [0, Infinity]);
  });

  it("finds where a part switches, whatever the part", () => {
    const rounded = (places: readonly number[]) => places.map((at) => Math.round(at * 1e6) / 1e6 + 0);
    const kinksOf = (expression: Expression) => rounded(composed(expression, "own").kinks({}));
    assert.deepEqual(kinksOf(activation("relu6", binary(number(2), "*", x))), [0, 3]);
    // A root that ends where a sign turns: on one side of it there is nothing to compare.
    assert.deepEqual(kinksOf(binary(of("sqrt", x), "*", of("sign", x))), []);
    assert.deepEqual(kinksOf({ kind: "activation", id: "softmax", values: {}, of: x }), []);
    const relu = composed(binary(x, "max", number(0)), "own");
    assert.deepEqual(
      [relu.slopes(relu.kinks({})[0] ?? NaN, {}), relu.slopes(2, {}), relu.slopes(-2, {})],
      [
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    );
    // It swings ever wider: no end, and no limit either.
    const [least, most] = composed(binary(x, "*", of("sin", x)), "own").range({});
    assert.ok(least < -30 && most > 30);
  });

  it("is no number where a part is none, and what is not there has no slope", () => {
    const none = [NaN, NaN, NaN];
    const log = of("log", x);
    const less = (left: Expression, relation: "<" | "<=" | ">" | ">="): Expression => ({ kind: "test", relation, left, right: number(0) });
    assert.deepEqual(jetAt({ kind: "activation", id: "softmax", values: {}, of: x }, 1), none);
    for (const operator of ["max", "min"] as const) assert.deepEqual(jetAt(binary(log, operator, number(1)), -1), none);
    assert.deepEqual(jetAt({ kind: "where", test: log, then: x, otherwise: x }, -1), none);
    assert.deepEqual(
      (["<", "<=", ">", ">="] as const).map((relation) => jetAt(less(x, relation), 0)[0]),
      [0, 1, 0, 1],
    );
    assert.deepEqual(
      (["<", "<=", ">", ">="] as const).map((relation) => jetAt(less(log, relation), -1)[0]),
      [0, 0, 0, 0],
    );
    // The slope of a constant times what is infinite is 0, of what is no number none.
    assert.deepEqual(jetAt(binary(of("sqrt", x), "*", number(0)), 0), [0, 0, 0]);
    assert.deepEqual(jetAt(binary(number(NaN), "*", number(0)), 0), none);
    // x ** x is e^(x ln x): 4 (ln 2 + 1) at 2, and 4 ((ln 2 + 1)² + 1 / 2) beyond.
    const [value, first, second] = jetAt(binary(x, "**", x), 2);
    const slope = Math.LN2 + 1;
    for (const [found, expected] of [
      [value, 4],
      [first, 4 * slope],
      [second, 4 * (slope * slope + 0.5)],
    ] as const)
      assert.ok(Math.abs(found - expected) < 1e-12);
    // Exponents that bend at a level place: 2 ** (x * x) at 0.
    assert.ok(Math.abs(jetAt(binary(number(2), "**", of("square", x)), 0)[2] - 2 * Math.LN2) < 1e-12);
  });

  it("is drawn, also where it is not defined everywhere or overflows", () => {
    for (const expression of [
      of("log", x),
      of("reciprocal", x),
      of("sqrt", x),
      binary(of("exp", of("exp", x)), "/", of("exp", of("exp", x))),
      number(NaN),
      of("tan", x),
    ]) {
      const svg = thumbnail(composed(expression, "own"), {}, "light");
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/, formulaText(expression));
    }
  });

  it("survives being written, and reads nothing into other text", () => {
    for (const [, expression] of twins) assert.deepEqual(readExpression(writeExpression(expression)), expression);
    const bounded = activation("relu", x, { max_value: Infinity });
    assert.deepEqual(readExpression(writeExpression(bounded)), bounded);
    for (const value of [-Infinity, NaN, 0.5]) assert.deepEqual(readExpression(writeExpression(number(value))), number(value));
    const where: Expression = {
      kind: "where",
      test: { kind: "test", relation: "<", left: x, right: number(0) },
      then: x,
      otherwise: number(1),
    };
    assert.deepEqual(readExpression(writeExpression(where)), where);
    const hostile: string[] = [
      "",
      "null",
      "[]",
      "{}",
      "1",
      '{"kind":"input"',
      '{"kind":"elementary","name":"constructor","of":{"kind":"input"}}',
      '{"kind":"elementary","name":"exp"}',
      '{"kind":"activation","id":"softmax","values":{},"of":{"kind":"input"}}',
      '{"kind":"activation","id":"relu","values":{},"of":{"kind":"input"}}',
      '{"kind":"binary","operator":"constructor","left":{"kind":"input"},"right":{"kind":"input"}}',
      '{"kind":"__proto__"}',
      `${'{"kind":"elementary","name":"exp","of":'.repeat(5000)}{"kind":"input"}${"}".repeat(5000)}`,
    ];
    const input = '{"kind":"input"}';
    for (const parts of [
      '"number"',
      '"number","value":"1"',
      `"elementary","name":1,"of":${input}`,
      `"activation","id":7,"values":{},"of":${input}`,
      `"activation","id":"tanh","values":{}`,
      `"activation","id":"tanh","values":null,"of":${input}`,
      `"activation","id":"tanh","of":${input}`,
      `"test","relation":"==","left":${input},"right":${input}`,
      '"test","relation":"<"',
      `"test","relation":"<","left":${input}`,
      '"where"',
      `"where","test":${input}`,
      `"where","test":${input},"then":${input}`,
      `"binary","operator":"+"`,
      `"binary","operator":"+","left":${input}`,
    ])
      hostile.push(`{"kind":${parts}}`);
    for (const text of hostile) assert.equal(readExpression(text), null, text.slice(0, 60));
  });

  it("writes formulas for people and for TeX", () => {
    const [, silu] = twins[0] ?? [];
    assert.ok(silu);
    assert.equal(formulaText(silu), "x · sigmoid(x)");
    assert.equal(formulaText(binary(binary(x, "+", number(1)), "*", binary(number(2), "**", x))), "(x + 1) · 2^x");
    assert.equal(formulaText(binary(x, "-", binary(x, "-", number(-1)))), "x − (x − (−1))");
    assert.equal(formulaText(activation("leaky_relu", x, { negative_slope: 0.1 })), "leaky_relu[negative_slope=0.1](x)");
    assert.equal(
      formulaTex(binary(number(1), "/", binary(number(1), "+", of("exp", of("negative", x))))),
      String.raw`\frac{1}{1 + \operatorname{exp}(-x)}`,
    );
    // TeX sets no true minus, and an e would be a letter.
    assert.equal(formulaTex(binary(binary(number(-3), "-", x), "**", number(1e-7))), String.raw`(-3 - x)^{(1 \cdot 10^{-7})}`);
    assert.equal(formulaTex(binary(x, "min", number(Infinity))), String.raw`\operatorname{min}(x, \infty)`);
    assert.equal(formulaText({ kind: "activation", id: "nobody's", values: { a: 2 }, of: x }), "nobody's[a=2](x)");
    let doubled: Expression = x;
    for (let i = 0; i < 40; i++) doubled = binary(doubled, "+", doubled);
    assert.equal(formulaText(doubled), "");
  });
});
