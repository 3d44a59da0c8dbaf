import type { Analysis, World } from "../../../src/model/analysis";
import type { Judgement } from "../../../src/model/judgement";
import type { Known, Place } from "../../../src/model/known";
import type { ActivationUse, Layer, Node, Shape } from "../../../src/model/layer";
import type { Model } from "../../../src/model/model";

/** What an analysis shows, in one line for each model, use and unknown name, with its place. */
export function reveal({ models, uses, names }: Analysis): readonly { readonly at: Place; readonly text: string }[] {
  return [
    ...models.flatMap(({ at, worlds, compiles }) => [
      ...distinct(worlds, showModel).map((text) => ({ at, text })),
      ...compiles.map((compile) => ({
        at: compile.at,
        text: `compiled ${JSON.stringify(compile.loss)}${compile.fromLogits ? " from_logits" : ""} ${compile.metrics.join(", ")}`.trim(),
      })),
    ]),
    ...uses.flatMap(({ at, worlds }) => distinct(worlds, showJudgement).map((text) => ({ at, text }))),
    ...names.map((name) => ({
      at: name.at,
      text: `unknown ${name.what} ${name.written}${name.nearest === null ? "" : `, nearest ${name.nearest}`}${name.worksIn ? `, works in ${name.worksIn}` : ""}`,
    })),
  ];
}

const distinct = <T>(worlds: readonly World<T>[], show: (subject: T) => string): readonly string[] => [
  ...new Set(worlds.map(({ subject }) => show(subject))),
];

const known = <T>(value: Known<T>, show: (v: T) => string): string => (value.known ? show(value.value) : "?");

const showShape = (shape: Shape, last?: number): string =>
  shape ? `(${shape.map((size) => size ?? "None").join(", ")})` : last === undefined ? "?" : `(..., ${last})`;

function showUse(use: ActivationUse): string {
  const values = Object.entries(use.values).filter(([name, value]) => value !== (use.activation.params[name]?.default ?? null));
  const args = [
    ...values.map(([name, value]) => `${name}=${value ?? use.unknownArguments[name] ?? "?"}`),
    ...(use.activation.kind === "vector" && !(use.axis.known && use.axis.value === -1) ? [`axis=${known(use.axis, String)}`] : []),
  ];
  return use.activation.id + (args.length > 0 ? `(${args.join(", ")})` : "");
}

function showLayer(layer: Layer, nodes: readonly Node[]): string {
  const node = nodes.find((n) => n.layer.id === layer.id);
  const name = layer.name === null ? "" : ` "${layer.name}"`;
  const units = layer.units ? ` ${known(layer.units, String)}` : "";
  const activation = layer.activation ?? layer.acts;
  return `${layer.className}${name}${units}${activation ? ` ${known(activation, showUse)}` : ""}${layer.trainable ? "" : " frozen"} ${node ? showShape(node.shape, node.lastAxis) : "-"}`;
}

function showModel(model: Model): string {
  const outputs = model.outputs.known ? model.outputs.value : [];
  const nodes = all(outputs);
  const layers = model.layers.map((layer) => showLayer(layer, nodes)).join("; ");
  const ends = model.outputs.known ? outputs.map((node) => showShape(node.shape, node.lastAxis)).join(" ") : "?";
  return `${model.kind}${model.name === null ? "" : ` "${model.name}"`}${model.complete ? "" : " incomplete"}: ${layers} -> ${ends}`;
}

function all(outputs: readonly Node[]): readonly Node[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    node.inputs.forEach(visit);
  };
  outputs.forEach(visit);
  return [...seen];
}

function showJudgement({ output, loss, metrics, version, backend }: Judgement): string {
  const chain = [
    output.base.known ? "affine" : "?",
    ...output.applied.map(({ use, size, alongLast }) => `${showUse(use)}/${known(size, String)}${alongLast ? "" : " not last"}`),
  ].join(" > ");
  const through = output.through.length > 0 ? ` through ${output.through.map((layer) => layer.className).join(", ")}` : "";
  const shownLoss = loss.known
    ? `${loss.value.loss.id} as ${loss.value.form}${loss.value.fromLogits.known ? (loss.value.fromLogits.value ? " from_logits" : "") : " from_logits=?"}`
    : `? (${loss.reason})`;
  const shownMetrics = metrics.length > 0 ? `, ${metrics.map((metric) => known(metric, (m) => m.metric.id)).join(" ")}` : "";
  return `${chain}${through} [${known(output.units, String)}] meets ${shownLoss}${shownMetrics} in ${known(version, String)} on ${known(backend, String)}`;
}
