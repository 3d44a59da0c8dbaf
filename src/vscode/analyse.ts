import type * as vscode from "vscode";
import { backendOf, versionOf } from "../lint/configuration";
import { createLinter } from "../lint/linter";
import type { Program } from "../lint/program";
import type { Result } from "../lint/result";
import type { Settled } from "../lint/settled";
import { severities } from "../model/finding";
import { isSameUnit, keyOfUnit, type UnitName } from "../model/place";
import { readModule, type Module } from "./modules";
import { Lines, type LineColumn } from "./positions";
import type { Settings } from "./settings";
import type { Source } from "./sources";

/** What the engine said about one file or notebook, and about which state of it. */
export interface Analysed {
  readonly source: Source;
  readonly result: Result;
  readonly durationMs: number;
  readonly at: Date;
  readonly program: Program;
  /** Judges a changed program as this one was judged. */
  readonly judge: (program: Program) => Result;
  /** Turns an offset of a unit or an imported module into a line and column of the text that was analysed. */
  position(unit: UnitName, offset: number): LineColumn;
}

/** Modules of modules of modules: enough for a project, and an end to one that imports the world. */
export const moduleRounds = 6;
const mostModules = 100;

/** What the settings say of the framework where a program lies. */
export function settledAt(settings: Settings, uri: vscode.Uri): Settled {
  const version = versionOf(settings.get("kerasVersion", uri));
  const backend = backendOf(settings.get("kerasBackend", uri));
  return { ...(version && { version }), ...(backend && { backend }) };
}

/** Asks the engine about a program, with the modules read so far and the settings where it lies. */
export function analyse(source: Source, modules: ReadonlyMap<string, Module>, settings: Settings, log: vscode.LogOutputChannel): Analysed {
  const program: Program = {
    units: source.units,
    notebook: source.isNotebook,
    modules: new Map(modules),
    ...settledAt(settings, source.uri),
  };
  const started = performance.now();
  const linter = createLinter({ severities: settings.get("rules", source.uri) });
  const least = severities.indexOf(settings.minSeverity(source.uri) ?? "hint");
  const judge = (changed: Program): Result => {
    const found = linter.analyse(changed);
    return { ...found, findings: found.findings.filter(({ severity }) => severities.indexOf(severity) <= least) };
  };
  const result = judge(program);
  const durationMs = performance.now() - started;
  log.debug(`${source.uri.toString()}: ${result.findings.length} findings, ${result.analysis.steps} steps in ${durationMs.toFixed(1)} ms`);
  for (const { during, error } of result.failures)
    log.error(`${source.uri.toString()}: ${during} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { source, result, program, judge, durationMs, at: new Date(), position: positions(program) };
}

/** Reads the modules that the engine had asked for and did not have; tells whether any was found. */
export async function readWanted(modules: Map<string, Module>, { source, result }: Analysed): Promise<boolean> {
  const wanted = result.wantedModules.filter((name) => !modules.has(name)).slice(0, mostModules - modules.size);
  const read = await Promise.all(wanted.map((name) => readModule(name, source.uri)));
  wanted.forEach((name, index) => modules.set(name, read[index] ?? null));
  return read.some((module) => module !== null);
}

function positions({ units, modules }: Program): Analysed["position"] {
  const lines = new Map<string, Lines>();
  const textOf = (name: UnitName): string =>
    units.find((unit) => isSameUnit(unit, name))?.text ??
    [...(modules?.values() ?? [])].find((module) => module?.uri === name.uri)?.text ??
    "";
  return (name, offset) => {
    const key = keyOfUnit(name);
    const found = lines.get(key) ?? new Lines(textOf(name));
    lines.set(key, found);
    return found.at(offset);
  };
}
