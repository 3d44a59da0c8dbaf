import assert from "node:assert/strict";
import { activations } from "../../src/core/activations";
import { defaultValues } from "../../src/core/catalogue";
import type { Expression } from "../../src/core/expressions/expression";
import { writeExpression } from "../../src/core/expressions/written";
import { breaksOf } from "../../src/core/properties/pieces";
import type { Use } from "../../src/protocol/messages";
import { parse } from "../../src/python/parse";
import { cardOf } from "../../src/webview/exports/card";
import { matplotlibOf, matplotlibOfBars } from "../../src/webview/exports/matplotlib";
import { pictureOf, svgOf } from "../../src/webview/exports/picture";
import { tikzOf, tikzOfBars } from "../../src/webview/exports/tikz";
import { speaker } from "../../src/webview/part";
import { initialState, update, type Action, type State } from "../../src/webview/state";
import { callFunction, valueOf } from "./runNumpy";
import { holdUpToDate } from "../generatedFiles";
import { itInFull } from "../full";

const [say, sage] = [speaker("en"), speaker("zh-cn")];
const after = (...actions: readonly Action[]): State => actions.reduce(update, initialState);
const python = (state: State): string => matplotlibOf(pictureOf(state), say);

/** Values besides the defaults that take other branches of the formulas. */
const others: Readonly<Record<string, readonly Readonly<Record<string, number>>[]>> = {
  relu: [
    { negative_slope: 0.1, max_value: 6, threshold: 1 },
    { negative_slope: 0, max_value: 4, threshold: 0 },
    { negative_slope: 0.2, max_value: Infinity, threshold: 0 },
    { negative_slope: 0.5, max_value: 3, threshold: -2 },
    { negative_slope: 0.5, max_value: Infinity, threshold: -2 },
  ],
  gelu: [{ approximate: 1 }],
  softplus: [{ beta: 2, threshold: 20 }],
  elu: [{ alpha: 0.5 }],
  celu: [{ alpha: 2 }],
  leaky_relu: [{ negative_slope: 0.3 }],
  srelu: [{ t_left: -2, a_left: 0.5, t_right: 0.5, a_right: 2 }],
  hard_tanh: [{ min_val: -2, max_val: 0.5 }],
  squareplus: [{ b: 1 }],
};
const shaped = after(
  { kind: "pick", activation: "leaky_relu" },
  { kind: "compare", activation: "gelu" },
  { kind: "compare", activation: "step" },
  { kind: "toggle", what: "second" },
);

describe("what leaves the panel", () => {
  for (const activation of activations) {
    if (activation.kind === "vector") {
      it(`computes ${activation.id} in NumPy as here`, () => {
        for (const logits of [
          [2, -1, 0.5, 3],
          [1000, 1001],
        ]) {
          const module = parse(matplotlibOfBars(activation, {}, logits, say));
          assert.deepEqual(module.problems, []);
          const outputs = activation.f(logits, {});
          if (activation.id === "crelu") continue; // Concatenates, which the evaluator of this test does not know.
          valueOf(module, "y").forEach((y, i) =>
            assert.ok(Math.abs(y - (outputs[i] ?? NaN)) < 1e-11 * (1 + Math.abs(y)), `${y} is not ${outputs[i]}`),
          );
        }
      });
      continue;
    }
    it(`computes ${activation.id} and its slope in NumPy as here`, () => {
      for (const values of [defaultValues(activation), ...(others[activation.id] ?? [])]) {
        const actions = Object.entries(values).map(([name, value]): Action => ({ kind: "parameter", id: 1, name, value }));
        const module = parse(python(after({ kind: "pick", activation: activation.id }, ...actions)));
        assert.deepEqual(module.problems, []);
        const breaks = breaksOf(activation.kinks(values), activation.jumps(values));
        for (let x = -9; x <= 9; x += 0.3125) {
          if (breaks.some((at) => Math.abs(at - x) < 1e-9)) continue;
          for (const [name, expected] of [
            [activation.id, activation.f(x, values)],
            [`${activation.id}_slope`, activation.df(x, values)],
          ] as const) {
            const found = callFunction(module, name, x);
            assert.ok(
              Math.abs(found - expected) < 1e-12 * Math.max(1, Math.abs(expected)) * 10,
              `${name}(${x}): ${found} is not ${expected}`,
            );
          }
        }
      }
    });
  }

  it("draws bars in LaTeX within their axis, below zero too", () => {
    for (const activation of activations) {
      if (activation.kind !== "vector") continue;
      for (const logits of [
        [2, 1, 0.1, -3],
        [-5, -2, -9, -1],
        [1000, 1001, -1000, 0],
      ]) {
        const code = tikzOfBars(activation, {}, logits, say);
        const [low = NaN, high = NaN] = ["ymin", "ymax"].map((name) => Number(new RegExp(`${name}=([^,]*)`).exec(code)?.[1]));
        const drawn = [...code.matchAll(/\((\d+),([^)]*)\)/g)].map(([, , y]) => Number(y));
        assert.deepEqual(
          drawn,
          activation.f(logits, {}).map((y) => Number(y.toPrecision(6)) + 0),
        );
        assert.ok(
          low <= 0 && high >= 0 && low < high && drawn.every((y) => y >= low && y <= high),
          `${activation.id} of ${logits}: ${low} to ${high}`,
        );
      }
    }
  });

  itInFull("takes own functions with poles and gaps elsewhere: finite views, short lines, nothing far outside", () => {
    const x = { kind: "input" } as const;
    const number = (value: number) => ({ kind: "number", value }) as const;
    const of = (name: "sin" | "cos" | "log" | "sqrt", inner: Expression): Expression => ({ kind: "elementary", name, of: inner });
    const divided = (left: Expression, right: Expression): Expression => ({ kind: "binary", operator: "/", left, right });
    for (const expression of [divided(number(1), x), of("log", x), of("sqrt", x), divided(of("sin", x), of("cos", x))]) {
      const use: Use = {
        id: "1",
        activation: "composed",
        expression: writeExpression(expression),
        values: {},
        unknownArguments: {},
        written: "own",
        name: "own",
        line: "1",
      };
      const state = after({ kind: "host", message: { kind: "show", use } }, { kind: "toggle", what: "second" });
      const { view } = pictureOf(state);
      assert.ok([...view.x, ...view.y].every(Number.isFinite) && view.y[1] - view.y[0] < 200, JSON.stringify(view));
      const code = tikzOf(pictureOf(state), say);
      assert.ok(code.length < 60_000 && Math.max(...code.split("\n").map((line) => line.length)) < 1000, `${code.length}`);
      assert.doesNotMatch(code + python(state) + svgOf(state, "light", say), /NaN|Infinity/);
    }
  });

  it("has the text that people are given", () => {
    const softmax = after({ kind: "pick", activation: "softmax" });
    const [curve] = softmax.curves;
    assert.ok(curve?.activation.kind === "vector");
    const { activation, values } = curve;
    const [leaky] = shaped.curves;
    assert.ok(leaky);
    holdUpToDate(
      new Map([
        ["test/webview/golden/curves.py", () => python(shaped)],
        ["test/webview/golden/curves.zh-cn.tex", () => tikzOf(pictureOf(shaped), sage)],
        ["test/webview/golden/bars.tex", () => tikzOfBars(activation, values, [2, 1, 0.1], say)],
        ["test/webview/golden/card.md", () => cardOf(leaky, 0.01, "en", say)],
        ["test/webview/golden/card.zh-cn.md", () => cardOf(leaky, 0.01, "zh-cn", sage)],
        ["test/webview/golden/curves.svg", () => svgOf(shaped, "light", say)],
        ["test/webview/golden/bars.zh-cn.svg", () => svgOf(softmax, "dark", sage)],
      ]),
    );
  });
});
