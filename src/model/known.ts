/** A stretch of the user's text: offsets in UTF-16 units into one unit of the program; `to` is exclusive. */
export interface Place {
  readonly uri: string;
  /** Index into the notebook's cells, code or not; absent outside notebooks. */
  readonly cell?: number;
  readonly from: number;
  readonly to: number;
}

/** Why a value is not known. Each has words in the text catalogue, shown under "why nothing?". */
export type Reason =
  | "not-given"
  | "custom-code"
  | "unknown-name"
  | "unknown-call"
  | "unknown-value"
  | "unknown-argument"
  | "unknown-import"
  | "unknown-layer"
  | "unknown-shape"
  | "several-values"
  | "too-deep"
  | "budget-spent";

/** A value the analyser worked out, or the reason why it could not. `at` is the expression it came from. */
export type Known<T> =
  { readonly known: true; readonly value: T; readonly at: Place } | { readonly known: false; readonly reason: Reason; readonly at: Place };

export const known = <T>(value: T, at: Place): Known<T> => ({ known: true, value, at });
export const unknown = (reason: Reason, at: Place): Known<never> => ({ known: false, reason, at });

/** The value, or `otherwise` where it is not known, or there is none. */
export const valueOr = <T, O>(k: Known<T> | null | undefined, otherwise: O): T | O => (k?.known ? k.value : otherwise);
