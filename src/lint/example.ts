import { edited } from "./edited";
import { examples } from "./examples";
import { createLinter } from "./linter";
import type { LintFinding } from "./result";

/** Code with a fault, what is said of it, and what its first fix makes of it. */
export interface Example extends Pick<LintFinding, "message" | "data"> {
  readonly bad: string;
  readonly good: string;
}

/** What examples leave out, and a fix may want: then it writes `keras.metrics.BinaryAccuracy(...)`. */
const before = "import keras\n";

/** The example of a rule, as the linter judges it. */
export function exampleOf(rule: string, bad: string | undefined = examples[rule]): Example | undefined {
  if (bad === undefined) return undefined;
  const program = { units: [{ uri: "example.py", text: before + bad }] };
  const finding = createLinter()
    .analyse(program)
    .findings.find((each) => each.rule === rule);
  const [fix] = finding?.fixes ?? [];
  const good = fix && edited(program, fix.edits).units[0]?.text.slice(before.length);
  return finding && good !== undefined ? { bad, good, message: finding.message, data: finding.data } : undefined;
}
