import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, openPython, rightHead, start, wrongHead } from "./editing";

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

const svgOf = (text: string): string => decodeURIComponent(/data:image\/svg\+xml;utf8,([^)\s]+)/.exec(text)?.[1] ?? "");

describe("the hover", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("draws the function that is written there", async () => {
    const { document } = await openPython(rightHead);
    const text = await hover(document, find(document, "sigmoid", 2));
    assert.match(text, /Sigmoid/);
    assert.match(svgOf(text), /^<svg [^>]*xmlns=/);
    assert.ok(text.length < 100_000);
    assert.notEqual(svgOf(await hover(document, find(document, "relu", 2))), svgOf(text));
  });

  it("draws a function of a vector as bars", async () => {
    const { document } = await openPython(wrongHead);
    const text = await hover(document, find(document, `"softmax"`, 2));
    assert.match(text, /Softmax/);
    assert.match(svgOf(text), /<rect /);
  });

  it("draws with the arguments that are written there", async () => {
    const { document } = await openPython(`from keras import layers\nlayers.LeakyReLU(negative_slope=0.5)\nlayers.LeakyReLU()\n`);
    const steep = await hover(document, find(document, "LeakyReLU(negative", 3));
    const flat = await hover(document, find(document, "LeakyReLU()", 3));
    assert.match(steep, /0\.5/);
    assert.match(flat, /0\.3/);
    assert.notEqual(svgOf(steep), svgOf(flat));
  });

  it("says which argument is not known", async () => {
    const { document } = await openPython(`from keras import layers\nimport settings\nlayers.LeakyReLU(negative_slope=settings.slope)\n`);
    assert.match(await hover(document, find(document, "LeakyReLU(", 3)), /`settings\.slope`/);
  });

  it("draws functions of the program's own, and says why where it cannot", async () => {
    const { document } = await openPython(
      `from keras import layers, ops\n\ndef swish(x):\n    return x * ops.sigmoid(1.5 * x)\n\nlayers.Dense(3, activation=swish)\nlayers.Dense(4, activation=lambda x: x / ops.sum(x))\n`,
    );
    const drawn = await hover(document, find(document, "=swish", 3));
    assert.match(drawn, /\*\*swish\*\* `x · sigmoid\(1\.5 · x\)`/);
    assert.match(svgOf(drawn), /^<svg /);
    assert.match(await hover(document, find(document, "lambda", 3)), /`ops\.sum\(x\)` in line 7/);
  });

  it("leads to the explanation where something is wrong", async () => {
    const { document } = await openPython(wrongHead);
    assert.match(await hover(document, find(document, `"softmax"`, 2)), /\]\(command:activationLens\.explain\?/);
    assert.doesNotMatch(await hover(document, find(document, `"relu"`, 2)), /activationLens\.explain/);
  });

  it("is not there where no activation is", async () => {
    const { document } = await openPython(rightHead);
    assert.doesNotMatch(await hover(document, find(document, "optimizer", 2)), /data:image/);
  });
});
