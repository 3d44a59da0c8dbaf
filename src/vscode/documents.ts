import * as vscode from "vscode";
import { analyse, moduleRounds, readWanted, type Analysed } from "./analyse";
import { DisposableStore } from "./dispose";
import { guard } from "./guard";
import type { Module } from "./modules";
import type { Settings } from "./settings";
import { openPrograms, programOf, sourceAt, sourceOf, stampOf, type Source } from "./sources";

interface Entry {
  readonly uri: vscode.Uri;
  latest: Analysed | undefined;
  latestStamp: string;
  modules: Map<string, Module>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** How long typing has to pause before the text is analysed again. */
const typingPauseMs = 150;

export type { Analysed };

/** The only state of the extension: what the engine last said of every open Python file and notebook. */
export class Documents implements vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #store = new DisposableStore();
  readonly #analysed = this.#store.add(new vscode.EventEmitter<Analysed>());
  readonly #forgotten = this.#store.add(new vscode.EventEmitter<vscode.Uri>());
  /** A file or notebook was opened or changed and has been analysed; every listener sees every result that is to be shown. */
  readonly onDidAnalyse = this.#analysed.event;
  /** A file or notebook was closed or is not to be looked at any longer. */
  readonly onDidForget = this.#forgotten.event;

  constructor(
    readonly settings: Settings,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const on = <T>(event: vscode.Event<T>, name: string, run: (what: T) => void): void =>
      void this.#store.add(event(guard(log, name, run)));
    const { workspace } = vscode;
    const files = this.#store.add(workspace.createFileSystemWatcher("**/*.py"));
    on(workspace.onDidOpenTextDocument, "open", (document) => this.#schedule(programOf(document), 0));
    on(workspace.onDidOpenNotebookDocument, "open notebook", ({ uri }) => this.#schedule(uri, 0));
    on(workspace.onDidChangeTextDocument, "change", ({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#edited(document);
    });
    on(workspace.onDidChangeNotebookDocument, "change notebook", ({ notebook, contentChanges }) => {
      if (contentChanges.length > 0) this.#schedule(notebook.uri, typingPauseMs);
    });
    on(workspace.onDidSaveTextDocument, "save", (document) => this.#schedule(programOf(document), 0));
    on(workspace.onDidSaveNotebookDocument, "save notebook", ({ uri }) => this.#schedule(uri, 0));
    on(workspace.onDidCloseTextDocument, "close", ({ uri }) => this.#closed(uri));
    on(workspace.onDidCloseNotebookDocument, "close notebook", ({ uri }) => this.#forget(uri));
    on(files.onDidChange, "module changed", (uri) => this.#moduleChanged(uri));
    on(files.onDidCreate, "module created", () => this.#moduleChanged(undefined));
    on(files.onDidDelete, "module deleted", (uri) => this.#moduleChanged(uri));
    on(settings.onDidChange, "settings", () => this.#restart());
    this.#restart();
  }

  /** What the engine says of the program of a document as it is now, worked out at once where needed; undefined for other documents. */
  current(document: vscode.TextDocument): Analysed | undefined {
    // Of a closed document nothing is remembered, and nobody would tell when to forget it.
    const source = document.isClosed ? undefined : sourceOf(document);
    return source && this.settings.judges(source.uri) ? this.#analyse(this.#entry(source.uri), source) : undefined;
  }

  /** The last result for the program of a document, however old. */
  latest(document: vscode.TextDocument): Analysed | undefined {
    const uri = programOf(document);
    return uri && this.#entries.get(uri.toString())?.latest;
  }

  /** How many findings there were when a file or notebook was last looked at. */
  findingsOf(uri: vscode.Uri): number {
    return this.#entries.get(uri.toString())?.latest?.result.findings.length ?? 0;
  }

  /** How many files and notebooks something is remembered of: those that are open. */
  get size(): number {
    return this.#entries.size;
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    this.#entries.clear();
    this.#store.dispose();
  }

  #entry(uri: vscode.Uri): Entry {
    const key = uri.toString();
    const entry = this.#entries.get(key) ?? {
      uri,
      latest: undefined,
      latestStamp: "",
      modules: new Map<string, Module>(),
      timer: undefined,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Settings say how everything is judged, so everything is judged again. */
  #restart(): void {
    for (const entry of this.#entries.values()) entry.latestStamp = "";
    for (const uri of openPrograms()) this.#schedule(uri, 0);
  }

  #edited(document: vscode.TextDocument): void {
    const uri = programOf(document);
    if (uri && this.settings.get("run", uri) === "onType") this.#schedule(uri, typingPauseMs);
    this.#moduleChanged(document.uri);
  }

  /** The latest call counts: what was scheduled before and has not begun is dropped. */
  #schedule(uri: vscode.Uri | undefined, delayMs: number): void {
    if (!uri) return;
    if (!this.settings.judges(uri)) return this.#forget(uri);
    const entry = this.#entry(uri);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(
      guard(this.log, "analysis", () => this.#run(entry, uri, moduleRounds)),
      delayMs,
    );
  }

  async #run(entry: Entry, uri: vscode.Uri, rounds: number): Promise<void> {
    entry.timer = undefined;
    await this.settings.load(uri);
    // Meanwhile it may have been closed, or changed, which has it looked at again.
    if (this.#entries.get(uri.toString()) !== entry || entry.timer !== undefined) return;
    const source = sourceAt(uri);
    if (!source || !this.settings.judges(uri)) return this.#forget(uri);
    const analysed = this.#analyse(entry, source);
    this.#analysed.fire(analysed);
    if (
      rounds > 0 &&
      (await readWanted(entry.modules, analysed)) &&
      entry.timer === undefined &&
      this.#entries.get(uri.toString()) === entry
    ) {
      entry.latestStamp = "";
      await this.#run(entry, uri, rounds - 1);
    }
  }

  #analyse(entry: Entry, source: Source): Analysed {
    const stamp = `${stampOf(source)} ${this.settings.projects.at(source.uri)?.folder.toString() ?? ""}`;
    if (entry.latest && entry.latestStamp === stamp) return entry.latest;
    entry.latestStamp = stamp;
    entry.latest = analyse(source, entry.modules, this.settings, this.log);
    return entry.latest;
  }

  /** Programs that import a changed file are analysed again; where a file is new, those that missed one. */
  #moduleChanged(uri: vscode.Uri | undefined): void {
    const key = uri?.toString() ?? null;
    for (const entry of this.#entries.values()) {
      const stale = [...entry.modules].filter(([, module]) => (module?.uri ?? null) === key);
      if (stale.length === 0) continue;
      for (const [name] of stale) entry.modules.delete(name);
      entry.latestStamp = "";
      this.#schedule(entry.uri, typingPauseMs);
    }
  }

  #closed(uri: vscode.Uri): void {
    if (uri.scheme !== "vscode-notebook-cell") this.#forget(uri);
  }

  #forget(uri: vscode.Uri): void {
    const entry = this.#entries.get(uri.toString());
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#entries.delete(uri.toString());
    this.#forgotten.fire(uri);
  }
}
