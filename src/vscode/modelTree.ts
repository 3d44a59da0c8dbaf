import type { ScalarActivation } from "../core/activations/activation";
import type { LintFinding, Result } from "../lint/result";
import type { BuiltModel, Compile, CompiledLoss } from "../model/analysis";
import type { Severity } from "../model/finding";
import { valueOr, type Place } from "../model/known";
import type { ActivationUse, Layer, Shape } from "../model/layer";
import type { Model } from "../model/model";
import { holds } from "../model/place";
import { shapesOf } from "../model/shapes";
import { editor } from "../text/editor";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import { messageOf, ruleText } from "../text/word";
import { drawnValues } from "./hoverText";

/** One line of the tree of models, and where in the code it leads. */
export interface Branch {
  readonly kind: "model" | "layer" | "output" | "compile" | Severity;
  readonly label: string;
  /** Stands in a fainter colour behind the label. */
  readonly description: string;
  /** More than fits into the line; empty where there is no more. */
  readonly tooltip: string;
  readonly at: Place;
  /** The function that the layer applies, where it can be drawn as a small curve. */
  readonly curve: { readonly activation: ScalarActivation; readonly values: Readonly<Record<string, number>> } | null;
  readonly children: readonly Branch[];
}

/** The models of a program with their layers, outputs and losses, each with what was found there; findings elsewhere stand at the end. */
export function modelTree(language: Language, { analysis, findings }: Result, placeOf: (at: Place) => string): readonly Branch[] {
  const left = new Set(findings);
  /** Findings are told once, at the innermost place that holds them. */
  const claim = (at: Place): readonly Branch[] =>
    [...left]
      .filter((finding) => holds(at, finding.at))
      .map((finding) => {
        left.delete(finding);
        return findingBranch(language, finding);
      });
  const models = analysis.models.flatMap((built) => modelBranch(language, built, placeOf, claim));
  return [...models, ...[...left].map((finding) => findingBranch(language, finding))];
}

type Claim = (at: Place) => readonly Branch[];

function modelBranch(language: Language, built: BuiltModel, placeOf: (at: Place) => string, claim: Claim): readonly Branch[] {
  // Where the program can run in several ways, the first world shows one model that it can build.
  const model = built.worlds[0]?.subject;
  if (!model) return [];
  const outputs = valueOr(model.outputs, []);
  const shapes = shapesOf(outputs);
  const layers = model.layers.map((layer) => layerBranch(layer, shapes.get(layer.id) ?? null, claim));
  const outputBranches = outputs.map(({ shape, layer }, index): Branch => {
    const name = model.outputNames[index];
    return plain("output", outputs.length > 1 && name ? name : word(editor, language, "treeOutput"), shapeText(shape), layer.at);
  });
  const compiles = built.compiles.map((compile): Branch => ({
    ...plain("compile", "compile", compileText(compile), compile.at),
    children: claim(compile.at),
  }));
  const parts = [...layers, ...outputBranches, ...compiles];
  const count = word(editor, language, "treeModel", { layers: model.layers.length, place: placeOf(built.at) });
  return [{ ...plain("model", model.name ?? kindText(language, model), count, built.at), children: [...parts, ...claim(built.at)] }];
}

function layerBranch(layer: Layer, shape: Shape, claim: Claim): Branch {
  const use = useOf(layer);
  const units = layer.units && valueOr(layer.units, null);
  const description = [
    units,
    use && use.activation.id !== "linear" ? use.activation.id.replace(/_keras2$/, "") : null,
    shape && shapeText(shape),
  ]
    .filter((part) => part !== null)
    .join(" · ");
  const curve =
    use && use.activation.kind === "scalar" && use.activation.id !== "linear"
      ? { activation: use.activation, values: drawnValues(use) }
      : null;
  return { ...plain("layer", layer.className, description, layer.at), tooltip: layer.name ?? "", curve, children: claim(layer.at) };
}

const findingBranch = (language: Language, finding: LintFinding): Branch => ({
  ...plain(finding.severity, ruleText(language, finding.rule)?.title ?? finding.rule, finding.rule, finding.at),
  tooltip: messageOf(language, finding),
});

const plain = (kind: Branch["kind"], label: string, description: string, at: Place): Branch => ({
  kind,
  label,
  description,
  tooltip: "",
  at,
  curve: null,
  children: [],
});

/** The layer's own activation, or what an activation layer applies. */
function useOf({ activation, acts }: Layer): ActivationUse | null {
  const own = activation ?? acts;
  return valueOr(own, null);
}

/** A shape as Keras prints it: `(None, 28, 28)`. */
export const shapeText = (shape: Shape): string =>
  shape ? `(${shape.map((size) => size ?? "None").join(", ")}${shape.length === 1 ? "," : ""})` : "";

const compileText = ({ loss, fromLogits, metrics }: Compile): string =>
  [lossText(loss) + (fromLogits === true ? ", from_logits" : ""), ...metrics].filter((part) => part !== "").join(" · ");

function lossText(loss: CompiledLoss): string {
  if (loss === null) return "";
  if (typeof loss === "string") return loss;
  return (Array.isArray(loss) ? loss : Object.values(loss)).map(lossText).join(", ");
}

const kindText = (language: Language, { kind }: Model): string =>
  kind === "sequential" ? "Sequential" : word(editor, language, kind === "functional" ? "functionalModel" : "subclassedModel");
