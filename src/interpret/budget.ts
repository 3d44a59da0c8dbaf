/** Thrown when the steps are used up; caught at the top, never seen outside. */
export class BudgetSpent {}

/** Expressions and statements that one program may take before the machine stops, whatever the computer. */
const MOST_STEPS = 400_000;
/** Steps on top of these for telling what models it built, and as many for what losses they meet, so that a program that used up its own is not told in vain. */
const MOST_STEPS_OF_TELLING = 75_000;
/** The same for one statement at the top of a file, so that a training loop does not use up what the rest needs. */
const MOST_STEPS_OF_ONE = 150_000;
/** The same for all functions that the program defines and never calls, of which libraries have hundreds. */
const MOST_STEPS_OF_UNCALLED = 60_000;
/** Elements that are copied or looked at in the time of one step. */
const ELEMENTS_OF_A_STEP = 16;

/** Counts the work of one run, so that it ends whatever the program is. */
export class Budget {
  steps = 0;
  private limit = MOST_STEPS_OF_ONE;
  private most = MOST_STEPS;
  private share = MOST_STEPS_OF_ONE;

  step(work = 1): void {
    this.steps += work;
    if (this.steps > this.limit) throw new BudgetSpent();
  }

  /** Work in proportion to so many elements. */
  spend(elements: number): void {
    if (elements >= ELEMENTS_OF_A_STEP) this.step(Math.floor(elements / ELEMENTS_OF_A_STEP));
  }

  /** Gives the statement that comes next its share of the steps; false where none are left. */
  allow(): boolean {
    this.limit = Math.min(this.most, this.steps + this.share);
    return this.steps < this.most;
  }

  /** The program has run; what comes are functions that it defines and never calls, whose arguments nobody knows. */
  beginUncalled(): void {
    this.most = Math.min(this.most, this.steps + MOST_STEPS_OF_UNCALLED);
    this.share = MOST_STEPS_OF_UNCALLED / 3;
  }

  /** The program has run; what comes is one part of its description. */
  beginTelling(): void {
    this.most = this.steps + MOST_STEPS_OF_TELLING;
    this.share = MOST_STEPS_OF_TELLING / 5;
  }
}
