import { runTests } from "../runTests";

/** Called inside an extension host with a workspace of two folders open. */
export const run = (): Promise<void> => runTests(__dirname, 2);
