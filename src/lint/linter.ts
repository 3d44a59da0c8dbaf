import { editsForAll, type EditContext } from "../frontends/keras/changes";
import { keras } from "../frontends/keras/index";
import { named } from "../frontends/named/index";
import { interpret, type ParsedUnit } from "../interpret/run";
import { argparse } from "../libraries/argparse";
import { draws } from "../libraries/draws";
import { files } from "../libraries/files";
import { kerasData } from "../libraries/keras";
import { numbers } from "../libraries/numbers";
import { numpy } from "../libraries/numpy";
import { pandas } from "../libraries/pandas";
import { sklearn } from "../libraries/sklearn";
import { configuration } from "../libraries/configuration";
import { search } from "../libraries/search";
import { standard } from "../libraries/standard";
import { pictures } from "../libraries/pictures";
import { tensorflowData } from "../libraries/tensorflow";
import type { Analysis, Failure, Unjudged } from "../model/analysis";
import type { Model } from "../model/model";
import type { Finding } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { known, unknown, type Place } from "../model/known";
import { outermost } from "../model/output";
import { isSameUnit, keyOfPlace, keyOfUnit } from "../model/place";
import { parse } from "../python/parse";
import { pathTo } from "../python/path";
import { rules } from "../rules/index";
import { runner, type Rule, type Subjects } from "../rules/rule";
import { attemptsIn, type Attempt } from "./attempt";
import { frameworkUse } from "./frameworks";
import type { Module, Program } from "./program";
import { proven } from "./proof";
import type { Fix, Linter, LintFinding, Result, RuleSeverities } from "./result";
import { idleSuppressions } from "./idleSuppressions";
import { commentsIn, suppress, type Suppression } from "./suppressions";
import { isOffer } from "./offers";
import { settled } from "./settled";
import { withoutLoss } from "./withoutLoss";
import { sharing, type Judged } from "./sharedText";
import { together } from "./together";
import { faultOf, identity, judgeUse, judgeWorlds } from "./worlds";

export interface LinterOptions {
  readonly severities?: RuleSeverities;
}

/** Data libraries come first: what they know of `tf.one_hot` and the like says more than what it does to a tensor. */
const LIBRARIES = [
  configuration,
  argparse,
  kerasData,
  pictures,
  tensorflowData,
  draws,
  numpy,
  numbers,
  sklearn,
  pandas,
  keras,
  named,
  search,
  files,
  standard,
];

/** The one door to the engine: the editor, the command line and the tests all come in here. */
export function createLinter(options: LinterOptions = {}): Linter {
  const judgeOnce = (program: Program): Result => analyse(program, options.severities ?? {});
  return { analyse: (program) => proven(program, judgeOnce(program), judgeOnce) };
}

const NOTHING: Analysis = {
  models: [],
  uses: [],
  activations: [],
  functions: [],
  names: [],
  wantedModules: [],
  steps: 0,
  complete: true,
  failures: [],
};

function analyse(program: Program, severities: RuleSeverities): Result {
  const { usesFramework, wantedModules } = frameworkUse(program);
  if (!usesFramework) return { findings: [], suppressed: [], analysis: NOTHING, unjudged: [], wantedModules, failures: [] };
  const failures: Failure[] = [];
  const attempt = attemptsIn(failures);
  const parsed = new Map<string, ParsedUnit>();
  const note = (unit: ParsedUnit): ParsedUnit => {
    parsed.set(keyOfUnit(unit), unit);
    return unit;
  };
  const read = (uri: string, cell: number | undefined, text: string): ParsedUnit => {
    return note({ uri, ...(cell === undefined ? {} : { cell }), text, module: parse(text, { notebook: program.notebook ?? false }) });
  };
  const units = program.units.map((unit) => read(unit.uri, unit.cell, unit.text));
  const analysis = interpret(units, LIBRARIES, (name) => {
    const module = program.modules?.get(name);
    return module ? note(readModule(module)) : module;
  });
  const context = editContext(parsed);
  const wanted = (finding: Finding): boolean => severities[finding.rule] !== "off";
  const isWritten = units.every(({ module }) => module.problems.length === 0);
  const { judged, others } = findingsOf(analysis, program, context, attempt, isWritten);
  const byDefault = analysis.leftAlone ? findingsOf(analysis.leftAlone, program, context, attempt, isWritten, true).judged : [];
  const told = distinct([...judged.flatMap(({ findings }) => findings), ...others]);
  const faults = new Set(told.map(faultOf));
  const found = [...told, ...distinct(byDefault.flatMap(({ findings }) => findings.filter((finding) => !faults.has(faultOf(finding)))))];
  const isShared = sharing(judged);
  const { suppressions, strangers } = attempt("suppressions", { suppressions: [], strangers: [] }, () => commentsIn(parsed.values()));
  const silence = suppress(found, suppressions);
  const idle = attempt("unused suppressions", [], () =>
    idleSuppressions(silence.used, new Set(rules.map(({ id }) => id)), isSettled(units, analysis)),
  );
  const remarks = [...idle, ...strangers.map((at) => ({ at, problem: "notUnderstood" as const }))].filter(({ at }) =>
    units.some((unit) => isSameUnit(unit, at)),
  );
  const worded = (finding: Finding): LintFinding => ({
    ...finding,
    severity: severityOf(finding, severities),
    fixes: fixesOf(finding, context, isShared, attempt),
  });
  const findings = [...silence.kept, ...remarks.flatMap((remark) => judge("suppression", remark, attempt))].filter(wanted).map(worded);
  const order = new Map(program.units.map((unit, index) => [keyOfUnit(unit), index]));
  const rank = (finding: LintFinding): number => order.get(keyOfUnit(finding.at)) ?? order.size;
  return {
    findings: findings.sort((a, b) => rank(a) - rank(b) || a.at.from - b.at.from || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
    suppressed: silence.suppressed.filter(wanted).map(worded),
    analysis,
    unjudged: unjudged(analysis),
    failures: [...analysis.failures, ...failures],
    wantedModules: analysis.wantedModules,
  };
}

/**
 * A finding that lies in another module through and through is told where that module is looked at, if it is, and if it is there whatever the program does.
 * Else it is shown at the call in the program that leads there.
 */
function toldHere(finding: Finding, via: Place | null, program: Program): readonly Finding[] {
  if (isOfProgram(finding.at, program) || finding.related.some(({ at }) => isOfProgram(at, program))) return [finding];
  if (program.lookedAt?.has(finding.at.uri) && standsAlone(finding, program)) return [];
  return [via ? { ...finding, related: [{ at: via, message: "theCall", data: {} }, ...finding.related] } : finding];
}

const isOfProgram = ({ uri }: Place, { units }: Program): boolean => units.some((unit) => unit.uri === uri);

/** What was found in modules by themselves. */
const foundAlone = new WeakMap<Module, ReadonlySet<string>>();

function standsAlone(finding: Finding, program: Program): boolean {
  const module = [...(program.modules?.values() ?? [])].find((one) => one?.uri === finding.at.uri);
  if (!module) return false;
  if (!foundAlone.has(module)) {
    // Modules may import each other.
    foundAlone.set(module, new Set());
    foundAlone.set(module, new Set(analyse({ ...program, units: [module], notebook: false }, {}).findings.map(faultOf)));
  }
  return foundAlone.get(module)?.has(faultOf(finding)) ?? false;
}

/** One module serves many programs, and one program through many edits. */
const modulesRead = new WeakMap<Module, ParsedUnit>();

function readModule(module: Module): ParsedUnit {
  const { uri, text } = module;
  const before = modulesRead.get(module);
  if (before) return before;
  const unit: ParsedUnit = { uri, text, module: parse(text) };
  modulesRead.set(module, unit);
  return unit;
}

/**
 * Whether all is known that a suppression could cover: nothing that the file holds is half typed, and no model under it
 * waits to be compiled by another file.
 */
const isSettled = (units: readonly ParsedUnit[], { models, complete }: Analysis) => {
  const open = models
    .filter(({ compiles }) => compiles.length === 0)
    .flatMap(({ at, worlds }) => [at, ...worlds.flatMap(({ subject }) => subject.layers.map((layer) => layer.at))]);
  return ({ at, covers }: Suppression): boolean =>
    complete &&
    units.every(({ module }) => module.problems.length === 0) &&
    !open.some(
      (place) =>
        place.uri === at.uri && (covers === null || (place.cell === at.cell && place.from <= covers.to && covers.from <= place.to)),
    );
};

function severityOf(finding: Finding, severities: RuleSeverities): Finding["severity"] {
  const set = severities[finding.rule];
  return set === undefined || set === "off" ? finding.severity : set;
}

const placesOf = ({ at, related }: Finding): readonly Place[] => [
  at,
  ...related.flatMap((other) => (other.number ? [other.at, other.number] : [other.at])),
];

/** Every rule on everything it judges, world by world; `isCertain` asks for what holds in all of them. A model that meets no loss may meet one once all is written. */
function findingsOf(
  analysis: Analysis,
  program: Program,
  context: EditContext,
  attempt: Attempt,
  isWritten: boolean,
  isCertain = false,
): { readonly judged: readonly Judged[]; readonly others: readonly Finding[] } {
  const { pathTo } = context;
  const guesses = new Set(analysis.guesses?.map(keyOfPlace));
  // What another file does to labels under a condition it may do because of the loss that it finds in the model.
  const isElsewhere = ({ at, related }: Finding): boolean =>
    related.some((other) => other.message === "theLabels" && other.at.uri !== at.uri);
  const needsDefault = (finding: Finding): boolean => guesses.size > 0 && placesOf(finding).some((at) => guesses.has(keyOfPlace(at)));
  const isGuessed = (finding: Finding): boolean => isCertain || isElsewhere(finding) || needsDefault(finding) || isOffer(finding, context);
  // What other files choose where many conditions are open, they may choose to fit in a world that nobody looked at; not so where two of its sides are wrong alike.
  const choiceOf = (place: Place) =>
    isOfProgram(place, program) ? undefined : pathTo(place).find(({ kind }) => kind === "If" || kind === "Conditional" || kind === "Match");
  const isSure = ({ at, related }: Finding, isNarrowed: boolean): boolean => {
    const numbers = related.flatMap(({ number }) => (number ? [{ message: "", at: number }] : []));
    // Labels came through all that another file does, and so did numbers that are not written there.
    if (analysis.areNarrowed && related.some((other) => other.message === "theLabels" && !isOfProgram(other.at, program))) return false;
    if (isNarrowed && numbers.some((number) => !isOfProgram(number.at, program) && pathTo(number.at).at(-1)?.kind !== "Number"))
      return false;
    return (
      !isNarrowed ||
      [{ message: "", at }, ...related, ...numbers].every(({ message, at: place }, i, all) => {
        const choice = choiceOf(place);
        return !choice || all.some((other, k) => k !== i && other.message === message && choiceOf(other.at) === choice);
      })
    );
  };
  interface Where {
    readonly at: Place;
    readonly via: Place | null;
    readonly isNarrowed: boolean;
  }
  const told = ({ at, via, isNarrowed }: Where, found: readonly Finding[]): readonly Finding[] =>
    found
      .filter((finding) => isSure(finding, isNarrowed))
      .flatMap((finding) => toldHere(finding, via ?? (isOfProgram(at, program) ? at : null), program));
  const own = analysis.models.filter((model) => !model.isImported);
  const ends = new Set(
    analysis.models.flatMap(({ worlds }) =>
      worlds.flatMap(({ subject: { outputs } }) =>
        outputs.known && outputs.value.length === 1 ? outputs.value.map(({ layer }) => layer.id) : [],
      ),
    ),
  );
  const judged = analysis.uses.map((use) => ({
    use,
    findings: told(
      use,
      judgeUse(use.worlds, (judgement) => withTests(settled(judgement, program), attempt), isGuessed),
    ),
  }));
  const others = [
    ...own.flatMap((model) =>
      told(
        model,
        judgeWorlds(model.worlds, (built) => mild(built, judge("model", { ...built, ends }, attempt)), isGuessed),
      ),
    ),
    ...own
      .filter((model) => isWritten && model.compiles.length === 0)
      .flatMap((model) =>
        // Whoever builds it may give something else than the default.
        told(
          model,
          judgeWorlds(
            model.worlds,
            (built) =>
              mild(
                built,
                withoutLoss(built)
                  .flatMap((judgement) => judge("judgement", judgement, attempt, withoutAny))
                  .filter((finding) => !needsDefault(finding)),
              ),
            isGuessed,
          ),
        ),
      ),
    // What is written in another file is told there.
    ...analysis.names
      .filter(({ at }) => isOfProgram(at, program))
      .flatMap((name) =>
        judge("name", { ...name, version: program.version ? known(program.version, name.at) : unknown("not-given", name.at) }, attempt),
      ),
  ];
  return { judged, others };
}

/** Nothing is learnt where tests only build a model. */
const mild = ({ isOfTests }: Model, found: readonly Finding[]): readonly Finding[] =>
  isOfTests ? found.map((finding) => (finding.severity === "hint" ? finding : { ...finding, severity: "information" })) : found;

const judging = (kind: keyof Subjects): typeof rules => rules.filter((rule) => rule.judges === kind);
const rulesFor: Readonly<Record<keyof Subjects, typeof rules>> = {
  judgement: judging("judgement"),
  model: judging("model"),
  name: judging("name"),
  suppression: judging("suppression"),
};

const withoutAny = rules.filter((rule) => rule.needsNoLoss);
const ofTests = rules.filter((rule) => rule.holdsOfTests);

/** What is said of an output and its loss, or else of the labels that they are only tested with: the model fits those that it learns from, and is left as it is. */
function withTests(judgement: Judgement, attempt: Attempt): readonly Finding[] {
  const found = judge("judgement", judgement, attempt);
  if (found.length > 0 || !judgement.tested) return found;
  return judge("judgement", { ...judgement, labels: judgement.tested }, attempt, ofTests).map((finding) => ({
    ...finding,
    fixes: finding.fixes.filter(({ changes }) => changes.every(({ kind }) => kind === "setMode")),
  }));
}

const NONE: readonly Finding[] = [];

/** What the rules for one kind of subject say; a rule that yields to another stays silent where that one has spoken. */
function judge<S extends keyof Subjects>(kind: S, subject: Subjects[S], attempt: Attempt, rulesAsked = rulesFor[kind]): readonly Finding[] {
  // `judges` says which subject a rule's `check` takes.
  const asked = rulesAsked as unknown as readonly Rule<S>[];
  const run = runner<S>(subject);
  const found: { readonly rule: Rule<S>; readonly findings: readonly Finding[] }[] = [];
  for (const rule of asked) {
    const findings = attempt(rule.id, NONE, () => run(rule));
    if (findings.length > 0) found.push({ rule, findings });
  }
  // One that is silent itself silences no other.
  const speaks = (id: string): boolean => found.some(({ rule }) => rule.id === id && !rule.yieldsTo.some(speaks));
  return found.filter(({ rule }) => speaks(rule.id)).flatMap((entry) => entry.findings);
}

/** Places that one finding names; thousands of repetitions say no more. */
const MOST_RELATED = 16;

/** One model compiled twice, or built by two calls, has one fault; what mends it mends it in every place. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const before = seen.get(identity(finding));
    seen.set(identity(finding), before ? (before.related.length < MOST_RELATED ? together(before, finding) : before) : finding);
  }
  return [...seen.values()];
}

/** Fixes as edits; those that cannot be written in this text are left out. */
function fixesOf(finding: Finding, context: EditContext, isShared: ReturnType<typeof sharing>, attempt: Attempt): readonly Fix[] {
  const fixes = finding.fixes.flatMap(({ title, data, safe, changes }) => {
    const edits = attempt(`${finding.rule}, fix ${title}`, [], () => editsForAll(changes, context));
    if (edits.length === 0 || !edits.every((edit) => isWhole(edit.at, context))) return [];
    const shared = isShared(
      finding,
      edits.map(({ at }) => at),
    );
    return [{ shared, fix: { title, data, safe: safe && !shared, edits } }];
  });
  // What changes nothing but this use comes before what others share.
  return [...fixes.filter(({ shared }) => !shared), ...fixes.filter(({ shared }) => shared)].map(({ fix }) => fix);
}

/** Whether the statement around a place can be read to its end: what is half typed cannot be mended by inserting something. */
function isWhole(at: Place, context: EditContext): boolean {
  const path = context.pathTo(at);
  const [module] = path;
  if (module?.kind !== "Module" || module.problems.length === 0) return true;
  const block = path.reduce((last, node, index) => ("body" in node && Array.isArray(node.body) ? index : last), 0);
  const statement = path[block + 1] ?? path[block] ?? module;
  return !module.problems.some(({ from, to }) => from <= statement.to && statement.from <= to);
}

/** What the front end needs to see of the texts to write edits. */
function editContext(parsed: ReadonlyMap<string, ParsedUnit>): EditContext {
  const unitAt = (at: Place): ParsedUnit | undefined => parsed.get(keyOfUnit(at));
  return {
    textOf: (at) => unitAt(at)?.text ?? "",
    pathTo: (at) => {
      const unit = unitAt(at);
      return unit ? pathTo(unit.module, at.from, at.to) : [];
    },
    modulesOf: (uri) => [...parsed.values()].filter((unit) => unit.uri === uri).map((unit) => unit.module),
  };
}

/** Why outputs were not judged: the loss is not known, or what reaches it. Where the program only decides by what a model predicts, nobody asks for a loss. */
function unjudged(analysis: Analysis): readonly Unjudged[] {
  return analysis.uses.flatMap((use): readonly Unjudged[] => {
    const open = use.worlds.map(({ subject: { model, loss, output } }) =>
      loss.known || (model === null && loss.reason === "not-given") ? outermost(output) : loss,
    );
    const reason = open.find((value) => !value.known);
    return reason && !reason.known && open.every((value) => !value.known) ? [{ at: reason.at, reason: reason.reason }] : [];
  });
}
