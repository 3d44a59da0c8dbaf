import * as vscode from "vscode";
import {
  aboutWhole,
  configurationFiles,
  largestConfiguration,
  readConfiguration,
  type Configuration,
  type ConfigurationProblem,
} from "../lint/configuration";
import { rules } from "../rules/index";
import { DisposableStore } from "./dispose";
import { foldersUpTo } from "./moduleFiles";
import { readFile } from "./readText";

/** A configuration that a project keeps in a file, and the folder that its patterns count from. */
export interface Project {
  readonly folder: vscode.Uri;
  readonly configuration: Configuration;
}

/** A configuration file that was read and what is wrong with it. */
export interface ReadFile {
  readonly uri: vscode.Uri;
  readonly problems: readonly ConfigurationProblem[];
}

const ruleIds = new Set(rules.map(({ id }) => id));

/** Reads the configurations of projects: for each file the nearest one above it, up to the folder of the workspace. */
export class Projects implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #read = this.#store.add(new vscode.EventEmitter<ReadFile>());
  /** What folders hold; null where they hold no configuration. */
  readonly #folders = new Map<string, Promise<Project | null>>();
  /** The same, where it has been read. */
  readonly #known = new Map<string, Project | null>();
  /** A configuration was written, changed or deleted: what was judged by one has to be judged again. */
  readonly onDidChange = this.#changed.event;
  /** A configuration file has been read. */
  readonly onDidRead = this.#read.event;

  constructor() {
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(`**/{${configurationFiles.join(",")}}`));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) this.#store.add(event(() => this.#forget()));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()));
  }

  /** Reads what `at` has to know of a file or notebook. */
  async load(uri: vscode.Uri): Promise<void> {
    for (const folder of foldersAbove(uri)) if ((await this.#readFolder(folder)) !== null) return;
  }

  /** The nearest configuration above a file; undefined where there is none or `load` has not been called. */
  at(uri: vscode.Uri): Project | undefined {
    for (const folder of foldersAbove(uri)) {
      const project = this.#known.get(folder.toString());
      if (project) return project;
    }
    return undefined;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #forget(): void {
    this.#folders.clear();
    this.#known.clear();
    this.#changed.fire();
  }

  #readFolder(folder: vscode.Uri): Promise<Project | null> {
    const key = folder.toString();
    const reading =
      this.#folders.get(key) ??
      this.#readFiles(folder).then((project) => {
        // What was forgotten meanwhile is read again by whoever asks next.
        if (this.#folders.get(key) === reading) this.#known.set(key, project);
        return project;
      });
    this.#folders.set(key, reading);
    return reading;
  }

  async #readFiles(folder: vscode.Uri): Promise<Project | null> {
    for (const name of configurationFiles) {
      const uri = vscode.Uri.joinPath(folder, name);
      const read = await readFile(uri, largestConfiguration);
      const { configuration, problems } =
        read && "text" in read
          ? readConfiguration(name, read.text, ruleIds)
          : { configuration: null, problems: read ? [aboutWhole(read.problem)] : [] };
      this.#read.fire({ uri, problems });
      if (configuration) return { folder, configuration };
    }
    return null;
  }
}

/** The folder of a file and those above it within the workspace; none for what is no file. */
function foldersAbove(uri: vscode.Uri): readonly vscode.Uri[] {
  if (uri.scheme === "untitled") return [];
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const own = root?.toString() === uri.toString() ? uri : vscode.Uri.joinPath(uri, "..");
  return foldersUpTo(root?.path, own.path).map((path) => own.with({ path }));
}
