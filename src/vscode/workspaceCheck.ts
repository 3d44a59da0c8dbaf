import * as vscode from "vscode";
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
  /** What was checked, by its URI: files that change are checked again only after somebody has asked for all of them. */
  const checked = new Map<string, vscode.Uri>();

  /** What is open is shown by the editor's own findings. Returns how many findings there are; undefined where the file cannot be read. */
  const check = async (uri: vscode.Uri): Promise<number | undefined> => {
    checked.set(uri.toString(), uri);
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
  };

  const checkAll = async (): Promise<void> => {
    const language = languageNow(documents.settings);
    const progressOptions = { location: vscode.ProgressLocation.Notification, title: word(editor, language, "checking"), cancellable: true };
    const files = await vscode.workspace.findFiles(filesToCheck, skippedFolders);
    const { files: count, findings, unread, isWhole } = await vscode.window.withProgress(progressOptions, (progress, token) => {
      return checkFiles(files, check, {
        isCancelled: () => token.isCancellationRequested,
        report: (uri) => progress.report({ increment: 100 / files.length, message: vscode.workspace.asRelativePath(uri) }),
        pause: pauses(),
      });
    });
    log.info(`${count} of ${files.length} files checked, ${findings} findings, ${unread} unread${isWhole ? "" : ", cancelled"}`);
    const [showProblems, showLog] = [word(editor, language, "showProblems"), word(editor, language, "showLog")];
    const summary = word(editor, language, isWhole ? "checked" : "checkedInPart", { files: count, findings, all: files.length });
    const message = `${summary}${unread > 0 ? word(editor, language, "unread", { unread }) : ""}`;
    const picked = await vscode.window.showInformationMessage(message, ...(findings > 0 ? [showProblems] : []), ...(unread > 0 ? [showLog] : []));
    if (picked === showProblems) await vscode.commands.executeCommand("workbench.actions.view.problems");
    if (picked === showLog) log.show(true);
  };

  /** Settings say how everything is judged, and the text of a module counts in every file that imports it. */
  const checkAgain = async (): Promise<void> => {
    for (const uri of checked.values()) await check(uri);
  };

  const watcher = store.add(vscode.workspace.createFileSystemWatcher(filesToCheck));
  /** Files that changed, one after another however many change at once: a new branch is a thousand of them. */
  const waiting = new Map<string, vscode.Uri>();
  let isAtWork = false;
  const checkWaiting = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    const pause = pauses();
    try {
      for (const [key, uri] of waiting) {
        waiting.delete(key);
        await check(uri);
        await pause();
      }
    } finally {
      isAtWork = false;
    }
  };
  const changed = guard(log, "workspace check", (uri: vscode.Uri) => {
    if (checked.size === 0 || skippedPath.test(`/${vscode.workspace.asRelativePath(uri, false)}`)) return undefined;
    waiting.set(uri.toString(), uri);
    return checkWaiting();
  });
  store.add(watcher.onDidChange(changed));
  store.add(watcher.onDidCreate(changed));
  store.add(watcher.onDidDelete((uri) => {
    checked.delete(uri.toString());
    waiting.delete(uri.toString());
    collection.delete(uri);
  }));
  store.add(documents.onDidAnalyse(({ source }) => collection.delete(source.uri)));
  store.add(documents.onDidForget(guard(log, "workspace check", (uri: vscode.Uri) => (checked.has(uri.toString()) ? check(uri) : undefined))));
  store.add(documents.settings.onDidChange(guard(log, "workspace check", checkAgain)));
  store.add(command(documents.settings, log, "checkWorkspace", checkAll));
  return store;
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

const skippedPath = /\/(\.[^/]*|node_modules|site-packages|venv|env|__pycache__)\//;

/** What the engine says of a file that no editor shows, or of a source that is given; undefined where it cannot be read. */
export async function analyseClosed({ settings }: Documents, uri: vscode.Uri, log: vscode.LogOutputChannel, given?: Source): Promise<Analysed | undefined> {
  const source = given ?? await closedSource(uri);
  if (!source) return undefined;
  const modules = new Map<string, Module>();
  let analysed = analyse(source, modules, settings, log);
  for (let round = 0; round < moduleRounds && (await readWanted(modules, analysed)); round++) analysed = analyse(source, modules, settings, log);
  return analysed;
}
