import { strict as assert } from "node:assert";
import { createLinter } from "../../src/lint/linter";
import type { Unit } from "../../src/lint/program";
import { isHostMessage } from "../../src/protocol/validate";
import type { Strip } from "../../src/protocol/messages";
import { seenUses } from "../../src/vscode/cursor";
import { stripsOf, type Strips } from "../../src/vscode/strips";

const imports = "from keras import Sequential, Input, layers\nfrom keras.layers import Dense, Dropout, Conv2D, Flatten\n";

function strips(...texts: readonly string[]): Strips & { readonly units: readonly Unit[] } {
  const units = texts.map((text, cell): Unit => ({ uri: "file:///a.ipynb", text, ...(texts.length > 1 ? { cell } : {}) }));
  const result = createLinter().analyse({ units, notebook: texts.length > 1 });
  const textIn = (at: { readonly cell?: number }): string => units.find(({ cell }) => cell === at.cell)?.text ?? "";
  const found = stripsOf({
    result,
    units,
    edition: 3,
    uses: seenUses(result, textIn),
    line: ({ cell, from }) => `${cell ?? ""}@${from}`,
    textOf: (at) => textIn(at).slice(at.from, at.to),
    wording: ({ rule }) => rule,
  });
  return { ...found, units };
}

/** Layers and losses in short: `Dense 10 softmax (10) !`. */
const shown = (strip: Strip | null): readonly string[] => [
  ...(strip?.layers.map(({ className, units, shape, use, unknownActivation, severity }) =>
    [className, units ?? "", use?.activation ?? unknownActivation ?? "", shape ? `(${shape.slice(1).join(",")})` : "", severity ?? ""]
      .filter((part) => part !== "")
      .join(" "),
  ) ?? []),
  ...(strip?.losses.map(({ written, severity }) => `loss ${written}${severity ? ` ${severity}` : ""}`) ?? []),
];

const first = `${imports}
a = Sequential([Input((28, 28, 1)), Conv2D(8, 3, activation="relu"), Flatten(), Dropout(0.5), Dense(64, activation=cfg.act), Dense(1, activation="softmax")])
a.compile(loss="binary_crossentropy", optimizer="adam")
`;
const second = `b = Sequential([Input((4,)), Dense(3)])\nb.compile(loss=mine, optimizer="adam")\n`;

describe("the strip of a model", () => {
  it("has layers with units, shapes and activations, the loss, and what is wrong with which", () => {
    const found = strips(first);
    const strip = found.at({ uri: "file:///a.ipynb" }, first.indexOf("Dropout(0.5)"));
    assert.deepEqual(shown(strip), [
      "Conv2D 8 relu (26,26,8)",
      "Flatten (5408)",
      "Dropout (5408)",
      "Dense 64 cfg.act (64)",
      "Dense 1 softmax (1) error",
      "loss binary_crossentropy error",
    ]);
    assert.deepEqual(
      strip?.findings.map(({ message, severity }) => [message, severity]),
      [["softmax-on-one-unit", "error"]],
    );
    assert.deepEqual(
      strip.findings.map(({ id }) => found.findings.get(id)?.rule),
      ["softmax-on-one-unit"],
    );
    assert.ok(isHostMessage({ kind: "model", model: strip }));
  });

  it("is that of the model the cursor is in, else of the nearest before, else of the first", () => {
    const text = first + second;
    const found = strips(text);
    const at = (code: string): string | undefined => shown(found.at({ uri: "file:///a.ipynb" }, text.indexOf(code))).at(-1);
    assert.equal(at("import Sequential"), "loss binary_crossentropy error");
    assert.equal(at("a.compile"), "loss binary_crossentropy error");
    assert.equal(at("Dense(3)"), "loss mine");
    assert.equal(shown(found.at({ uri: "file:///a.ipynb" }, text.length)).at(-1), "loss mine");
    assert.equal(strips("x = 1").at({ uri: "file:///a.ipynb" }, 0), null);
  });

  it("goes across the cells of a notebook, and every id names a place", () => {
    const found = strips(first, second, "print(b)");
    const name = (cell: number) => shown(found.at({ uri: "file:///a.ipynb", cell }, 3)).at(-1);
    assert.deepEqual([name(0), name(1), name(2)], ["loss binary_crossentropy error", "loss mine", "loss mine"]);
    const strip = found.at({ uri: "file:///a.ipynb", cell: 1 }, 3);
    const ids = [strip?.id, ...(strip?.layers.map(({ id }) => id) ?? []), ...(strip?.losses.map(({ id }) => id) ?? [])];
    assert.ok(ids.every((id) => found.spots.get(id ?? "")?.cell === 1));
    assert.equal(found.spots.size, new Set(found.spots.keys()).size);
  });

  it("draws a function of the program's own that could be followed", () => {
    const text = `${imports}import keras\ndef mine(x):\n    return x * keras.ops.sigmoid(x)\nm = Sequential([Input((4,)), Dense(3, activation=mine)])\n`;
    const strip = strips(text).at({ uri: "file:///a.ipynb" }, text.length);
    assert.equal(strip?.layers[0]?.use?.activation, "composed");
  });

  it("keeps to the protocol with names of any length and kind", () => {
    const text = `${imports}m = Sequential([Input((4,)), Dense(3, name="${"<b>".repeat(2000)}", activation=${"f(".repeat(500)}1${")".repeat(500)})], name="${"x".repeat(5000)}")\n`;
    const strip = strips(text).at({ uri: "file:///a.ipynb" }, text.length);
    assert.ok(strip && isHostMessage({ kind: "model", model: strip }));
  });
});
