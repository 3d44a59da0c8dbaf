import { createLinter } from "../../src/lint/linter";
import { makeCase, programOf, type Case } from "./case";
import { digestOf, examine, type Complaint, type Outcome } from "./oracles";
import { Random } from "./random";
import { shrink } from "./shrink";
import { readSources } from "./sources";

/** A fault and the smallest case that was found to have it. */
export interface Fault extends Complaint {
  readonly seed: number;
  readonly index: number;
  readonly case: Case;
}

/** Complaints with the same key are of one fault. */
export const faultKey = ({ oracle, of }: Complaint): string => `${oracle} | ${of}`;

/** Makes cases out of numbers and holds the oracles against them. */
export class Fuzzer {
  readonly linter = createLinter();
  readonly sources = readSources();

  constructor(readonly seed: number) {}

  /** Runs the case with this number; with a corpus, half of the cases start from one of its texts. */
  run(index: number, corpus: readonly string[] = []): { readonly case: Case; readonly outcome: Outcome } {
    const one = makeCase(this.seed, index, this.sources, corpus);
    return { case: one, outcome: this.examine(index, one) };
  }

  /** Holds the oracles that are chosen for this number against a case. */
  examine(index: number, one: Case): Outcome {
    return examine(one, this.linter, this.oracleRandom(index));
  }

  /** The same fault in fewer characters. */
  shrunk(index: number, one: Case, complaint: Complaint): Fault {
    const key = faultKey(complaint);
    const found = (candidate: Case): Complaint | undefined =>
      this.examine(index, candidate).complaints.find((other) => faultKey(other) === key);
    const smaller = { ...one, text: shrink(one.text, (text) => found({ ...one, text }) !== undefined) };
    return { ...(found(smaller) ?? complaint), seed: this.seed, index, case: smaller };
  }

  /** What the engine says of a case now, as text: equal to what an outcome says of it. */
  digest(one: Case): string {
    const program = programOf(one);
    return program ? digestOf(this.linter.analyse(program)) : "";
  }

  /** Which oracles are held against a case depends on its number alone. */
  private oracleRandom(index: number): Random {
    return new Random(this.seed ^ 0x5bd1e995, index);
  }
}
