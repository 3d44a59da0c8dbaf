import assert from "node:assert/strict";
import fc from "fast-check";
import { activations } from "../../src/core/activations";
import type { Expression } from "../../src/core/expressions/expression";
import { writeExpression } from "../../src/core/expressions/written";
import type { Explanation } from "../../src/protocol/explanation";
import { variantsOf } from "../../src/core/sameName";
import type { Use } from "../../src/protocol/messages";
import { restore, save } from "../../src/webview/saved";
import { initialState, screenOf, screensOf, selectedCurve, update, type Action, type State } from "../../src/webview/state";

const use = (id: string, line: string, activation: string, values: Use["values"] = {}): Use => ({
  id,
  line,
  activation,
  values,
  expression: null,
  unknownArguments: {},
  written: `"${activation}"`,
  name: `keras.activations.${activation}`,
});
const elu = use("1", "4", "elu", { alpha: 0.5 });
const tanh = use("2", "9", "tanh");

const after = (...actions: readonly Action[]): State => actions.reduce(update, initialState);
const focus = (focused: Use | null): Action => ({ kind: "host", message: { kind: "focus", focus: focused } });
const ids = ({ curves }: State): readonly string[] => curves.map(({ activation }) => activation.id);

describe("the state of the panel", () => {
  it("has a screen only where there is something on it, and goes to what was asked for", () => {
    const explanation: Explanation = {
      id: "1",
      rule: "r",
      severity: "hint",
      message: "",
      why: "",
      line: "1",
      pair: null,
      columns: null,
      metrics: [],
      fixes: [],
      linear: [],
    };
    const tell = (told: Explanation | null, show: boolean): Action => ({
      kind: "host",
      message: { kind: "explanation", explanation: told, show },
    });
    assert.deepEqual(screensOf(initialState), ["function"]);
    const asked = after(tell(explanation, true));
    assert.deepEqual(screensOf(asked), ["function", "explain"]);
    assert.equal(screenOf(asked), "explain");
    // An edit tells it anew and takes nobody away from where they are.
    assert.equal(screenOf(after(tell(explanation, true), { kind: "screen", screen: "function" }, tell(explanation, false))), "function");
    assert.equal(screenOf(after(tell(explanation, true), tell(null, false))), "function");
    assert.equal(screenOf(after(tell(explanation, true), { kind: "host", message: { kind: "show", use: elu } })), "function");
  });

  it("shows what is under the cursor, with its arguments, and keeps it when the cursor leaves", () => {
    const state = after(focus(elu), focus(null));
    assert.deepEqual(ids(state), ["elu"]);
    assert.equal(selectedCurve(state)?.values["alpha"], 0.5);
    assert.equal(state.focus, null);
  });

  it("draws an argument that is not known at the default of the framework that the name belongs to", () => {
    const unknown: Use = { ...use("1", "4", "leaky_relu"), name: "torch.nn.LeakyReLU", unknownArguments: { negative_slope: "slope" } };
    assert.equal(selectedCurve(after(focus(unknown)))?.values["negative_slope"], 0.01);
  });

  it("replaces the curve of the code and leaves those it is compared with", () => {
    const state = after(focus(elu), { kind: "compare", activation: "relu" }, focus(tanh));
    assert.deepEqual(ids(state), ["tanh", "relu"]);
    assert.equal(selectedCurve(state)?.use, tanh);
  });

  it("keeps zoom and sliders while an edit elsewhere tells the same code anew", () => {
    const view = { x: [-1, 1], y: [-1, 1] } as const;
    const moved = { ...elu, id: "7", line: "5" };
    const state = after(
      focus(elu),
      { kind: "parameter", id: 1, name: "alpha", value: 2 },
      { kind: "view", view },
      { kind: "host", message: { kind: "file", file: { name: "a.py", uses: [moved] } } },
      focus(moved),
    );
    assert.deepEqual(state.view, view);
    assert.equal(selectedCurve(state)?.values["alpha"], 2);
    assert.equal(selectedCurve(state)?.use?.id, "7");
  });

  it("draws a function of the program's own, and anew when it is rewritten", () => {
    const square: Expression = { kind: "elementary", name: "square", of: { kind: "input" } };
    const own: Use = { ...use("1", "4", "composed"), name: "f", written: "f", expression: writeExpression(square) };
    const valueAt3 = (state: State): number | undefined => {
      const [curve] = state.curves;
      return curve?.activation.kind === "scalar" ? curve.activation.f(3, {}) : undefined;
    };
    const drawn = after(focus(own));
    assert.equal(valueAt3(drawn), 9);
    assert.equal(valueAt3(update({ ...initialState }, { kind: "restore", saved: restore(save(drawn)) })), 9);
    const cubed: Use = {
      ...own,
      id: "9",
      expression: writeExpression({ kind: "binary", operator: "**", left: { kind: "input" }, right: { kind: "number", value: 3 } }),
    };
    assert.equal(valueAt3(update(drawn, { kind: "host", message: { kind: "file", file: { name: "a.py", uses: [cubed] } } })), 27);
    assert.deepEqual(after(focus({ ...own, expression: "{}" })).curves, []);
  });

  it("stands still when told not to follow, except when asked to show something", () => {
    const still = after(focus(elu), { kind: "followCursor", follow: false });
    assert.deepEqual(ids(update(still, focus(tanh))), ["elu"]);
    assert.deepEqual(ids(update(still, { kind: "host", message: { kind: "show", use: tanh } })), ["tanh"]);
  });

  it("gives a new curve the colour of one that was removed, and lets the others keep theirs", () => {
    const three = after(
      { kind: "pick", activation: "relu" },
      { kind: "compare", activation: "elu" },
      { kind: "compare", activation: "tanh" },
    );
    const second = three.curves[1]?.id ?? 0;
    const state = [
      { kind: "remove", id: second },
      { kind: "compare", activation: "gelu" },
    ] satisfies Action[];
    assert.deepEqual(
      state.reduce<State>(update, three).curves.map(({ activation, slot }) => [activation.id, slot]),
      [
        ["relu", 0],
        ["tanh", 2],
        ["gelu", 1],
      ],
    );
  });

  it("lays all variants of a name over one another, each once", () => {
    const variants = variantsOf("leaky_relu");
    const state = after({ kind: "pick", activation: "leaky_relu" }, { kind: "overlay", variants }, { kind: "overlay", variants });
    assert.deepEqual(state.curves.map(({ values }) => values["negative_slope"]).sort(), [0.01, 0.2, 0.3]);
  });

  it("takes no temperature and no threshold that is not positive", () => {
    const state = after(...[0, -1, NaN, Infinity].map((value): Action => ({ kind: "temperature", value })), {
      kind: "threshold",
      value: 0,
    });
    assert.deepEqual([state.temperature, state.threshold], [1, initialState.threshold]);
    assert.equal(after({ kind: "temperature", value: 0.5 }).temperature, 0.5);
  });

  it("resets to the code's values, or to defaults", () => {
    const changed: Action = { kind: "parameter", id: 1, name: "alpha", value: 3 };
    const reset: Action = { kind: "resetParameters", id: 1 };
    assert.equal(selectedCurve(after(focus(elu), changed, reset))?.values["alpha"], 0.5);
    assert.equal(selectedCurve(after({ kind: "pick", activation: "elu" }, changed, reset))?.values["alpha"], 1);
  });

  const anyActivation = fc.oneof(fc.constantFrom(...activations.map(({ id }) => id)), fc.string());
  const id = fc.integer({ min: 0, max: 6 });
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant("pick" as const), activation: anyActivation }),
    fc.record({ kind: fc.constant("compare" as const), activation: anyActivation }),
    fc.record({ kind: fc.constant("select" as const), id }),
    fc.record({ kind: fc.constant("remove" as const), id }),
    fc.record({
      kind: fc.constant("parameter" as const),
      id,
      name: fc.constantFrom("alpha", "negative_slope", "max_value", "__proto__"),
      value: fc.double(),
    }),
    fc.record({ kind: fc.constantFrom("temperature" as const, "threshold" as const), value: fc.double() }),
    fc.record({ kind: fc.constant("toggle" as const), what: fc.constantFrom("derivative", "second", "saturation", "table") }),
    fc.record({ kind: fc.constant("crosshair" as const), x: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })) }),
    fc.constantFrom(focus(elu), focus(tanh), focus(null), focus(use("9", "1", "no such function"))),
  );

  it("selects a curve that exists whenever there is one, and gives each its own id and colour", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const { curves, selected } = after(...actions);
        assert.ok(curves.length === 0 ? selected === null : curves.some((curve) => curve.id === selected));
        for (const key of ["id", "slot"] as const) assert.equal(new Set(curves.map((curve) => curve[key])).size, curves.length);
      }),
    );
  });

  it("survives the page: what was saved comes back", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const state = after(...actions);
        const back: State = { ...initialState, ...restore(save(state)) };
        assert.deepEqual(
          back.curves.map(({ id: _, ...rest }) => rest),
          state.curves.map(({ id: _, ...rest }) => rest),
        );
        assert.deepEqual(
          [back.shown, back.view, back.crosshair, back.logits, back.temperature, back.threshold],
          [state.shown, state.view, state.crosshair, state.logits, state.temperature, state.threshold],
        );
        assert.equal(
          back.curves.findIndex(({ id: each }) => each === back.selected),
          state.curves.findIndex(({ id: each }) => each === state.selected),
        );
      }),
    );
  });

  it("restores nothing from what it did not save", () => {
    for (const text of [null, "", "{", "null", "[]", '{"version":2}', '"state"']) assert.deepEqual(restore(text), {});
    fc.assert(fc.property(fc.json(), (text) => assert.deepEqual(restore(text), {})));
  });
});
