import type { ActivationUse, OwnFunction } from "./layer";
import type { Judgement } from "./judgement";
import type { Known, Place, Reason } from "./known";
import type { UnknownString } from "./loss";
import type { Model } from "./model";

/** What holds in one way the program can run: the truth of conditions nobody knows. */
export interface World<T> {
  readonly assumptions: ReadonlyMap<string, boolean>;
  readonly subject: T;
}

export type CompiledLoss = string | null | readonly CompiledLoss[] | { readonly [output: string]: CompiledLoss };

/** One `compile` of a model, for people and programs to read. */
export interface Compile {
  /** Canonical function name, or several; null where there is none or it is not known. */
  readonly loss: CompiledLoss;
  readonly fromLogits: boolean | null;
  readonly metrics: readonly string[];
  readonly at: Place;
  /** Counts the compiles of the program in the order in which they ran. */
  readonly order: number;
}

export interface BuiltModel {
  /** Made at the top of another file that the program imports, where it is judged. */
  readonly isImported: boolean;
  readonly at: Place;
  /** The call in the program itself that leads there, where it is made in another file. */
  readonly via: Place | null;
  readonly worlds: readonly World<Model>[];
  readonly isNarrowed: boolean;
  readonly compiles: readonly Compile[];
}

/** One place where an output meets a loss, in every world in which it does. */
export interface Use {
  readonly at: Place;
  /** The call in the program itself that leads there, where that is another file. */
  readonly via: Place | null;
  readonly worlds: readonly World<Judgement>[];
  /** Whether there are worlds that nobody looked at, since too many conditions were open on the way. */
  readonly isNarrowed: boolean;
}

/** Why an output was not judged. */
export interface Unjudged {
  readonly at: Place;
  readonly reason: Reason;
}

/** A bug of ours that was met: the part of the work that it spoilt, such as a rule's id, and what was thrown. */
export interface Failure {
  readonly during: string;
  readonly error: unknown;
}

/** All that was seen in a program. */
export interface Analysis {
  readonly models: readonly BuiltModel[];
  readonly uses: readonly Use[];
  readonly activations: readonly { readonly at: Place; readonly use: Known<ActivationUse> }[];
  /** Functions of the program's own that are used as activations and are none that the core knows. */
  readonly functions: readonly OwnFunction[];
  readonly names: readonly UnknownString[];
  /** Modules of the same project that the program imports and that were not given. */
  readonly wantedModules: readonly string[];
  /** Defaults that were taken for what functions are given that nobody calls; absent where nothing ran. */
  readonly guesses?: readonly Place[];
  /** Whether any part of the program has worlds that nobody looked at. */
  readonly areNarrowed?: boolean;
  /** The same program with all options, flags and variables left at their defaults; there where not all of their answers could be looked at. */
  readonly leftAlone?: Analysis;
  /** Steps taken, and whether the budget was enough. */
  readonly steps: number;
  readonly complete: boolean;
  readonly failures: readonly Failure[];
}
