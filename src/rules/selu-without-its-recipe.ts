import type { Initializer, Layer, Node } from "../model/layer";
import { fix, setParameter } from "./fix";
import { graphOf, onlyInput, type Graph } from "./graph";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Once for a model: what goes for one of its layers goes for all. */
export default rule({
  id: "selu-without-its-recipe",
  since: "0.1.0",
  severity: "hint",
  judges: "model",
  messages: { otherInitializer: ["initializer", "count"], plainDropout: ["layer"], normalised: ["layer"] },
  yieldsTo: [],
  check(model, report) {
    const graph = graphOf(model);
    if (!graph) return;
    const selus = new Set(model.layers.filter(isSelfNormalising));
    if (selus.size === 0) return;
    const nodes = new Map([...graph.nodes].reverse().flatMap((node) => (selus.has(node.layer) ? [[node.layer, node] as const] : [])));
    const users = [...selus].flatMap((layer) => nodes.get(layer) ?? []).map((node) => ({ node, trained: trainedLayer(node) }));
    const started = users.flatMap(({ trained }) =>
      trained?.kernelInitializer?.known && !isLecunNormal(trained.kernelInitializer.value)
        ? [{ trained, initializer: trained.kernelInitializer.value }]
        : [],
    );
    const layers = [...new Set(started.map(({ trained }) => trained))];
    const [first] = started;
    // Once for a model: what goes for one of its layers goes for all.
    if (first) {
      report("otherInitializer", {
        at: first.trained.at,
        data: { initializer: first.initializer.id, count: layers.length },
        related: layers.slice(1).flatMap(theLayer),
        fixes: [
          fix(
            "useInitializer",
            { initializer: "lecun_normal", count: layers.length },
            "safe",
            ...layers.map((layer) => setParameter(layer, "kernelInitializer", "lecun_normal")),
          ),
        ],
      });
    }
    for (const { node, trained } of users) {
      const next = disturber(graph, node);
      if (!next) continue;
      report(next.disturbs ? "plainDropout" : "normalised", { at: next.at, data: { layer: next.className }, related: theLayer(trained) });
      return;
    }
  },
});

function isSelfNormalising({ effect, activation, acts }: Layer): boolean {
  const use = effect === "affine" ? activation : effect === "activation" ? acts : null;
  return use?.known === true && use.value.activation.id === "selu";
}

/** The layer whose weights the activation works on. */
function trainedLayer(node: Node): Layer | null {
  if (node.layer.effect === "affine") return node.layer;
  const below = onlyInput(node)?.layer;
  return below?.effect === "affine" ? below : null;
}

/** By its name, or as the general initializer of which it is one. */
const isLecunNormal = ({ id }: Initializer): boolean => id === "lecun_normal" || id === "variance_scaling";

/** What comes next and takes mean and variance away from what the activation keeps them at. */
function disturber(graph: Graph, node: Node): Layer | null {
  for (const { layer } of graph.consumers(node)) {
    if (layer.disturbs === "dropout" || layer.effect === "normalization") return layer;
  }
  return null;
}
