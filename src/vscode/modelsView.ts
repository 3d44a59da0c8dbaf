import * as vscode from "vscode";
import { glyph } from "../core/plot/glyph";
import { palettes } from "../core/plot/palette";
import { dataUri } from "../core/plot/thumbnail";
import { activePython, onDidChangeActivePython } from "./activePython";
import { command } from "./asked";
import type { Analysed, Documents } from "./documents";
import { DisposableStore } from "./dispose";
import { guard } from "./guard";
import { modelTree, type Branch } from "./modelTree";
import { touches } from "./positions";
import { unitOf } from "./ranges";
import { reveal } from "./reveal";
import { Throttle } from "./throttle";
import { cellAndLine, languageNow } from "./words";

const revealCommand = "revealBranch";
/** How often, at most, the selection follows the cursor. */
const cursorPauseMs = 150;

const icons: Readonly<Record<Branch["kind"], vscode.ThemeIcon>> = {
  model: new vscode.ThemeIcon("symbol-class"),
  layer: new vscode.ThemeIcon("circle-small"),
  output: new vscode.ThemeIcon("arrow-right"),
  compile: new vscode.ThemeIcon("target"),
  error: new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground")),
  warning: new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")),
  information: new vscode.ThemeIcon("info"),
  hint: new vscode.ThemeIcon("lightbulb"),
};

/** Shows the models of the file that was last active as a native tree; a click goes to the code, and the selection follows the cursor. */
export function registerModelsView(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<void>());
  let document: vscode.TextDocument | undefined;
  let shown: Analysed | undefined;
  let roots: readonly Branch[] = [];
  let parents = new Map<Branch, Branch>();

  const view = store.add(
    vscode.window.createTreeView<Branch>("activationLens.models", {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: changed.event,
        getChildren: guard(log, "models", (branch?: Branch) => [...(branch?.children ?? roots)]),
        getParent: (branch) => parents.get(branch),
        getTreeItem: (branch) => itemOf(branch, shown, pathOf(branch)),
      },
    }),
  );

  /** Names a branch by its place in the tree; VS Code keeps what is open and shut by it, which is not to pass on to another file. */
  const pathOf = (branch: Branch): string => {
    const parent = parents.get(branch);
    return `${parent ? pathOf(parent) : (shown?.source.uri.toString() ?? "")}/${(parent?.children ?? roots).indexOf(branch)} ${branch.label}${hasFinding(branch) ? " !" : ""}`;
  };

  const refresh = (): void => {
    const analysed = document && !document.isClosed ? documents.latest(document) : undefined;
    if (analysed === shown && analysed !== undefined) return;
    shown = analysed;
    const language = languageNow(documents.settings);
    roots = analysed ? modelTree(language, analysed.result, (at) => cellAndLine(analysed, at, language)) : [];
    parents = new Map(withParents(roots));
    view.description = roots.length > 0 ? (analysed?.source.uri.path.split("/").at(-1) ?? "") : "";
    changed.fire();
  };

  /** While something else is active, the tree stays with the code it shows. */
  const activate = (): void => {
    document = activePython() ?? document;
    refresh();
  };

  const follow = store.add(
    new Throttle(
      cursorPauseMs,
      guard(log, "models", async () => {
        const editor = vscode.window.activeTextEditor;
        const branch = view.visible && editor && shown ? branchAt(roots, shown, editor) : undefined;
        if (branch && view.selection[0] !== branch) await view.reveal(branch, { select: true, focus: false });
      }),
    ),
  );

  store.add(onDidChangeActivePython(guard(log, "models", activate)));
  store.add(documents.onDidAnalyse(guard(log, "models", activate)));
  store.add(documents.onDidForget(guard(log, "models", refresh)));
  store.add(
    vscode.window.onDidChangeTextEditorSelection(
      guard(log, "models", (event: vscode.TextEditorSelectionChangeEvent) => {
        // A click into the tree moves the cursor as well, and what was clicked is selected already.
        if (event.textEditor === vscode.window.activeTextEditor && event.kind !== undefined) follow.ask();
      }),
    ),
  );
  store.add(
    command(documents.settings, log, revealCommand, async (branch: Branch) => {
      if ((shown && parents.has(branch)) || roots.includes(branch)) await (shown && reveal(shown, branch.at));
    }),
  );
  activate();
  return store;
}

function itemOf(branch: Branch, shown: Analysed | undefined, id: string): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    branch.label,
    branch.children.length === 0 ? None : branch.kind === "model" || hasFinding(branch) ? Expanded : Collapsed,
  );
  item.id = id;
  item.description = branch.description;
  item.tooltip = branch.tooltip === "" ? [branch.label, branch.description].join(" ") : branch.tooltip;
  item.iconPath = branch.curve ? { light: curveIcon(branch.curve, "light"), dark: curveIcon(branch.curve, "dark") } : icons[branch.kind];
  item.accessibilityInformation = { label: [branch.label, branch.description, branch.tooltip].filter((part) => part !== "").join(", ") };
  if (shown) item.command = { command: `activationLens.${revealCommand}`, title: branch.label, arguments: [branch] };
  return item;
}

const curveIcon = ({ activation, values }: NonNullable<Branch["curve"]>, theme: "light" | "dark"): vscode.Uri =>
  vscode.Uri.parse(dataUri(glyph(activation, values, palettes[theme].series1)));

const hasFinding = ({ children }: Branch): boolean =>
  children.some(({ kind }) => kind === "error" || kind === "warning" || kind === "information" || kind === "hint");

const withParents = (branches: readonly Branch[]): readonly (readonly [Branch, Branch])[] =>
  branches.flatMap((parent) => [...parent.children.map((child) => [child, parent] as const), ...withParents(parent.children)]);

/** The smallest place with the cursor in it; findings come before what they stand on. */
function branchAt(roots: readonly Branch[], shown: Analysed, { document, selection }: vscode.TextEditor): Branch | undefined {
  const unit = unitOf(shown, document);
  const offset = document.offsetAt(selection.active);
  const all = roots.flatMap(function every(branch: Branch): readonly Branch[] {
    return [branch, ...branch.children.flatMap(every)];
  });
  const here = unit ? all.filter(({ at, kind }) => kind !== "output" && touches(at, unit, offset)) : [];
  return here.reduce<Branch | undefined>(
    (best, each) => (best && best.at.to - best.at.from <= each.at.to - each.at.from ? best : each),
    undefined,
  );
}
