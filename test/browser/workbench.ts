import type { Frame, Locator, Page } from "playwright-core";

const modifier = process.platform === "darwin" ? "Meta" : "Control";

/** How long a quick input may take to open, and how often one is opened that does not stay open. */
const openingMs = 10_000;
const mostOpenings = 4;

/** How a theme marks the workbench, by its name in `workbench.colorTheme`. */
const themes = {
  "Default Light Modern": "vs",
  "Default Dark Modern": "vs-dark",
  "Default High Contrast": "hc-black",
  "Default High Contrast Light": "hc-light",
} as const;

/** The name of a theme the tests use. */
export type Theme = keyof typeof themes;

/** What VS Code underlines, by severity. */
export type Severity = "error" | "warning" | "info" | "hint";

/** A VS Code window in the browser, driven as a person would drive it. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The folder that is open: a copy, to be written to freely. */
    readonly folder: string,
    readonly configure: (settings: Record<string, unknown>) => void,
    readonly close: () => Promise<void>,
  ) {}

  /** Opens a file of the folder, named by its path in there, and waits for its text. */
  async openFile(path: string): Promise<void> {
    const name = path.split("/").at(-1) ?? path;
    await this.#pick(`${modifier}+P`, path, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator(".view-line").first().waitFor();
  }

  /** Opens a notebook of the folder and waits for its first cell of code. */
  async openNotebook(path: string): Promise<void> {
    // A webview that has the focus would keep the keys.
    await this.page.locator(".tab.active").first().click();
    await this.#pick(`${modifier}+P`, path, path.split("/").at(-1) ?? path);
    await this.page.locator(".notebookOverlay .code-cell-row .view-line:visible").first().waitFor();
  }

  /** Runs a command by its full title, as "Activation Lens: Show Log". */
  async runCommand(title: string): Promise<void> {
    await this.#pick("F1", `>${title}`, title);
  }

  /** The text editor that is active. */
  get editor(): Locator {
    return this.page.locator(".editor-group-container.active .monaco-editor").first();
  }

  /** Puts the cursor there; line and column are 1-based. */
  async moveTo(line: number, column = 1): Promise<void> {
    await this.#pick(`${modifier}+G`, `:${line}:${column}`, String(line));
  }

  /** Underlined places now visible in the active editor; wait with `.first().waitFor()`. */
  squiggles(severity: Severity): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** Rests the mouse on the first visible occurrence of a text, and returns the hover once it has the words awaited. */
  async hover(text: string, awaited: string | RegExp = /\S/): Promise<Locator> {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.move(x, y + 60);
    await this.page.mouse.move(x, y, { steps: 4 });
    const hover = this.page.locator(".monaco-hover:not(.hidden) .monaco-hover-content", { hasText: awaited }).first();
    await hover.waitFor();
    return hover;
  }

  /** The titles that the light bulb offers at the cursor; the menu stays open. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press(`${modifier}+Period`);
    const titles = this.page.locator(".action-widget .monaco-list-row.action .title");
    await titles.first().waitFor();
    return titles.allTextContents();
  }

  /** Waits for the webview that holds an element; a webview is a frame in a frame. */
  async findWebviewFrame(selector: string, timeoutMs = 20_000): Promise<Frame> {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        // A frame may go away while it is asked.
        const count = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (frame !== this.page.mainFrame() && count > 0) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`No webview shows ${selector}.`);
  }

  /** Changes the colour theme and waits until it is on. */
  async setTheme(theme: Theme): Promise<void> {
    this.configure({ "workbench.colorTheme": theme });
    const shown = this.page.locator(`.monaco-workbench.${themes[theme]}`);
    // The one that was set before may still be on its way: it has to stay.
    do {
      await shown.waitFor();
      await this.page.waitForTimeout(300);
    } while ((await shown.count()) === 0);
  }

  /**
   * Opens a quick input, fills it and takes the first entry once it is the one awaited: the list lags behind the text.
   * What takes the focus meanwhile closes it; then it is opened again.
   */
  async #pick(key: string, text: string, awaited: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget:visible input");
    for (let opened = 1; ; opened++) {
      await this.page.keyboard.press(key);
      const hasOpened = await input.fill(text, { timeout: openingMs }).then(
        () => true,
        () => false,
      );
      if (hasOpened && (await input.isVisible())) break;
      if (opened === mostOpenings) throw new Error(`The quick input for "${text}" does not stay open.`);
      await this.page.keyboard.press("Escape");
    }
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: awaited }).waitFor();
    await input.press("Enter");
    await input.waitFor({ state: "hidden" });
  }

  /** The middle of a text on the screen; the editor shows spaces as no-break spaces. */
  async #placeOf(text: string): Promise<{ x: number; y: number }> {
    await this.editor.locator(".view-line").first().waitFor();
    const place = await this.editor.locator(".view-lines").evaluate((lines, wanted) => {
      for (const line of lines.querySelectorAll(".view-line")) {
        const from = (line.textContent ?? "").replaceAll("\u00a0", " ").indexOf(wanted);
        if (from < 0) continue;
        const range = document.createRange();
        let offset = 0;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (offset <= from && from < offset + length) range.setStart(node, from - offset);
          if (offset < from + wanted.length && from + wanted.length <= offset + length) range.setEnd(node, from + wanted.length - offset);
          offset += length;
        }
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, text);
    if (place === undefined) throw new Error(`The editor does not show: ${text}`);
    return place;
  }
}
