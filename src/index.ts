// The library: the same engine as in the editor and on the command line, for programs in JavaScript.
export { activations } from "./core/activations/index";
export { chosenFixes } from "./lint/chosenFixes";
export { readConfiguration, type Configuration, type ConfigurationProblem } from "./lint/configuration";
export { createLinter, type LinterOptions } from "./lint/linter";
export { notebookProgram } from "./lint/notebook";
export type { Edit, Module, Modules, Program, Unit } from "./lint/program";
export type { Fix, Linter, LintFinding, Result, RuleSeverities } from "./lint/result";
export type { Severity } from "./model/finding";
export type { Place } from "./model/known";
export { languages, type Language } from "./text/language";
export { fixTitle, messageOf, relatedText } from "./text/word";
