import { strict as assert } from "node:assert";
import fc from "fast-check";
import { toJson } from "../../src/cli/json";

describe("JSON of the command line", () => {
  it("keeps the sign of zero and names what JSON has no number for", () => {
    assert.equal(toJson([0, -0, NaN, Infinity, -Infinity]), '[0, -0, "NaN", "Infinity", "-Infinity"]');
    assert.ok(Object.is(JSON.parse(toJson(-0)), -0));
  });

  it("leaves out what is undefined and keeps the order", () => {
    assert.equal(toJson({ b: 1, a: undefined, c: [], d: {} }), '{ "b": 1, "c": [], "d": {} }');
  });

  it("is read back to the last bit", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => assert.deepEqual(JSON.parse(toJson(value)), value)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => assert.ok(Object.is(JSON.parse(toJson(value)), value))),
      { numRuns: 200 },
    );
  });
});
