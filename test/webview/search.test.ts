import assert from "node:assert/strict";
import { activations } from "../../src/core/activations";
import { search } from "../../src/webview/search";

const first = (query: string) => search(activations, query, "en")[0];

describe("the search for a function", () => {
  it("finds all of them for nothing, and nothing for nonsense", () => {
    assert.equal(search(activations, " ", "en").length, activations.length);
    assert.deepEqual(search(activations, "xyzzy", "en"), []);
  });

  it("finds by title, id, and the name in any framework", () => {
    for (const query of ["Leaky ReLU", "leaky", "LEAKYRELU", "nn.LeakyReLU", "layers.leaky", "jax.nn.leaky_relu"])
      assert.equal(first(query)?.activation.id, "leaky_relu", query);
    assert.equal(first("swish")?.activation.id, "silu");
    assert.equal(first("relu")?.activation.id, "relu");
  });

  it("says which name matched where the title does not", () => {
    assert.equal(first("swish")?.name?.endsWith("swish"), true);
    assert.equal(first("gelu")?.name, null);
  });
});
