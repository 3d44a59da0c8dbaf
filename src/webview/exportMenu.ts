import type { PaletteName } from "../core/plot/palette";
import { longestExport, type WebMessage } from "../protocol/messages";
import { createAnnouncer } from "./announcer";
import { actionButton, html, set, setText } from "./dom";
import { cardOf } from "./exports/card";
import { matplotlibOf, matplotlibOfBars } from "./exports/matplotlib";
import { exportSize, pictureOf, svgOf } from "./exports/picture";
import { base64Of, pngOf } from "./exports/png";
import { tikzOf, tikzOfBars } from "./exports/tikz";
import { icon } from "./icons";
import type { Context, Part, PanelKey } from "./part";
import { heated } from "./softmaxLab";
import { selectedCurve, type State } from "./state";

/** How long the button says that something was copied. */
const saidMs = 2500;

/** A menu of ways to take the picture elsewhere: the menu button of the ARIA practices. */
export function createExportMenu(context: Context, state: () => State): Part {
  const { say, language, post } = context;
  const told = html("span", { class: "told", "aria-hidden": "true" });
  const announcer = createAnnouncer();
  let timer: number | undefined;
  const tell = (text: string): void => {
    setText(told, text);
    announcer.announce(text);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => setText(told, ""), saidMs);
  };
  /** Hands something over to the editor, which takes no more than so much. */
  const send = (message: WebMessage, content: string, done = ""): void => {
    const fits = content.length <= longestExport;
    if (fits) post(message);
    if (!fits || done !== "") tell(fits ? done : say("exportTooLong"));
  };
  const copy = (make: (now: State) => string) => (): void => {
    const text = make(state());
    send({ kind: "copy", text }, text, say("copied"));
  };
  const save = (format: "svg" | "png", data: string): void => send({ kind: "save", name: name(), format, data }, data);
  const svg = (): string => svgOf(state(), paletteNow(), say);
  const name = (): string => (selectedCurve(state())?.activation.id ?? "graph").replace(/\W+/g, "_").slice(0, 60);
  const fails = (act: () => Promise<void>) => (): void =>
    void act().catch((error: unknown) => {
      tell(say("exportFailed"));
      post({ kind: "log", level: "warn", message: `export: ${String(error)}`.slice(0, 1000) });
    });
  const bars = (now: State) => {
    const curve = selectedCurve(now);
    return curve?.activation.kind === "vector"
      ? { activation: curve.activation, values: curve.values, logits: heated({ ...curve, activation: curve.activation }, now) }
      : null;
  };

  const choices = (
    [
      ["copySvg", copy(svg)],
      [
        "copyPng",
        fails(async () => {
          await navigator.clipboard.write([new ClipboardItem({ "image/png": await pngOf(svg(), exportSize) })]);
          tell(say("copied"));
        }),
      ],
      [
        "copyMatplotlib",
        copy((now) => {
          const vector = bars(now);
          return vector ? matplotlibOfBars(vector.activation, vector.values, vector.logits, say) : matplotlibOf(pictureOf(now), say);
        }),
      ],
      [
        "copyTikz",
        copy((now) => {
          const vector = bars(now);
          return vector ? tikzOfBars(vector.activation, vector.values, vector.logits, say) : tikzOf(pictureOf(now), say);
        }),
      ],
      [
        "copyCard",
        copy((now) => {
          const curve = selectedCurve(now);
          return curve ? cardOf(curve, now.threshold, language, say) : "";
        }),
      ],
      ["saveSvg", () => save("svg", svg())],
      ["savePng", fails(async () => save("png", await base64Of(await pngOf(svg(), exportSize))))],
    ] as const satisfies readonly (readonly [PanelKey, () => void])[]
  ).map(([key, act]) =>
    actionButton(
      { role: "menuitem", tabindex: -1, class: "menu-item" },
      () => {
        close(true);
        act();
      },
      say(key),
    ),
  );
  const menu = html("div", { class: "menu", role: "menu", "aria-label": say("export"), hidden: true }, ...choices);
  const button = actionButton(
    { class: "quiet", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": say("export"), title: say("export") },
    () => (menu.hidden ? open(0) : close(false)),
    icon("share"),
  );

  const close = (takesFocus: boolean): void => {
    menu.hidden = true;
    set(button, { "aria-expanded": "false" });
    if (takesFocus) button.focus();
  };
  const open = (at: number): void => {
    menu.hidden = false;
    set(button, { "aria-expanded": "true" });
    choices.at(at)?.focus();
  };
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? 0 : -1);
  });
  menu.addEventListener("keydown", (event) => {
    const at = choices.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: (at + 1) % choices.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) choices.at(next)?.focus();
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") return close(false);
    else return;
    event.preventDefault();
  });
  const root = html("div", { class: "export" }, told, button, menu, announcer.root);
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close(false);
  });
  return { root, update: () => undefined };
}

/** The palette whose kind the editor's theme is. */
function paletteNow(): PaletteName {
  const { classList } = document.body;
  if (classList.contains("vscode-high-contrast-light")) return "high-contrast-light";
  return classList.contains("vscode-high-contrast") ? "high-contrast" : classList.contains("vscode-dark") ? "dark" : "light";
}
