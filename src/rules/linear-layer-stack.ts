import { isIdentity } from "../core/fits";
import type { Severity } from "../model/finding";
import type { Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import { fix, setActivation } from "./fix";
import { columnsOf, finalConsumers, graphOf, keepsLinear, onlyInput, type Graph } from "./graph";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Silent where a bottleneck, a projection for attention or an autoencoder may be meant. */
export default rule({
  id: "linear-layer-stack",
  since: "0.1.0",
  severity: "warning",
  judges: "model",
  messages: { oneLinearMap: ["count"] },
  yieldsTo: [],
  check(model, report) {
    const graph = graphOf(model, true);
    if (!graph || isAutoencoder(graph)) return;
    for (const { layers, severity } of stacks(graph, model)) {
      const [first] = layers;
      const hidden = layers.slice(0, -1);
      report("oneLinearMap", {
        at: first.at,
        severity: model.isShown ? "information" : severity,
        data: { count: layers.length },
        related: layers.slice(1).flatMap(theLayer),
        fixes: [
          fix(
            "addActivation",
            { activation: "relu", count: hidden.length },
            "unsafe",
            ...hidden.map((layer) => setActivation(layer, "relu")),
          ),
        ],
      });
    }
  },
});

interface Link {
  readonly from: Node;
  readonly to: Node;
  readonly severity: Severity;
}
interface Stack {
  readonly layers: readonly [Layer, ...Layer[]];
  readonly severity: Severity;
}

/** The longest runs of affine layers that nothing non-linear parts, each from its first layer to its last. */
function stacks(graph: Graph, model: Model): readonly Stack[] {
  const links = graph.nodes.flatMap((node) => linkInto(graph, model, node));
  const after = new Map(links.map((link) => [link.from, link]));
  const continued = new Set(links.map((link) => link.to));
  return links
    .filter(({ from }) => !continued.has(from))
    .map((start) => {
      const layers: [Layer, ...Layer[]] = [start.from.layer];
      let severity: Severity = "information";
      for (let link: Link | undefined = start; link; link = after.get(link.to)) {
        layers.push(link.to.layer);
        // A layer that surely gains nothing does so whatever may be meant by another one.
        if (link.severity === "warning") severity = "warning";
      }
      return { layers, severity };
    });
}

/** The affine layer whose bare output is all that another one works on, unless that may well be meant. */
function linkInto(graph: Graph, model: Model, to: Node): readonly Link[] {
  if (to.layer.effect !== "affine") return [];
  const passes = passedOn(to);
  let from = onlyInput(to);
  let isNormalised = false;
  while (from && isOnlyFor(graph, from) && passes(from.layer)) {
    if (enlarges(from)) return [];
    if (from.layer.isAffineInUse) isNormalised = true;
    from = onlyInput(from);
  }
  if (!from || !isOnlyFor(graph, from) || from.layer.effect !== "affine" || !isBare(from.layer)) return [];
  if (!from.layer.trainable || !to.layer.trainable) return [];
  // What is right in one place of a layer that is used in several need not be so in another.
  if (graph.isShared(from.layer) || graph.isShared(to.layer)) return [];
  const isEnd = model.ends?.has(from.layer.id) === true;
  const severity = judge(graph, model, from, to, isEnd);
  // What another model gives may be wanted as it is, such as vectors to compare.
  if (!isNormalised) return severity ? [{ from, to, severity: isEnd ? "information" : severity }] : [];
  // Training goes by each batch, so that two layers differ from one for as long as it lasts.
  return severity === "warning" ? [{ from, to, severity: "information" }] : [];
}

/** What lies between two layers and leaves them linear; convolutions may have a normalisation between them for its own sake. */
const passedOn = ({ layer, shape }: Node): ((layer: Layer) => boolean) =>
  layer.kernelSize === 1 && shape?.length === 2 ? (between) => keepsLinear(between) || between.isAffineInUse === true : keepsLinear;

const isOnlyFor = (graph: Graph, node: Node): boolean => graph.consumers(node).length === 1 && !graph.outputs.includes(node);

/** Has an activation of its own, which does nothing. An embedding has none: it looks up and projects nothing. */
const isBare = ({ activation }: Layer): boolean =>
  activation?.known === true && activation.value.isLeftOpen !== true && isIdentity(activation.value.activation);

/** How sure it is that nothing is gained by two layers; null where they may well be meant. */
function judge(graph: Graph, model: Model, from: Node, to: Node, isEnd: boolean): Severity | null {
  if (from.layer.units === null || from.layer.kernelSize === null || to.layer.kernelSize === null) return null;
  // One position at a time: projections around attention, pointwise and depthwise convolutions are split up on purpose, but not dense layers in a plain row.
  const isPlainRow =
    model.kind === "sequential" && [from, to].every(({ layer }) => layer.className === "Dense" && model.layers.includes(layer));
  const works = (node: Node): boolean => !isPlainRow && node.layer.kernelSize === 1 && node.shape !== null && node.shape.length > 2;
  if (from.layer.isAlongSomeAxes && to.layer.isAlongSomeAxes) return null;
  if (works(from) || works(to) || enlarges(from) || isProjection(graph, to)) return null;
  // One right after the other keeps all axes, however many those are.
  const change = isPlainRow && onlyInput(to) === from ? "none" : rankChange(from, to);
  // Numbers spread out to a picture, for convolutions to refine.
  if (change === "up") return null;

  // A layer narrower than both its neighbours is a factorisation: it limits the rank, which one layer could not.
  const isWide = from.inputs.some((before) => isNarrower(from, before) === false);
  const thanAfter = isNarrower(from, to);
  const isCertain = isWide || thanAfter === false;
  // A model that ends narrow mostly encodes what another one, as wide as need be, decodes.
  if (!isCertain && (thanAfter === true || isEnd)) return null;
  const isPlain = change === "none" && model.layers.includes(from.layer) && model.layers.includes(to.layer);
  return isCertain && isPlain ? "warning" : "information";
}

/** Whether the second layer works on more axes than the first, or on fewer; one convolution read out by a dense layer shares its weights. */
function rankChange(from: Node, to: Node): "up" | "down" | "none" | "unknown" {
  if (!from.shape || !to.shape) return "unknown";
  return to.shape.length > from.shape.length ? "up" : to.shape.length < from.shape.length ? "down" : "none";
}

/** A transposed convolution or a repetition of pixels enlarges before the next convolution refines. */
function enlarges(node: Node): boolean {
  const before = node.inputs[0]?.shape;
  if (!before || !node.shape || before.length !== node.shape.length) return false;
  return node.shape.some((size, axis) => axis > 0 && axis < before.length - 1 && size !== null && size > (before[axis] ?? Infinity));
}

/** Feeds attention, a normalisation or a sum, so that its linear values may be just what is wanted. */
function isProjection(graph: Graph, node: Node): boolean {
  if (!isBare(node.layer)) return false;
  return finalConsumers(graph, node, passedOn(node)).some(
    ({ layer }) => layer.effect !== "affine" && layer.effect !== "activation" && layer.effect !== "maximum",
  );
}

/** Gives back something of its input's shape, or of what may be it, and is narrower on the way: linear autoencoders are principal components. */
function isAutoencoder({ nodes, inputs, outputs }: Graph): boolean {
  const isSame = (one: Node, other: Node): boolean =>
    one.shape === null ||
    (other.shape !== null &&
      one.shape.length === other.shape.length &&
      one.shape.slice(1).every((size, axis) => size !== null && size === other.shape?.[axis + 1]));
  return outputs.some(
    (output) =>
      inputs.some((input) => isSame(input, output)) &&
      nodes.some((node) => node.layer.effect === "affine" && isNarrower(node, output) === true),
  );
}

/** Whether a node has fewer columns than another one; null where that is not known. */
function isNarrower(one: Node, other: Node): boolean | null {
  const [columns, others] = [columnsOf(one), columnsOf(other)];
  return columns !== null && others !== null ? columns < others : null;
}
