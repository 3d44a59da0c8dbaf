import * as vscode from "vscode";
import { matchesAny } from "../lint/globs";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { analyse, moduleRounds, readWanted, type Analysed } from "./analyse";
import { command } from "./asked";
import { checkFiles } from "./checkFiles";
import { diagnosticsOf } from "./diagnostics";
import { DisposableStore } from "./dispose";
import type { Documents } from "./documents";
import { guard } from "./guard";
import type { Module } from "./modules";
import { closedSource, sourceAt, type Source } from "./sources";
import { languageNow } from "./words";

const filesToCheck = "**/*.{py,ipynb}";
/** Code that is installed and not written here, and copies of it. */
const skippedFolders = "**/{.*,node_modules,site-packages,venv,env,__pycache__}/**";
/** How long files are looked at before the editor gets a turn. */
const sliceMs = 50;

/** Looks at every Python file and notebook of the workspace on request, and from then on again where one changes. */
export function registerWorkspaceCheck(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection("activation-lens-workspace"));
  const workspace = new WorkspaceCheck(documents, log, collection);
  const guarded = (run: (uri: vscode.Uri) => Promise<unknown> | undefined) => guard(log, "workspace check", run);
  const changed = guarded((uri) => workspace.changed(uri));
  const watcher = store.add(vscode.workspace.createFileSystemWatcher(filesToCheck));
  store.add(watcher.onDidChange(changed));
  store.add(watcher.onDidCreate(changed));
  store.add(watcher.onDidDelete((uri) => workspace.forget(uri)));
  store.add(documents.onDidAnalyse(({ source }) => collection.delete(source.uri)));
  store.add(documents.onDidForget(guarded((uri) => workspace.closed(uri))));
  store.add(documents.settings.onDidChange(guard(log, "workspace check", () => workspace.checkAgain())));
  store.add(command(documents.settings, log, "checkWorkspace", () => workspace.checkAll()));
  return store;
}

/** What was checked at somebody's request, and what of it waits to be checked again. */
class WorkspaceCheck {
  /** By its URI: files that change are checked again only after somebody has asked for all of them. */
  readonly #checked = new Map<string, vscode.Uri>();
  /** Files that changed, one after another however many change at once: a new branch is a thousand of them. */
  readonly #waiting = new Map<string, vscode.Uri>();
  #isAtWork = false;

  constructor(
    private readonly documents: Documents,
    private readonly log: vscode.LogOutputChannel,
    private readonly collection: vscode.DiagnosticCollection,
  ) {}

  async checkAll(): Promise<void> {
    const { documents, log } = this;
    const language = languageNow(documents.settings);
    const progressOptions = {
      location: vscode.ProgressLocation.Notification,
      title: word(editor, language, "checking"),
      cancellable: true,
    };
    const files = await vscode.workspace.findFiles(filesToCheck, skippedFolders);
    const outcome = await vscode.window.withProgress(progressOptions, (progress, token) => {
      return checkFiles(files, (uri) => this.#check(uri), {
        isCancelled: () => token.isCancellationRequested,
        report: (uri) => progress.report({ increment: 100 / files.length, message: vscode.workspace.asRelativePath(uri) }),
        pause: pauses(),
      });
    });
    const { files: count, findings, unread, isWhole } = outcome;
    log.info(`${count} of ${files.length} files checked, ${findings} findings, ${unread} unread${isWhole ? "" : ", cancelled"}`);
    const [showProblems, showLog] = [word(editor, language, "showProblems"), word(editor, language, "showLog")];
    const summary = word(editor, language, isWhole ? "checked" : "checkedInPart", { files: count, findings, all: files.length });
    const message = `${summary}${unread > 0 ? word(editor, language, "unread", { unread }) : ""}`;
    const picked = await vscode.window.showInformationMessage(
      message,
      ...(findings > 0 ? [showProblems] : []),
      ...(unread > 0 ? [showLog] : []),
    );
    if (picked === showProblems) await vscode.commands.executeCommand("workbench.actions.view.problems");
    if (picked === showLog) log.show(true);
  }

  /** Settings say how everything is judged, and the text of a module counts in every file that imports it. */
  async checkAgain(): Promise<void> {
    for (const uri of this.#checked.values()) await this.#check(uri);
  }

  changed(uri: vscode.Uri): Promise<void> | undefined {
    if (this.#checked.size === 0 || matchesAny([skippedFolders], vscode.workspace.asRelativePath(uri, false))) return undefined;
    this.#waiting.set(uri.toString(), uri);
    return this.#checkWaiting();
  }

  /** What the editor showed by itself until now. */
  closed(uri: vscode.Uri): Promise<unknown> | undefined {
    return this.#checked.has(uri.toString()) ? this.#check(uri) : undefined;
  }

  forget(uri: vscode.Uri): void {
    this.#checked.delete(uri.toString());
    this.#waiting.delete(uri.toString());
    this.collection.delete(uri);
  }

  /** What is open is shown by the editor's own findings. Returns how many findings there are; undefined where the file cannot be read. */
  async #check(uri: vscode.Uri): Promise<number | undefined> {
    const { documents, collection, log } = this;
    this.#checked.set(uri.toString(), uri);
    await documents.settings.load(uri);
    const open = sourceAt(uri);
    if (open || !documents.settings.judges(uri)) {
      collection.delete(uri);
      return open ? documents.findingsOf(uri) : 0;
    }
    const analysed = await analyseClosed(documents, uri, log);
    if (!analysed) log.warn(`${uri.toString()} could not be read.`);
    const found = analysed && [...diagnosticsOf(analysed, languageNow(documents.settings)).values()].flat();
    if (!sourceAt(uri)) collection.set(uri, found);
    return found?.length;
  }

  async #checkWaiting(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    const pause = pauses();
    try {
      for (const [key, uri] of this.#waiting) {
        this.#waiting.delete(key);
        await this.#check(uri);
        await pause();
      }
    } finally {
      this.#isAtWork = false;
    }
  }
}

/** Gives the editor a turn whenever files have been looked at for long enough. */
function pauses(): () => Promise<void> {
  let pausedAt = performance.now();
  return async () => {
    if (performance.now() - pausedAt <= sliceMs) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    pausedAt = performance.now();
  };
}

/** What the engine says of a file that no editor shows, or of a source that is given; undefined where it cannot be read. */
export async function analyseClosed(
  { settings }: Documents,
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
  given?: Source,
): Promise<Analysed | undefined> {
  const source = given ?? (await closedSource(uri));
  if (!source) return undefined;
  const modules = new Map<string, Module>();
  let analysed = analyse(source, modules, settings, log);
  for (let round = 0; round < moduleRounds && (await readWanted(modules, analysed)); round++)
    analysed = analyse(source, modules, settings, log);
  return analysed;
}
