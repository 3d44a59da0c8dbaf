import * as vscode from "vscode";
import { panelHtml } from "../protocol/html";
import type { HostMessage, Surface, WebMessage } from "../protocol/messages";
import { isWebMessage } from "../protocol/validate";
import type { Language } from "../text/language";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { DisposableStore } from "./dispose";
import { guard } from "./guard";

/** One place where the graph is shown: the view in the sidebar or an editor tab. */
export class GraphPage implements vscode.Disposable {
  readonly #store = new DisposableStore();
  isFollowing = true;

  /** Fills the webview; from then on `receive` gets every message of the page that is one of the protocol. */
  constructor(
    readonly surface: Surface,
    private readonly webview: vscode.Webview,
    private readonly isShown: () => boolean,
    { extensionUri, language, log, receive }: PageOptions,
  ) {
    const folders = { script: vscode.Uri.joinPath(extensionUri, "dist"), style: vscode.Uri.joinPath(extensionUri, "media") };
    webview.options = { enableScripts: true, localResourceRoots: [folders.script, folders.style] };
    this.#store.add(
      webview.onDidReceiveMessage(
        guard(log, "graph message", (message: unknown) => {
          if (isWebMessage(message)) receive(this, message);
          else log.warn("The graph panel sent something that is no message of its protocol.");
        }),
      ),
    );
    webview.html = panelHtml({
      language,
      title: word(editor, language, "panelTitle"),
      cspSource: webview.cspSource,
      nonce: randomNonce(),
      script: webview.asWebviewUri(vscode.Uri.joinPath(folders.script, "extension.js")).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(folders.style, "webview.css")).toString(),
    });
  }

  /** Messages do not reach a page that is hidden; it asks for everything again when it is shown. */
  post(message: HostMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A webview has no origin to name; this is not the browser's method.
    if (this.isShown()) void this.webview.postMessage(message);
  }

  get isVisible(): boolean {
    return this.isShown();
  }

  dispose(): void {
    this.#store.dispose();
  }
}

interface PageOptions {
  readonly extensionUri: vscode.Uri;
  readonly language: Language;
  readonly log: vscode.LogOutputChannel;
  readonly receive: (page: GraphPage, message: WebMessage) => void;
}

const randomNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
