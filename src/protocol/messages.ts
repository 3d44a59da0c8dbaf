import type { Explanation } from "./explanation";
import type { Stack } from "./stack";

/**
 * What the editor and the graph panel say to each other. Both ship together, so a version that differs means a stale page:
 * each side then ignores the other. Nothing here is ever put into HTML; the panel shows strings as text only.
 */
export const protocolVersion = 1;

/** Longest text that either side accepts, in UTF-16 units; file names, arguments and copied tables stay far below. */
export const longestText = 100_000;

/** Longest picture or text that the host takes for a file or the clipboard, in UTF-16 units; most are some 100,000. */
export const longestExport = 10_000_000;

/** The languages that the panel speaks. */
export type Language = "en" | "zh-cn";

/** Where the panel is shown: beside the files, or as an editor tab. */
export type Surface = "sidebar" | "editor";

/** A number that survives JSON, which has no infinities; see `toWire` and `fromWire`. */
export type WireNumber = number | "Infinity" | "-Infinity" | "NaN";

/** One activation in the user's code. */
export interface Use {
  /** Names this use to the host, which alone knows what it means; valid until the next `file`. */
  readonly id: string;
  /** Id of the activation in the core's catalogue; `composed` for a function of the program's own. */
  readonly activation: string;
  /** What a function of the program's own computes, as the core's `writeExpression` has it; null for the catalogue's. */
  readonly expression: string | null;
  /** What is known of the parameters, in the core's names: written in the code or the framework's default. */
  readonly values: Readonly<Record<string, WireNumber>>;
  /** Source text of the arguments whose value is not known, in the core's names. */
  readonly unknownArguments: Readonly<Record<string, string>>;
  /** As the code has it: `relu`, `layers.LeakyReLU(0.1)`. */
  readonly written: string;
  /** The qualified name it was found under: `keras.layers.LeakyReLU`. */
  readonly name: string;
  /** Where it stands, for people to read: `12`, in a notebook `[3] 4`. */
  readonly line: string;
}

/** The file that the cursor is in. */
export interface File {
  /** Its name without folders. */
  readonly name: string;
  /** Every activation in it, in the order of the text. */
  readonly uses: readonly Use[];
}

/** How grave a finding is. */
export type Severity = "error" | "warning" | "information" | "hint";

/** One layer of a model. Ids name places to the host, as those of uses do. */
export interface StripLayer {
  readonly id: string;
  readonly className: string;
  readonly name: string | null;
  readonly line: string;
  readonly units: number | null;
  /** What it returns: null for the batch axis and for what is not known. */
  readonly shape: readonly (number | null)[] | null;
  /** Its activation, where it has one that is known. */
  readonly use: Use | null;
  /** Source text of an activation that is not known. */
  readonly unknownActivation: string | null;
  /** The gravest finding about it. */
  readonly severity: Severity | null;
}

/** A loss that a model meets; `written` is its canonical name, or the source text where it is not known. */
export interface StripLoss {
  readonly id: string;
  readonly written: string;
  readonly isKnown: boolean;
  readonly line: string;
  readonly severity: Severity | null;
}

/** What is wrong with a model, worded in the language shown. */
export interface StripFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: string;
}

/** A model of the file, to be shown as a strip of its layers. */
export interface Strip {
  readonly id: string;
  readonly kind: "sequential" | "functional" | "subclassed";
  readonly name: string | null;
  readonly line: string;
  /** False where layers are missing from the list. */
  readonly isComplete: boolean;
  readonly layers: readonly StripLayer[];
  readonly losses: readonly StripLoss[];
  readonly findings: readonly StripFinding[];
}

export type HostMessage =
  /** All that the host knows, as the answer to `ready`; `state` is what the panel last handed over with `setState` or `openInEditor`. */
  | {
      readonly kind: "snapshot";
      readonly version: typeof protocolVersion;
      readonly language: Language;
      readonly surface: Surface;
      readonly followCursor: boolean;
      readonly file: File | null;
      readonly focus: Use | null;
      readonly state: string | null;
    }
  /** The file changed, or another one is active; null where no Python is. */
  | { readonly kind: "file"; readonly file: File | null }
  /** The cursor is on this activation, or no longer on any; sent only while the panel follows the cursor. */
  | { readonly kind: "focus"; readonly focus: Use | null }
  /** The model that the cursor is in or nearest to; null where the file builds none. Its ids are valid until the next `model`. */
  | { readonly kind: "model"; readonly model: Strip | null }
  /** Draw this one now, whether or not the panel follows the cursor: somebody asked for it from a hover or a command. */
  | { readonly kind: "show"; readonly use: Use }
  /** What there is to learn from a finding, null where it is gone; `show` where somebody asked for it just now. */
  | { readonly kind: "explanation"; readonly explanation: Explanation | null; readonly show: boolean }
  /** The model under the cursor as a stack of layers, null where there is none; `show` where somebody asked for it just now. */
  | { readonly kind: "stack"; readonly stack: Stack | null; readonly show: boolean }
  /** The display language was changed. */
  | { readonly kind: "language"; readonly language: Language };

export type WebMessage =
  /** The page is loaded and listens; the host answers with `snapshot`. */
  | { readonly kind: "ready"; readonly version: typeof protocolVersion }
  /** Show the code of this use in an editor and select it; an id that is no longer valid is ignored. */
  | { readonly kind: "reveal"; readonly id: string }
  /** Explain this finding of the model that was told last; the host answers with an `explanation` to be shown. */
  | { readonly kind: "explain"; readonly id: string }
  /** Follow the cursor from now on, or no longer; the host answers `true` with a `focus`. */
  | { readonly kind: "followCursor"; readonly follow: boolean }
  /** Keep this text, opaque to the host, and give it back in the next `snapshot`. */
  | { readonly kind: "setState"; readonly state: string }
  /** Put this text on the clipboard. */
  | { readonly kind: "copy"; readonly text: string }
  /** Save a picture where the user says; the host asks where. SVG as text, PNG as base64; `name` is a proposal, letters, digits and underscores. */
  | { readonly kind: "save"; readonly name: string; readonly format: "svg" | "png"; readonly data: string }
  /** Open an editor tab that shows what this panel shows. */
  | { readonly kind: "openInEditor"; readonly state: string }
  /** Apply this fix of the explanation that was sent last; an id that is no longer valid is ignored. */
  | { readonly kind: "applyFix"; readonly id: string }
  /** Something went wrong in the page; for the log. */
  | { readonly kind: "log"; readonly level: "error" | "warn" | "info"; readonly message: string };
