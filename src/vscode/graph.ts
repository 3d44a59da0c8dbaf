import * as vscode from "vscode";
import type { Place } from "../model/known";
import type { HostMessage, Strip, Use, WebMessage } from "../protocol/messages";
import { protocolVersion } from "../protocol/messages";
import { activePython, onDidChangeActivePython } from "./activePython";
import { asked } from "./asked";
import { seenUses, useNear, type SeenUse } from "./cursor";
import { DisposableStore } from "./dispose";
import type { Analysed, Documents } from "./documents";
import { graphFile, type GraphFile } from "./graphFile";
import { GraphPage } from "./graphPage";
import { guard } from "./guard";
import { placeName, textOf, unitOf } from "./ranges";
import { Lessons, type Asked } from "./lessons";
import { reveal } from "./reveal";
import { savePicture } from "./savePicture";
import { stripsOf, type Strips } from "./strips";
import { messageOf } from "../text/word";
import { Throttle } from "./throttle";
import { languageNow } from "./words";

/** How often, at most, the pages are told where the cursor is. */
const cursorPauseMs = 100;

/** A result as the pages are told of it. */
interface KnownFile {
  readonly analysed: Analysed;
  readonly graph: GraphFile;
  readonly uses: readonly SeenUse[];
  readonly strips: Strips;
}

/** What the graph shows: the activations of the file that was last active, on every page that is open. */
export class Graph implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #pages = new Set<GraphPage>();
  readonly #cursor = this.#store.add(new Throttle(cursorPauseMs, () => guard(this.log, "cursor", () => this.#tellFocus())()));
  #document: vscode.TextDocument | undefined;
  /** Where the cursor in it is; a cell that is selected but not being edited may have none. */
  #editor: vscode.TextEditor | undefined;
  #known: KnownFile | undefined;
  #edition = 0;
  /** The model that pages were last told of. */
  #toldModel: Strip | null = null;
  readonly #lessons: Lessons;
  /** What is to be shown first on the next page that asks. */
  #wantedScreen: "explanation" | "stack" | undefined;
  /** Asked for before a page was there to show it. */
  #wanted: Use | undefined;
  /** The last message of each kind that was sent to any page, for tests. */
  readonly lastMessages = new Map<HostMessage["kind"], HostMessage>();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly documents: Documents,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#lessons = new Lessons(documents);
    const { window } = vscode;
    this.#store.add(onDidChangeActivePython(guard(log, "active editor", () => this.#activate())));
    this.#store.add(
      window.onDidChangeTextEditorSelection(
        guard(log, "cursor", ({ textEditor }: vscode.TextEditorSelectionChangeEvent) => {
          if (textEditor === this.#editor) this.#cursor.ask();
        }),
      ),
    );
    this.#store.add(
      documents.onDidAnalyse(
        guard(log, "graph of a result", (analysed: Analysed) => {
          this.#activate(); // It may only now have become Python.
          if (this.#document && analysed.source.documents.includes(this.#document)) this.#refresh();
        }),
      ),
    );
    this.#store.add(
      documents.onDidForget(
        guard(log, "graph of a closed file", (uri: vscode.Uri) => {
          if (this.#known?.analysed.source.uri.toString() === uri.toString()) this.#refresh();
        }),
      ),
    );
    this.#store.add(
      documents.settings.onDidChange(
        guard(log, "graph settings", () => {
          this.#post({ kind: "language", language: languageNow(documents.settings) });
          this.#known = undefined;
          this.#update();
        }),
      ),
    );
    this.#activate();
  }

  /** Shows the graph in a webview until the page is disposed. */
  addPage(surface: GraphPage["surface"], webview: vscode.Webview, isShown: () => boolean): GraphPage {
    const { context, log } = this;
    const page = new GraphPage(surface, webview, isShown, {
      extensionUri: context.extensionUri,
      language: languageNow(this.documents.settings),
      log,
      receive: (from, message) => this.#receive(from, message),
    });
    this.#pages.add(page);
    return page;
  }

  removePage(page: GraphPage): void {
    this.#pages.delete(page);
    page.dispose();
  }

  /** Draws the activation at a place of a document on every page, whether or not it follows the cursor. */
  show(document: vscode.TextDocument, offset: number): void {
    this.#follow(document);
    // The cursor is elsewhere, and where it is must not be told after this.
    this.#update();
    const use = this.#useAt(document, offset);
    if (!use) return;
    if ([...this.#pages].some((page) => page.isVisible)) this.#post({ kind: "show", use });
    else this.#wanted = use;
  }

  /** Shows what a finding teaches, or the model under the cursor at initialisation, on every page. */
  teach(document: vscode.TextDocument, asked: Asked | "stack"): void {
    this.#follow(document);
    this.#lessons.ask(asked === "stack" ? undefined : asked);
    this.#update();
    this.#wantedScreen = asked === "stack" ? "stack" : "explanation";
    const pages = [...this.#pages].filter((page) => page.isVisible);
    for (const page of pages) this.#sendLessons(page);
    if (pages.length > 0) this.#wantedScreen = undefined;
  }

  #sendLessons(page: GraphPage): void {
    this.#lessons.look(this.#known?.analysed, this.#modelAt());
    for (const kind of ["explanation", "stack"] as const)
      this.#send(page, { ...this.#lessons.message(kind), show: this.#wantedScreen === kind });
  }

  /** Keeps what a page wants to be given back when it is opened again. */
  keepState(surface: GraphPage["surface"], state: string): void {
    void guard(this.log, "graph state", () => this.context.workspaceState.update(stateKey(surface), state))();
  }

  dispose(): void {
    for (const page of this.#pages) page.dispose();
    this.#pages.clear();
    this.#store.dispose();
  }

  #receive(page: GraphPage, message: WebMessage): void {
    const { log } = this;
    const { settings } = this.documents;
    switch (message.kind) {
      case "ready":
        return this.#sendSnapshot(page);
      case "reveal": {
        const spot =
          this.#known?.graph.spots.get(message.id) ?? this.#known?.strips.spots.get(message.id) ?? this.#lessons.spot(message.id);
        if (spot && this.#known) void asked(settings, log, "reveal", reveal)(this.#known.analysed, spot);
        return;
      }
      case "explain": {
        const finding = this.#known?.strips.findings.get(message.id);
        if (finding && this.#document) this.teach(this.#document, finding);
        return;
      }
      case "followCursor":
        page.isFollowing = message.follow;
        if (message.follow) this.#send(page, { kind: "focus", focus: this.#focus() });
        return;
      case "setState":
        return this.keepState(page.surface, message.state);
      case "copy":
        return void asked(settings, log, "copy", () => vscode.env.clipboard.writeText(message.text), "notCopied")();
      case "save":
        return void asked(settings, log, "save picture", savePicture, "notSaved")(message, this.#known?.analysed.source.uri);
      case "openInEditor":
        this.keepState("editor", message.state);
        void vscode.commands.executeCommand("activationLens.openGraph");
        // One that is open already does not ask by itself.
        for (const open of this.#pages) if (open.surface === "editor" && open.isVisible) this.#sendSnapshot(open);
        return;
      case "applyFix":
        // What was shown has to be what is there.
        if (this.#document && this.#known && this.documents.current(this.#document) === this.#known.analysed)
          void asked(settings, log, "apply fix", () => this.#lessons.apply(message.id), "notApplied")();
        return;
      case "log":
        return log[message.level](`graph panel: ${message.message}`);
    }
  }

  #sendSnapshot(page: GraphPage): void {
    this.#send(page, {
      kind: "snapshot",
      version: protocolVersion,
      language: languageNow(this.documents.settings),
      surface: page.surface,
      followCursor: page.isFollowing,
      file: this.#known?.graph.file ?? null,
      focus: this.#focus(),
      state: this.context.workspaceState.get<string>(stateKey(page.surface)) ?? null,
    });
    this.#toldModel = this.#model();
    this.#send(page, { kind: "model", model: this.#toldModel });
    this.#sendLessons(page);
    this.#wantedScreen = undefined;
    if (this.#wanted) this.#send(page, { kind: "show", use: this.#wanted });
    this.#wanted = undefined;
  }

  /** Another editor is active. A webview or the Problems view is none, and the graph then stays with the code it shows. */
  #activate(): void {
    const document = activePython();
    const before = this.#editor;
    if (!document || (!this.#follow(document) && this.#editor === before)) return;
    this.#refresh();
  }

  /** Shows a document from now on; tells whether it showed another one before. */
  #follow(document: vscode.TextDocument): boolean {
    const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
    const isOther = document !== this.#document;
    this.#document = document;
    this.#editor = active?.document === document ? active : visible.find((editor) => editor.document === document);
    return isOther;
  }

  #refresh(): void {
    this.#update();
    this.#cursor.ask();
  }

  #update(): void {
    const analysed = this.#document && !this.#document.isClosed ? this.documents.current(this.#document) : undefined;
    if (analysed === this.#known?.analysed) return;
    this.#known = analysed && this.#describe(analysed);
    this.#post({ kind: "file", file: this.#known?.graph.file ?? null });
    if (this.#pages.size === 0) return;
    this.#toldModel = this.#model();
    this.#post({ kind: "model", model: this.#toldModel });
    for (const page of this.#pages) this.#sendLessons(page);
  }

  #describe(analysed: Analysed): KnownFile {
    const { source, result } = analysed;
    const uses = seenUses(result, (place) => textOf(analysed, place));
    const name = source.uri.path.split("/").at(-1) ?? "";
    const edition = ++this.#edition;
    const line = (place: Place): string => placeName(analysed, place);
    const language = languageNow(this.documents.settings);
    let strips: Strips | undefined;
    return {
      analysed,
      graph: graphFile(name, uses, edition, line),
      uses,
      // Only where somebody looks: the file is analysed with every pause in typing.
      get strips() {
        return (strips ??= stripsOf({
          result,
          uses,
          edition,
          line,
          units: source.units,
          wording: (finding) => messageOf(language, finding),
          textOf: (place) => textOf(analysed, place).slice(place.from, place.to),
        }));
      },
    };
  }

  #model(): Strip | null {
    const unit = this.#document && this.#known && unitOf(this.#known.analysed, this.#document);
    return (unit && this.#known?.strips.at(unit, this.#cursorAt())) ?? null;
  }

  #focus(): Use | null {
    return (this.#document && this.#useAt(this.#document, this.#cursorAt())) ?? null;
  }

  #cursorAt(): number {
    return this.#editor?.document.offsetAt(this.#editor.selection.active) ?? 0;
  }

  #useAt(document: vscode.TextDocument, offset: number): Use | null {
    const unit = this.#known && unitOf(this.#known.analysed, document);
    const seen = unit && useNear(this.#known?.uses ?? [], unit, offset, document.getText());
    return (seen && this.#known?.graph.messageOf(seen)) ?? null;
  }

  #tellFocus(): void {
    const pages = [...this.#pages].filter((page) => page.isFollowing && page.isVisible);
    if (pages.length === 0) return;
    // The cursor may be ahead of the last result: while somebody types, or where files are looked at only when saved.
    this.#update();
    const message: HostMessage = { kind: "focus", focus: this.#focus() };
    for (const page of pages) this.#send(page, message);
    const model = this.#model();
    if (model === this.#toldModel) return;
    this.#toldModel = model;
    for (const page of pages) {
      this.#send(page, { kind: "model", model });
      this.#sendLessons(page);
    }
  }

  /** Where the model stands that pages are told of. */
  #modelAt(): Place | undefined {
    return this.#toldModel ? this.#known?.strips.spots.get(this.#toldModel.id) : undefined;
  }

  #post(message: HostMessage): void {
    for (const page of this.#pages) this.#send(page, message);
  }

  #send(page: GraphPage, message: HostMessage): void {
    this.lastMessages.set(message.kind, message);
    page.post(message);
  }
}

const stateKey = (surface: GraphPage["surface"]): string => `graph.${surface}`;
