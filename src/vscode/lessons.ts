import * as vscode from "vscode";
import type { Place } from "../model/known";
import { isSameUnit, keyOfStart } from "../model/place";
import type { HostMessage } from "../protocol/messages";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import type { Analysed, Documents } from "./documents";
import { editOf } from "./fixes";
import { lessonOf, type Lesson } from "./lesson";
import { placeName, textOf } from "./ranges";
import { settledAt } from "./analyse";
import { stackMessage, type ShownStack } from "./stackMessage";
import { languageNow } from "./words";

/** A finding that somebody wants explained: its rule, and where it stands. */
export interface Asked {
  readonly rule: string;
  readonly at: Place;
}

/** What the panel is taught: a finding that was asked for, kept through edits, and the model under the cursor. */
export class Lessons {
  #asked: Asked | undefined;
  #edition = 0;
  #seen: { readonly analysed: Analysed | undefined; readonly asked: Asked | undefined; readonly model: Place | undefined } | undefined;
  #lesson: Lesson | undefined;
  #stack: ShownStack | undefined;
  #analysed: Analysed | undefined;

  constructor(private readonly documents: Documents) {}

  /** The finding to explain from now on; undefined leaves the one before. */
  ask(asked: Asked | undefined): void {
    if (asked) this.#asked = asked;
  }

  /** Works out what is to be told of a result and of the model that stands at a place. */
  look(analysed: Analysed | undefined, model: Place | undefined): void {
    const seen = { analysed, asked: this.#asked, model };
    if (this.#seen && this.#seen.analysed === analysed && this.#seen.asked === this.#asked && this.#seen.model === model) return;
    this.#seen = seen;
    this.#analysed = analysed;
    const edition = `l${++this.#edition}`;
    const line = (at: Place): string => (analysed ? placeName(analysed, at) : "");
    this.#lesson = analysed && this.#lessonIn(analysed, line, edition);
    const built = model && analysed?.result.analysis.models.find(({ at }) => keyOfStart(at) === keyOfStart(model))?.worlds[0]?.subject;
    this.#stack = built && stackMessage(built, line, edition);
  }

  message(
    kind: "explanation" | "stack",
  ): Omit<HostMessage & { readonly kind: "explanation" }, "show"> | Omit<HostMessage & { readonly kind: "stack" }, "show"> {
    return kind === "explanation" ? { kind, explanation: this.#lesson?.explanation ?? null } : { kind, stack: this.#stack?.stack ?? null };
  }

  /** The place that an id of a lesson means. */
  spot(id: string): Place | undefined {
    return this.#lesson?.spots.get(id) ?? this.#stack?.spots.get(id);
  }

  /** Applies a fix of the lesson; an id that is no longer valid is ignored. Rejects where the editor refuses the change. */
  async apply(id: string): Promise<void> {
    const fix = this.#lesson?.fixes.get(id);
    if (!fix || !this.#analysed || (await vscode.workspace.applyEdit(editOf(this.#analysed, fix.edits)))) return;
    throw new Error(word(editor, languageNow(this.documents.settings), "notWritable"));
  }

  /** The finding of that rule that stands nearest to where it stood. */
  #lessonIn(analysed: Analysed, line: (at: Place) => string, edition: string): Lesson | undefined {
    const asked = this.#asked;
    const nearest =
      asked &&
      analysed.result.findings
        .filter(({ rule, at }) => rule === asked.rule && isSameUnit(at, asked.at))
        .sort((a, b) => Math.abs(a.at.from - asked.at.from) - Math.abs(b.at.from - asked.at.from))[0];
    if (!nearest || !asked) return undefined;
    // The next edit moves it from where it is now.
    this.#asked = { rule: asked.rule, at: nearest.at };
    this.#seen = this.#seen && { ...this.#seen, asked: this.#asked };
    const { settings } = this.documents;
    return lessonOf(
      languageNow(settings),
      analysed.result,
      nearest,
      settledAt(settings, analysed.source.uri),
      { textOf: (unit) => textOf(analysed, unit), line },
      edition,
    );
  }
}
