import { strict as assert } from "node:assert";
import linear from "../../src/core/activations/linear";
import relu from "../../src/core/activations/relu";
import type { Result } from "../../src/lint/result";
import { known, unknown, type Place } from "../../src/model/known";
import type { ActivationUse } from "../../src/model/layer";
import { seenUses, useAt, useNear, type SeenUse } from "../../src/vscode/cursor";
import { graphFile } from "../../src/vscode/graphFile";
import { isHostMessage } from "../../src/protocol/validate";

const uri = "file:///a.py";
/** The code of a test; `<|>` is where the cursor stands. */
const code = (marked: string): { readonly text: string; readonly offset: number } => ({
  text: marked.replace("<|>", ""),
  offset: marked.indexOf("<|>"),
});

function use(at: Place, form: ActivationUse["form"] = "string"): ActivationUse {
  return {
    activation: form === "default" ? linear : relu,
    name: { name: "keras.activations.relu" },
    written: "relu",
    values: { max_value: Infinity },
    unknownArguments: {},
    form,
    axis: known(-1, at),
    at,
  };
}

function uses(text: string, ...found: readonly { readonly code: string; readonly form?: ActivationUse["form"] }[]): readonly SeenUse[] {
  const activations = found.map(({ code: part, form }) => {
    const from = text.indexOf(part);
    const at: Place = { uri, from, to: from + part.length };
    return { at, use: known(use(at, form), at) };
  });
  const lost = { at: { uri, from: 0, to: 1 }, use: unknown("custom-code", { uri, from: 0, to: 1 }) };
  const analysis = {
    models: [],
    uses: [],
    activations: [lost, ...activations],
    functions: [],
    names: [],
    wantedModules: [],
    steps: 0,
    complete: true,
    failures: [],
  };
  const result: Result = { findings: [], analysis, suppressed: [], unjudged: [], wantedModules: [], failures: [] };
  return seenUses(result, () => text);
}

describe("the activation under the cursor", () => {
  it("is the innermost that holds it", () => {
    const { text, offset } = code(`Dense(4, activation=ReLU("r<|>elu"))`);
    assert.equal(useAt(uses(text, { code: `ReLU("relu")` }, { code: `"relu"` }), { uri }, offset)?.spot.from, text.indexOf(`"relu"`));
  });

  it("is a layer's default only at the layer's name", () => {
    const head = code(`layers.De<|>nse(4, name="out")`);
    assert.equal(useAt(uses(head.text, { code: head.text, form: "default" }), { uri }, head.offset)?.use.activation.id, "linear");
    const argument = code(`layers.Dense(4, name="o<|>ut")`);
    assert.equal(useAt(uses(argument.text, { code: argument.text, form: "default" }), { uri }, argument.offset), undefined);
  });

  it("is none in another text", () => {
    assert.equal(useAt(uses(`"relu"`, { code: `"relu"` }), { uri: "file:///b.py" }, 2), undefined);
    assert.equal(useAt(uses(`"relu"`, { code: `"relu"` }), { uri, cell: 0 }, 2), undefined);
  });

  it("is the nearest on the line, one that is written before a default", () => {
    const { text, offset } = code(`a = 1\r\n  x = Dense(4)(Dense(3, activation="relu")(x))<|>\r\nb = 2`);
    const found = uses(text, { code: "Dense(4)", form: "default" }, { code: `"relu"` });
    assert.equal(useNear(found, { uri }, offset, text)?.use.activation.id, "relu");
    assert.equal(useNear(found, { uri }, 2, text), undefined);
  });
});

describe("what the panel is told of a file", () => {
  const text = `Dense(3, activation="relu")`;
  const seen = uses(text, { code: `"relu"` });
  const graph = graphFile("a.py", seen, 7, ({ from }) => `${from}`);

  it("is a message of the protocol, infinities included", () => {
    assert.ok(isHostMessage({ kind: "file", file: graph.file }));
    assert.equal(graph.file.uses[0]?.values["max_value"], "Infinity");
  });

  it("leads back to the code by an id that no other edition has", () => {
    const id = graph.file.uses[0]?.id ?? "";
    assert.deepEqual(graph.spots.get(id), seen[0]?.spot);
    assert.notEqual(graphFile("a.py", seen, 8, () => "1").file.uses[0]?.id, id);
  });

  it("names the use that the cursor is on", () => {
    const first = seen[0];
    assert.ok(first);
    assert.deepEqual(graph.messageOf(first), graph.file.uses[0]);
  });
});
