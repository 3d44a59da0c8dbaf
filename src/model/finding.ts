import type { Change } from "./change";
import type { Place } from "./known";

/** How grave a finding can be, the gravest first. */
export const severities = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof severities)[number];

/** What fills the holes of a message. Numbers are formatted where the message is worded. */
export type Data = Readonly<Record<string, string | number>>;

export interface Related {
  readonly at: Place;
  /** A key of the text catalogue's `related` part: `theLayer`, `theLoss`. */
  readonly message: string;
  readonly data: Data;
  /** Where the number stands that makes it a fault, if that may be given elsewhere. */
  readonly number?: Place;
}

export interface ProposedFix {
  /** A key of the text catalogue's `fixes` part. */
  readonly title: string;
  readonly data: Data;
  /** Whether it may be applied without asking: it never changes what the labels mean. */
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** What a rule reports. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly at: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly ProposedFix[];
}
