import type { Finding, Related, ProposedFix, Data, Severity } from "../model/finding";
import type { Judgement } from "../model/judgement";
import type { Place } from "../model/known";
import type { UnknownString } from "../model/loss";
import type { Model } from "../model/model";
import type { IdleSuppression } from "../model/suppression";
import type { Version } from "../model/version";
import type { Known } from "../model/known";
import { withoutDoubles } from "./changedMetric";

/** The names of the holes in every message of a rule: `{ constantOutput: ["units", "activation"] }`. */
export type Messages = Readonly<Record<string, readonly string[]>>;

/** What to say of one fault; the holes of the chosen message must all be filled and no other. */
export interface Details<Hole extends string> {
  /** The most telling single place: the activation, else the layer, the loss, the metric. */
  readonly at: Place;
  readonly data: { readonly [H in Hole]: string | number };
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Best first; the first repairs the whole pair. */
  readonly fixes?: readonly ProposedFix[];
}

export type Report<M extends Messages> = <K extends keyof M & string>(message: K, details: Details<M[K][number]>) => void;

/** What a rule may be asked to judge. */
export interface Subjects {
  readonly judgement: Judgement;
  readonly model: Model;
  /** A name where a loss, metric or activation should stand and that Keras does not know. */
  readonly name: UnknownString & { readonly version: Known<Version> };
  readonly suppression: IdleSuppression;
}

export interface Rule<S extends keyof Subjects = keyof Subjects, M extends Messages = Messages> {
  readonly id: string;
  readonly since: string;
  readonly severity: Severity;
  readonly judges: S;
  readonly messages: M;
  /** Rules that speak of the same fault more precisely: where one of them reports, this one is silent. */
  readonly yieldsTo: readonly string[];
  /** Set where an output is as wrong with no loss in sight. */
  readonly needsNoLoss?: true;
  /** Set where it holds as well of labels that a model is only tested with. */
  readonly holdsOfTests?: true;
  readonly check: (subject: Subjects[S], report: Report<M>) => void;
}

/** Declares a rule; the holes of its messages are checked by the compiler. */
export const rule = <const S extends keyof Subjects, const M extends Messages>(r: Rule<S, M>): Rule<S, M> => r;

/** Runs rules on one subject, one after the other: there are many rules, and most find nothing. */
export function runner<S extends keyof Subjects>(subject: Subjects[S]): (r: Rule<S>) => readonly Finding[] {
  let asked!: Rule<S>;
  let findings: Finding[] | undefined;
  const report: Report<Messages> = (message, { at, data, severity, related, fixes = [] }) => {
    // The holes are typed by the rule; from here on they are plain data.
    (findings ??= []).push({
      rule: asked.id,
      message,
      data: data as Data,
      severity: severity ?? asked.severity,
      at,
      related: related ?? [],
      fixes: "metrics" in subject ? fixes.map((fix) => withoutDoubles(fix, subject.metrics)) : fixes,
    });
  };
  return (r) => {
    [asked, findings] = [r, undefined];
    r.check(subject, report);
    return findings ?? NONE;
  };
}

const NONE: readonly Finding[] = [];

/** Runs one rule on one subject. */
export const run = <S extends keyof Subjects>(r: Rule<S>, subject: Subjects[S]): readonly Finding[] => runner<S>(subject)(r);
