import { defaultValues, findActivation, findLoss } from "../core/catalogue";
import type { Head } from "../core/head";
import type { Loss } from "../core/losses/loss";
import type { Analysis } from "../model/analysis";
import type { Change } from "../model/change";
import type { Finding } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { Layer, LayerId, Node } from "../model/layer";
import type { ExplanationOf, FixOf, MatrixSize, OpenQuestion, PairOf } from "../model/lesson";
import type { MetricUse } from "../model/loss";
import type { Model } from "../model/model";
import { isSamePlace } from "../model/place";
import { metricsAfter } from "../rules/changedMetric";
import { valuesOf } from "../rules/form";
import { graphOf, lastAxis } from "../rules/graph";
import { rules } from "../rules/index";
import { keepsLogits } from "../rules/keptLogits";
import { run, type Rule, type Subjects } from "../rules/rule";
import type { LintFinding } from "./result";
import { settled, type Settled } from "./settled";
import { identity } from "./worlds";

/** An output and the loss that reads it, as the code has them or as a fix would. */
export type ExplainedPair = PairOf<Head, Loss, number>;
export type ExplainedFix = FixOf<ExplainedPair, MetricUse>;

/** One of several affine layers in a row. */
export interface LinearLayer extends MatrixSize {
  readonly layer: Layer;
}

/** What there is to learn from a finding, as plain data. */
export type Explanation = ExplanationOf<ExplainedPair, MetricUse, ExplainedFix, LinearLayer>;

/** Explains a finding of an analysis; total. `settings` are those of the program that was analysed. */
export function explain(analysis: Analysis, finding: LintFinding, settings: Settled = {}): Explanation {
  const { subject, proposed } = judgedAgain(analysis, finding, settings);
  const state = subject && "output" in subject ? stateOf(subject) : null;
  const pair = state && pairOf(state);
  const uses = subject && "output" in subject ? subject.metrics : [];
  return {
    pair,
    columns: state?.columns ?? null,
    metrics: metricsAfter(uses, []),
    fixes: finding.fixes.map((fix) => {
      // What is mended along with it was judged in another text: nothing is drawn of a part.
      const changes = fix.also
        ? []
        : (proposed?.fixes.find((each) => each.title === fix.title && JSON.stringify(each.data) === JSON.stringify(fix.data))?.changes ??
          []);
      const isOfPair = changes.some(
        ({ kind }) =>
          kind === "setActivation" || kind === "removeLayer" || kind === "setUnits" || kind === "setLoss" || kind === "setFromLogits",
      );
      const after = state && isOfPair ? changes.reduce(changed, state) : null;
      return {
        pair: after && pairOf(after),
        columns: after?.columns ?? null,
        metrics: metricsAfter(uses, changes),
        open: openAfter(state, after, changes, fix),
      };
    }),
    linear: finding.rule === "linear-layer-stack" && subject && "layers" in subject ? linearLayers(subject, finding) : [],
  };
}

interface Again {
  readonly subject: Judgement | Model | null;
  readonly proposed: Finding | null;
}

/** What a finding was found on, and the changes that its fixes stand for: found by asking its rule once more. */
function judgedAgain(analysis: Analysis, finding: LintFinding, settings: Settled): Again {
  const rule = rules.find(({ id }) => id === finding.rule);
  const wanted = identity(finding);
  // `judges` says which subject a rule's `check` takes; the list holds rules of every kind.
  const ask = <S extends keyof Subjects>(subject: Subjects[S]): Finding | undefined =>
    run(rule as unknown as Rule<S>, subject).find((each) => identity(each) === wanted);
  if (rule?.judges === "judgement") {
    for (const { subject } of analysis.uses.flatMap(({ worlds }) => worlds)) {
      const judgement = settled(subject, settings);
      const proposed = ask<"judgement">(judgement);
      if (proposed) return { subject: judgement, proposed };
    }
  } else if (rule?.judges === "model") {
    for (const { subject } of analysis.models.flatMap(({ worlds }) => worlds)) {
      const proposed = ask<"model">(subject);
      if (proposed) return { subject, proposed };
    }
  }
  return { subject: null, proposed: null };
}

/** The parts of a pair that fixes can change. `layer` is the one that applies an activation. */
interface State extends Omit<ExplainedPair, "heads" | "loss"> {
  readonly heads: readonly { readonly layer: LayerId; readonly head: Head }[];
  readonly loss: Loss | null;
  readonly columns: number | null;
  readonly output: Layer | null;
  /** Whether the layer is known whose output is left once the activations are gone. */
  readonly isBaseKnown: boolean;
}

/** Null where the activations that reach the loss, or how it reads them, are not known. */
export function stateOf(judgement: Judgement): State | null {
  const { output, loss } = judgement;
  if (!loss.known || !loss.value.fromLogits.known || (output.applied.length === 0 && !output.base.known)) return null;
  const heads = output.applied.flatMap(({ use, layer, alongLast }) => {
    const values = valuesOf(use.values);
    return values && (alongLast || use.activation.kind === "scalar")
      ? [{ layer: layer.id, head: { activation: use.activation, values } }]
      : [];
  });
  if (heads.length < output.applied.length) return null;
  const isLinked = loss.value.loss.link === heads.at(-1)?.head.activation.id;
  return {
    heads,
    loss: loss.value.loss,
    parameters: loss.value.parameters,
    unknownParameters: loss.value.unknownParameters,
    fromLogits: loss.value.fromLogits.value,
    // Where they belong together it makes no difference.
    keepsLogits: !loss.value.loss.takesLogits || (isLinked && !loss.value.fromLogits.value) ? "no" : keepsLogits(judgement, loss.value),
    columns: valueOr(output.units, null),
    output: output.layer,
    isBaseKnown: output.base.known,
  };
}

export const pairOf = ({
  heads,
  loss,
  parameters,
  unknownParameters,
  fromLogits,
  keepsLogits: kept,
  isBaseKnown,
}: State): ExplainedPair | null =>
  loss && (heads.length > 0 || isBaseKnown)
    ? { heads: heads.map(({ head }) => head), loss, parameters, unknownParameters, fromLogits, keepsLogits: kept }
    : null;

function changed(state: State, change: Change): State {
  switch (change.kind) {
    case "setActivation": {
      const activation = change.to === null || change.to === "linear" ? null : findActivation(change.to);
      if (activation === undefined) return { ...state, loss: null };
      const put = activation ? [{ layer: change.layer.id, head: { activation, values: defaultValues(activation) } }] : [];
      const at = state.heads.findIndex(({ layer }) => layer === change.layer.id);
      const isOutput = change.layer.id === state.output?.id;
      const heads =
        at >= 0 ? [...state.heads.slice(0, at), ...put, ...state.heads.slice(at + 1)] : isOutput ? [...put, ...state.heads] : state.heads;
      return { ...state, heads, keepsLogits: "no" };
    }
    case "removeLayer":
      return { ...state, heads: state.heads.filter(({ layer }) => layer !== change.layer.id), keepsLogits: "no" };
    case "setUnits":
      return change.layer.id === state.output?.id ? { ...state, columns: change.to } : state;
    case "setLoss": {
      const loss = findLoss(change.to) ?? null;
      const isTaken = (name: string): boolean => loss?.parameters.some((parameter) => parameter.name === name) === true;
      const parameters = Object.fromEntries(Object.entries(state.parameters).filter(([name]) => isTaken(name)));
      return {
        ...state,
        loss,
        parameters,
        unknownParameters: state.unknownParameters.filter(isTaken),
        fromLogits: change.fromLogits ?? false,
        keepsLogits: "no",
      };
    }
    case "setFromLogits":
      return { ...state, fromLogits: change.to, keepsLogits: "no" };
    default:
      return state;
  }
}

function openAfter(
  before: State | null,
  after: State | null,
  changes: readonly Change[],
  { title, safe }: Pick<LintFinding["fixes"][number], "title" | "safe">,
): readonly OpenQuestion[] {
  const [was, is] = [before?.loss, after?.loss];
  const isOneColumn = before?.columns === 1;
  const open: readonly (OpenQuestion | false | null | undefined)[] = [
    !safe && /For(OneClass|SeveralLabels)$/.test(title) && "exclusive",
    !safe && was && is && ((was.sparse !== is.sparse && !isOneColumn) || (was.labels === "sign") !== (is.labels === "sign")) && "labelForm",
    (changes.some(({ kind }) => kind === "setUnits") || (!safe && isOneColumn && was && is && was.task !== is.task)) && "classes",
    is?.task === "regression" && "targets",
    after && before && after.heads.length === 0 && before.heads.length > 0 && is?.task !== "regression" && "outputs",
  ];
  const found = open.flatMap((question) => question || []);
  return found.length === 0 && !safe ? ["rest"] : found;
}

function linearLayers(model: Model, { at, related }: LintFinding): readonly LinearLayer[] {
  const nodes = graphOf(model)?.nodes ?? [];
  return [at, ...related.map((each) => each.at)].flatMap((place) => {
    const node = nodes.find(({ layer }) => isSamePlace(layer.at, place));
    return node ? [{ layer: node.layer, ...sizeOf(node) }] : [];
  });
}

function sizeOf({ layer, inputs }: Node): MatrixSize {
  // A convolution's matrix is as large as its picture; nobody would count it so.
  if (layer.className !== "Dense" || !layer.units?.known) return { inputs: null, units: null };
  return { inputs: inputs[0] ? lastAxis(inputs[0]) : null, units: layer.units.value };
}
