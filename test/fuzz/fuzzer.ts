import { createLinter } from "../../src/lint/linter";
import { examine, type Complaint, type Outcome } from "./oracles";
import { makeCase, programOf, type Case } from "./case";
import { Random } from "./random";
import { readSources } from "./sources";
import { shrink } from "./shrink";

export { readSources } from "./sources";
export { makeCase, programOf } from "./case";

/** A fault and the smallest case that has it. */
export interface Fault extends Complaint { readonly seed: number; readonly index: number; readonly case: Case }

export const faultKey = ({ oracle, of }: Complaint): string => `${oracle} | ${of}`;

/** How the random choices of the oracles are made for a case: by its number alone. */
export const oracleRandom = (seed: number, index: number): Random => new Random(seed ^ 0x5bd1e995, index);

/** Runs cases one after the other and gives each to `told`. */
export class Fuzzer {
  readonly linter = createLinter();
  readonly sources = readSources();

  constructor(readonly seed: number) {}

  run(index: number, corpus: readonly string[] = []): { readonly case: Case; readonly outcome: Outcome } {
    const one = makeCase(this.seed, index, this.sources, corpus);
    return { case: one, outcome: examine(one, this.linter, oracleRandom(this.seed, index)) };
  }

  /** The same fault in fewer characters. */
  shrunk(index: number, one: Case, complaint: Complaint): Fault {
    const key = faultKey(complaint);
    const found = (candidate: Case): Complaint | undefined => examine(candidate, this.linter, oracleRandom(this.seed, index)).complaints.find((other) => faultKey(other) === key);
    const text = shrink(one.text, (shorter) => found({ ...one, text: shorter }) !== undefined);
    const smaller = { ...one, text };
    return { ...(found(smaller) ?? complaint), seed: this.seed, index, case: smaller };
  }

  /** What the engine says of a case now, to be held against what it said before. */
  digest(one: Case, digestOf: (program: NonNullable<ReturnType<typeof programOf>>) => string): string {
    const program = programOf(one);
    return program ? digestOf(program) : "";
  }
}
