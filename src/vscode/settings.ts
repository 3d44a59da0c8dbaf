import * as vscode from "vscode";
import { settingsTable, type Setting, type SettingValues } from "./settingsTable";

const section = "activationLens";

/** Reads the settings. Nothing is kept: a value is what stands in the user's files at the moment it is asked for. */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** Fires when any setting of the extension changes anywhere. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) this.#changed.fire();
    });
  }

  /** The value of a setting where a file or notebook lies; without one, the value for the window. */
  get<K extends keyof SettingValues>(name: K, scope?: vscode.Uri): SettingValues[K] {
    // Each entry of the table reads its own type, which the compiler cannot see through the key.
    const setting = settingsTable[name] as unknown as Setting<SettingValues[K]>;
    return setting.read(vscode.workspace.getConfiguration(section, scope ?? null).get<unknown>(setting.key));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
