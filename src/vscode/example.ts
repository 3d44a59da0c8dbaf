import * as vscode from "vscode";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { command } from "./asked";
import type { Settings } from "./settings";
import { languageNow } from "./words";

/** Opens a small model with a fault in an editor that is no file, for the first minutes with the extension. */
export function registerExample(settings: Settings, log: vscode.LogOutputChannel): vscode.Disposable {
  const open = async (): Promise<void> => {
    const language = languageNow(settings);
    const content = exampleText(word(editor, language, "exampleAbout"), word(editor, language, "exampleHint"));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "python", content }));
  };
  return command(settings, log, "openExample", open);
}

const exampleText = (about: string, hint: string): string => `"""${about}"""

import keras

# ${hint}
model = keras.Sequential([
    keras.Input(shape=(57,)),
    keras.layers.Dense(32, activation="gelu"),
    keras.layers.Dense(1, activation="softmax"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
`;
