import assert from "node:assert/strict";
import fc from "fast-check";
import type { Explanation, OpenQuestion } from "../../src/protocol/explanation";
import type { Omission, Refusal, Stack } from "../../src/protocol/stack";
import { longestExport, type HostMessage, type Use, type WebMessage } from "../../src/protocol/messages";
import { isHostMessage, isWebMessage } from "../../src/protocol/validate";
import { fromWire, toWire } from "../../src/protocol/wire";
import { panelHtml } from "../../src/protocol/html";

const use: Use = {
  id: "1",
  activation: "relu",
  values: { max_value: "Infinity", threshold: 0 },
  expression: null,
  unknownArguments: { negative_slope: "cfg.slope" },
  written: "layers.ReLU(negative_slope=cfg.slope)",
  name: "keras.layers.ReLU",
  line: "12",
};

const pair = {
  heads: [{ activation: "softmax", values: {} }],
  loss: "binary_crossentropy",
  parameters: { label_smoothing: 0.1 },
  unknownParameters: ["gamma"],
  fromLogits: false,
  keepsLogits: "unknown",
} as const;
const explanation: Explanation = {
  id: "3",
  rule: "softmax-with-binary-crossentropy",
  severity: "warning",
  message: "<b>",
  why: "why",
  line: "8",
  pair,
  columns: 10,
  metrics: [{ metric: "binary_accuracy", written: "BinaryAccuracy()", parameters: { threshold: 0.5 } }],
  fixes: [
    {
      id: "3.0",
      title: "Use",
      isSafe: false,
      pair,
      columns: null,
      metrics: [],
      hunks: [{ line: "8", before: "a", after: "b" }],
      open: ["exclusive"],
    },
  ],
  linear: [{ id: "4", title: "Dense", inputs: null, units: 4 }],
};
const stack: Stack = {
  title: "model",
  line: "4",
  omitted: ["dropout"],
  refused: { why: "normalization", what: "LayerNormalization", id: null, line: "9" },
  layers: [
    { kind: "varianceScaling", scale: 2, mode: "fan_in", distribution: "uniform" } as const,
    { kind: "normal", mean: 0, standardDeviation: 1 } as const,
    { kind: "uniform", min: 0, max: 1 } as const,
    { kind: "orthogonal", gain: 1 } as const,
    { kind: "constant", value: 0 } as const,
  ].map((initializer) => ({
    id: "5",
    title: "Dense",
    line: "5",
    fanIn: 20,
    fanOut: 64,
    activation: "relu",
    values: { max_value: "Infinity" } as const,
    initializer,
    initializerName: "x",
  })),
};

const fromHost: readonly HostMessage[] = [
  {
    kind: "snapshot",
    version: 1,
    language: "zh-cn",
    surface: "sidebar",
    followCursor: true,
    file: { name: "a.py", uses: [use] },
    focus: use,
    state: "{}",
  },
  { kind: "snapshot", version: 1, language: "en", surface: "editor", followCursor: false, file: null, focus: null, state: null },
  { kind: "file", file: null },
  { kind: "focus", focus: use },
  { kind: "model", model: null },
  {
    kind: "model",
    model: {
      id: "m",
      kind: "functional",
      name: null,
      line: "3",
      isComplete: true,
      layers: [
        {
          id: "l",
          className: "Dense",
          name: "head",
          line: "4",
          units: 10,
          shape: [null, 10],
          use,
          unknownActivation: null,
          severity: "warning",
        },
      ],
      losses: [{ id: "o", written: "mse", isKnown: true, line: "5", severity: null }],
      findings: [{ id: "f", severity: "error", message: "always 1", line: "4" }],
    },
  },
  { kind: "show", use },
  { kind: "explanation", explanation, show: true },
  { kind: "explanation", explanation: { ...explanation, pair: null, columns: null }, show: false },
  { kind: "explanation", explanation: null, show: false },
  { kind: "stack", stack, show: false },
  { kind: "stack", stack: { ...stack, refused: null }, show: true },
  { kind: "stack", stack: null, show: false },
  { kind: "language", language: "en" },
];

const fromWeb: readonly WebMessage[] = [
  { kind: "ready", version: 1 },
  { kind: "reveal", id: "1" },
  { kind: "explain", id: "1" },
  { kind: "followCursor", follow: false },
  { kind: "setState", state: "" },
  { kind: "copy", text: "0.659" },
  { kind: "save", name: "leaky_relu", format: "svg", data: "<svg/>" },
  { kind: "save", name: "softmax", format: "png", data: "iVBORw0KGgo=" },
  { kind: "openInEditor", state: "{}" },
  { kind: "applyFix", id: "3.0" },
  { kind: "log", level: "error", message: "TypeError" },
];

describe("the protocol of the panel", () => {
  for (const { side, messages, check, other } of [
    { side: "host", messages: fromHost, check: isHostMessage, other: isWebMessage },
    { side: "page", messages: fromWeb, check: isWebMessage, other: isHostMessage },
  ]) {
    it(`accepts every message of the ${side}, also after JSON, and none of the other side`, () => {
      for (const message of messages) {
        assert.ok(check(message), message.kind);
        assert.ok(check(JSON.parse(JSON.stringify(message))), message.kind);
        assert.ok(!other(message), message.kind);
      }
    });

    it(`refuses a message of the ${side} with a property too many, too few, or of another type`, () => {
      for (const message of messages) {
        assert.ok(!check({ ...message, extra: 1 }), message.kind);
        for (const name of Object.keys(message)) {
          assert.ok(
            !check(Object.fromEntries(Object.entries(message).filter(([each]) => each !== name))),
            `${message.kind} without ${name}`,
          );
          assert.ok(!check({ ...message, [name]: Symbol("other") }), `${message.kind} with another ${name}`);
        }
      }
    });

    it(`says yes or no to anything at all that is said to be of the ${side}`, () => {
      const kinds = messages.map(({ kind }) => kind);
      const anything = fc.oneof(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        fc.record({ kind: fc.constantFrom(...kinds) }),
        fc.record({ kind: fc.constantFrom("__proto__", "constructor", "toString") }),
      );
      fc.assert(fc.property(anything, (value) => typeof check(value) === "boolean"));
    });
  }

  it("refuses numbers that JSON cannot carry, texts and lists without end, and another version", () => {
    assert.ok(!isHostMessage({ kind: "show", use: { ...use, values: { alpha: Infinity } } }));
    assert.ok(!isHostMessage({ kind: "show", use: { ...use, written: "x".repeat(100_001) } }));
    assert.ok(!isHostMessage({ kind: "file", file: { name: "a.py", uses: Array.from({ length: 10_001 }, () => use) } }));
    assert.ok(!isHostMessage({ kind: "explanation", explanation: { ...explanation, columns: 2.5 }, show: true }));
    assert.ok(
      !isHostMessage({
        kind: "explanation",
        explanation: { ...explanation, fixes: [{ ...explanation.fixes[0], open: ["<b>"] }] },
        show: true,
      }),
    );
    assert.ok(!isHostMessage({ kind: "stack", stack: { ...stack, layers: [{ ...stack.layers[0], fanIn: 0 }] }, show: true }));
    assert.ok(!isWebMessage({ kind: "ready", version: 2 }));
  });

  it("takes an exported text as long as an exported picture, and no longer one", () => {
    assert.ok(isWebMessage({ kind: "copy", text: "x".repeat(longestExport) }));
    assert.ok(!isWebMessage({ kind: "copy", text: "x".repeat(longestExport + 1) }));
  });

  it("knows every question that a fix leaves open and every reason that a model is not followed", () => {
    const questions: Readonly<Record<OpenQuestion, true>> = {
      exclusive: true,
      labelForm: true,
      classes: true,
      targets: true,
      outputs: true,
      rest: true,
    };
    const reasons: Readonly<Record<Refusal, true>> = {
      incomplete: true,
      branches: true,
      shared: true,
      normalization: true,
      recurrent: true,
      merge: true,
      opaque: true,
      activation: true,
      twoActivations: true,
      vector: true,
      initializer: true,
      weights: true,
      shape: true,
      transposed: true,
      short: true,
    };
    const omissions: Readonly<Record<Omission, true>> = { dropout: true, pooling: true, stride: true };
    assert.ok(
      isHostMessage({
        kind: "explanation",
        explanation: { ...explanation, fixes: [{ ...explanation.fixes[0], open: Object.keys(questions) }] },
        show: true,
      }),
    );
    for (const why of Object.keys(reasons))
      assert.ok(
        isHostMessage({
          kind: "stack",
          stack: { ...stack, refused: { why, what: "", id: null, line: "" }, omitted: Object.keys(omissions) },
          show: true,
        }),
        why,
      );
  });

  it("takes every number through JSON and back", () => {
    fc.assert(fc.property(fc.double(), (value) => Object.is(fromWire(JSON.parse(JSON.stringify(toWire(value)))), value === 0 ? 0 : value)));
  });
});

describe("the page of the panel", () => {
  const parts = {
    language: "zh-cn",
    title: "Activation Lens",
    cspSource: "https://example.test",
    nonce: "c2VjcmV0",
    script: "webview.js",
    style: "webview.css",
  } as const;

  it("allows its own script and style, and nothing inline", () => {
    const page = panelHtml(parts);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    assert.match(policy, /^default-src &#39;none&#39;;/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.doesNotMatch(page, /\sstyle=|<style|\son\w+=/);
    assert.match(page, /<html lang="zh-CN">/);
  });

  it("lets no part break out of its attribute", () => {
    const hostile = `"'><img src=x onerror=alert(1)>&`;
    const page = panelHtml({ ...parts, title: hostile, script: hostile, style: hostile, nonce: hostile, cspSource: hostile });
    assert.doesNotMatch(page, /<img/);
    assert.equal(page.match(/</g)?.length, panelHtml(parts).match(/</g)?.length);
  });
});
