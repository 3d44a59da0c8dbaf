/** Whether everything is to be run, as continuous integration does. Else what searches long is sampled, and what is in files named `*.slow.test.ts` left out. */
export const isFull = process.env["FULL"] !== undefined;

/** A test that searches long: `it` in full runs, skipped in fast ones. */
export const itInFull = isFull ? it : it.skip;
