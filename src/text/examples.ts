// Generated from test/rules: UPDATE=1 npm run test:fast
import type { Example } from "./page";

/** One example for each rule, by its id. */
export const examples: Readonly<Record<string, Example>> = {};
