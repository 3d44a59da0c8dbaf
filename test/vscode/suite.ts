import { runTests } from "./runTests";

/** Called inside an extension host with one folder open. */
export const run = (): Promise<void> => runTests(__dirname, 1);
