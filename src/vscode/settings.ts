import * as vscode from "vscode";
import type { Configuration, OptionName } from "../lint/configuration";
import { matchesAny } from "../lint/globs";
import { Projects, type Project } from "./projects";
import { settingsTable, type Setting, type SettingValues } from "./settingsTable";

const section = "activationLens";

/** The option of a project's configuration that says the same as a setting. */
const options: { readonly [K in keyof SettingValues]?: OptionName } = {
  enable: "enable",
  rules: "rules",
  language: "language",
  kerasVersion: "keras-version",
  kerasBackend: "keras-backend",
};

/**
 * Reads the settings: what the user has set in the editor goes before the configuration of the project, and that before the default.
 * Nothing of the user's is kept: a value is what stands in the files at the moment it is asked for.
 */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly projects = new Projects();
  /** Fires when any setting of the extension, or the configuration of a project, changes anywhere. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.#changed.fire();
      }),
      this.projects.onDidChange(() => this.#changed.fire()),
    );
    // What is asked for without a file, such as the language, is known from there on.
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (root) void this.load(root).then(() => this.#project(root) && this.#changed.fire());
  }

  /** The value of a setting where a file or notebook lies; without one, the value for the window. */
  get<K extends keyof SettingValues>(name: K, scope?: vscode.Uri): SettingValues[K] {
    // Each entry of the table reads its own type, which the compiler cannot see through the key.
    const setting = settingsTable[name] as unknown as Setting<SettingValues[K]>;
    const written = vscode.workspace.getConfiguration(section, scope ?? null);
    const own = setting.read(written.get<unknown>(setting.key));
    const option = options[name];
    const project = option && this.#project(scope)?.configuration[option];
    if (project === undefined) return own;
    // Both say the same kind of thing by the table above; severities are set one by one.
    if (name === "rules") return { ...(project as object), ...(own as object) } as SettingValues[K];
    return isSet(written.inspect(setting.key)) ? own : (project as SettingValues[K]);
  }

  /** The least severity that the project shows at a file; undefined where it does not say. */
  minSeverity(uri: vscode.Uri): Configuration["min-severity"] {
    return this.#project(uri)?.configuration["min-severity"];
  }

  /** Whether a file or notebook is to be judged: the extension is on there, and no pattern leaves it out. */
  judges(uri: vscode.Uri): boolean {
    if (!this.get("enable", uri)) return false;
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (root && matchesAny(this.get("exclude", uri), pathBelow(root, uri))) return false;
    const project = this.#project(uri);
    if (!project) return true;
    const { include, exclude = [] } = project.configuration;
    const path = pathBelow(project.folder, uri);
    return !matchesAny(exclude, path) && (include === undefined || matchesAny(include, path));
  }

  /** Reads the configuration of the project around a file: until then what is asked about it is answered without one. */
  load(uri: vscode.Uri): Promise<void> {
    return this.projects.load(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.projects.dispose();
  }

  /** Without a file it is that of the first folder of the workspace. */
  #project(uri: vscode.Uri | undefined): Project | undefined {
    const place = uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    return place && this.projects.at(place);
  }
}

/** Whether somebody has set a setting, in any of the places where that can be done. */
function isSet(places: ReturnType<vscode.WorkspaceConfiguration["inspect"]>): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue, globalLanguageValue, workspaceLanguageValue, workspaceFolderLanguageValue } =
    places ?? { key: "" };
  return [
    globalValue,
    workspaceValue,
    workspaceFolderValue,
    globalLanguageValue,
    workspaceLanguageValue,
    workspaceFolderLanguageValue,
  ].some((value) => value !== undefined);
}

/** A path below a folder, with slashes; the whole path of what does not lie in it. */
function pathBelow(folder: vscode.Uri, { path }: vscode.Uri): string {
  const start = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}
