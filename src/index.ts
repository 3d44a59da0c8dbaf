// The library: the same engine as in the editor and on the command line, for programs in JavaScript.
export { activations } from "./core/activations/index";
export { createLinter, type LinterOptions } from "./lint/linter";
export { notebookProgram } from "./lint/notebook";
export type { Program } from "./lint/program";
export type { Fix, Linter, LintFinding, Result, RuleSeverities } from "./lint/result";
