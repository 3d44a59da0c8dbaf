import type { Analysis, Failure, Unjudged } from "../model/analysis";
import type { Data, Related, Severity } from "../model/finding";
import type { Place } from "../model/known";
import type { Edit, Program } from "./program";

/** What a repair does, in words: a key of the text catalogue's `fixes` part and what fills its holes. */
export interface Titled {
  readonly title: string;
  readonly data: Data;
}

/** A repair, ready to apply: edits do not overlap and are sorted. */
export interface Fix extends Titled {
  /** What is mended along with it, because it would come up behind the fault. */
  readonly also?: readonly Titled[];
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface LintFinding {
  readonly rule: string;
  /** Key of the rule's message in the text catalogue. */
  readonly message: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly at: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** All that the engine says about a program: plain data, worded by `src/text`. */
export interface Result {
  /** Sorted by unit, position and rule. */
  readonly findings: readonly LintFinding[];
  /** What comments of the program silence: `# activation-lens: ignore[rule]`. */
  readonly suppressed: readonly LintFinding[];
  readonly analysis: Analysis;
  readonly unjudged: readonly Unjudged[];
  readonly wantedModules: readonly string[];
  /** Bugs of ours that were met on the way. What they did not touch is here all the same; whoever shows the result tells of them. */
  readonly failures: readonly Failure[];
}

/** Severity by rule id; `off` silences the rule. Rules not named keep their own. */
export type RuleSeverities = Readonly<Record<string, Severity | "off">>;

export interface Linter {
  /** Total: any text in, findings out. The result depends on the program alone, never on the machine or the time. */
  analyse(program: Program): Result;
}
