import type { ActivationUse, Layer } from "../model/layer";
import { fix, setParameter, useActivation } from "./fix";
import { rangeOf } from "./form";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Once for a model, and only for layers with gates, which alone have fast kernels. */
export default rule({
  id: "recurrent-activation",
  since: "0.1.0",
  severity: "hint",
  judges: "model",
  messages: { unboundedState: ["layer", "activation"], otherState: ["layer", "activation"], otherGates: ["layer", "activation"] },
  yieldsTo: [],
  check(model, report) {
    // Once for a model: its recurrent layers are mostly written alike.
    for (const [index, layer] of model.layers.entries()) {
      const found = otherwise(layer);
      if (!found) continue;
      const { use, gates } = found;
      const range = rangeOf(found);
      const data = { layer: layer.className, activation: nameOf(use) };
      const details = { at: use.at, data, related: theLayer(layer) };
      if (gates)
        report("otherGates", {
          ...details,
          fixes: [fix("useActivation", { activation: "sigmoid" }, "unsafe", setParameter(layer, "recurrentActivation", "sigmoid"))],
        });
      else
        report(range && range[1] === Infinity ? "unboundedState" : "otherState", {
          ...details,
          fixes: isFollowed(model.layers[index + 1]) ? [] : [useActivation(layer, "tanh", "unsafe")],
        });
      return;
    }
  },
});

/** Behind a tanh another activation would only squash what is squashed already. */
const isFollowed = (next: Layer | undefined): boolean => next?.effect === "activation";

/** What the code writes in place of what the fast kernels know; only layers with gates have such kernels. */
function otherwise({
  effect,
  activation,
  recurrentActivation: gates,
}: Layer): { readonly use: ActivationUse; readonly gates: boolean } | null {
  if (effect !== "recurrent" || !gates) return null;
  const differs = (use: ActivationUse, id: string): boolean => use.form !== "default" && use.activation.id !== id;
  if (activation?.known && differs(activation.value, "tanh")) return { use: activation.value, gates: false };
  return gates.known && differs(gates.value, "sigmoid") ? { use: gates.value, gates: true } : null;
}
