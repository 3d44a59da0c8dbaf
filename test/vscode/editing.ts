import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Exports } from "../../src/vscode/extension";

/** A classifier whose single unit goes through a softmax: wrong whatever the data, and mended by one safe fix. */
export const wrongHead = `import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="softmax"),
])
model.compile(loss="binary_crossentropy", optimizer="adam")
`;

/** The same with a sigmoid: nothing to say. */
export const rightHead = wrongHead.replace("softmax", "sigmoid");

/** Ten classes with a loss for yes-or-no questions: wrong, and mended in more than one way. */
export const manyClasses = wrongHead.replace("Dense(1, ", "Dense(10, ");

/** Opens a Python text that is no file, and shows it. */
export async function openPython(content: string): Promise<vscode.TextEditor> {
  // A text of that name that was closed a moment ago can come back once more.
  const document = await until("a new text", async () => {
    const opened = await vscode.workspace.openTextDocument({ language: "python", content });
    return opened.getText() === content && opened;
  });
  return vscode.window.showTextDocument(document);
}

/** The extension's findings in a text. */
export const findings = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Activation Lens");

/** The ids of the rules that found something in a text. */
export const rulesOf = (uri: vscode.Uri): readonly unknown[] =>
  findings(uri).map(({ code }) => (typeof code === "object" ? code.value : code));

/** Waits until something is there; fails with `what` where it does not come in time. */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | Thenable<T | undefined | false>,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) assert.fail(`Did not come in time: ${what}`);
    await pause(25);
  }
}

export const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

/** The position of the first occurrence of a text, so many characters into it. */
export function find(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `There is no ${text}.`);
  return document.positionAt(offset + into);
}

/** The extension, started. */
export async function start(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>("activation-lens.activation-lens");
  assert.ok(extension, "The extension is not installed.");
  return extension.activate();
}

/** Sets a setting for everything, runs, and takes it back. */
export async function withSetting(key: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("activationLens");
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}
