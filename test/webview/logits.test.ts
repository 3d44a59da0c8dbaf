import assert from "node:assert/strict";
import fc from "fast-check";
import { mostLogits, parseLogits, showLogits } from "../../src/webview/logits";

describe("a pasted list of logits", () => {
  const lists: readonly (readonly [text: string, numbers: readonly number[]])[] = [
    ["[2.0, 1.0, 0.1]", [2, 1, 0.1]],
    ["2.0, 1.0, 0.1", [2, 1, 0.1]],
    ["2 1 .1", [2, 1, 0.1]],
    ["(2.0, 1.0)", [2, 1]],
    ["[2.  1.  0.1]", [2, 1, 0.1]],
    ["array([ 2. ,  1. , -0.1], dtype=float32)", [2, 1, -0.1]],
    ["np.array([[2.0, 1.0, 0.1]])", [2, 1, 0.1]],
    ["tensor([[ 2.0000,  1.0000,  0.1000]], device='cuda:0', grad_fn=<AddmmBackward0>)", [2, 1, 0.1]],
    ["tf.Tensor([2. 1.], shape=(2,), dtype=float32)", [2, 1]],
    ["[1e-3, 1E+2, -5_000]", [0.001, 100, -5000]],
    ["[2.0, 1.0,", [2, 1]],
    ["[2.0,\n 1.0,\n]", [2, 1]],
    ["7", [7]],
  ];
  for (const [text, numbers] of lists) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseLogits(text), { kind: "numbers", numbers }));
  }

  it("says what is wrong", () => {
    assert.deepEqual(parseLogits(""), { kind: "empty" });
    assert.deepEqual(parseLogits("[]"), { kind: "empty" });
    assert.deepEqual(parseLogits("[1, two]"), { kind: "notANumber", piece: "two" });
    assert.deepEqual(parseLogits("[1, nan]"), { kind: "notANumber", piece: "nan" });
    assert.deepEqual(parseLogits("[1e999]"), { kind: "notANumber", piece: "1e999" });
    assert.deepEqual(parseLogits("[[1, 2], [3, 4]]"), { kind: "severalRows", rows: 2 });
    assert.deepEqual(parseLogits(Array.from({ length: mostLogits + 1 }, () => "1").join(" ")), { kind: "tooMany", count: mostLogits + 1 });
  });

  it("reads back what it shows", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: mostLogits }), (logits) => {
        const parsed = parseLogits(showLogits(logits));
        assert.deepEqual(parsed, { kind: "numbers", numbers: logits.map((logit) => logit + 0) });
      }),
    );
  });

  it("answers any text with finite numbers or a complaint", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseLogits(text);
        assert.ok(parsed.kind !== "numbers" || (parsed.numbers.length > 0 && parsed.numbers.every(Number.isFinite)));
      }),
    );
  });
});
