import type { Place } from "./known";

/** New text for the place of a comment, which takes away what it should not say. */
export interface Rewording {
  readonly at: Place;
  readonly to: string;
}

/** A comment that silences findings, where something is wrong with it. */
export type IdleSuppression = { readonly at: Place } &
  /** These rules found nothing that it covers; null where it names none and means all. */
  (
    | { readonly problem: "unused"; readonly rules: readonly string[] | null; readonly without: Rewording }
    | { readonly problem: "unknownRule"; readonly name: string; readonly nearest: string | null; readonly instead: Rewording }
    /** It addresses the linter and says nothing that the linter understands. */
    | { readonly problem: "notUnderstood" }
  );
