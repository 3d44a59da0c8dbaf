import { lastPart } from "../core/names";
import type { ActivationUse, Layer } from "../model/layer";
import { fix, setParameter } from "./fix";
import { theActivation } from "./related";
import { rule } from "./rule";

/** Slopes that somebody wrote differ on purpose; only defaults of two names are compared. */
export default rule({
  id: "leaky-slope-differs",
  since: "0.1.0",
  severity: "hint",
  judges: "model",
  messages: { differentDefaults: ["written", "slope", "other", "otherSlope"] },
  yieldsTo: [],
  check(model, report) {
    const uses = model.layers.flatMap((layer) => {
      const use = layer.effect === "activation" ? layer.acts : layer.activation;
      return use?.known && use.value.activation.id === "leaky_relu"
        ? [{ layer, use: use.value, slope: use.value.values["negative_slope"] ?? null }]
        : [];
    });
    const [first] = uses;
    // Slopes that somebody chose differ on purpose; those that two names have by themselves mostly do not.
    const other = first && uses.find(({ use, slope }) => slope !== null && slope !== first.slope && isDefault(use, slope));
    if (!first || !other || first.slope === null || other.slope === null || !isDefault(first.use, first.slope)) return;
    const changed: Layer = other.use.form === "layer" ? other.layer : first.layer;
    const slope = other.use.form === "layer" ? first.slope : other.slope;
    report("differentDefaults", {
      at: other.use.at,
      data: { written: shown(first.use), slope: first.slope, other: shown(other.use), otherSlope: other.slope },
      related: [theActivation(first)],
      fixes: changed.effect === "activation" ? [fix("useSlope", { slope }, "safe", setParameter(changed, "slope", slope))] : [],
    });
  },
});

const isDefault = ({ activation, name }: ActivationUse, slope: number): boolean =>
  slope === (name.defaults?.["negative_slope"] ?? activation.params["negative_slope"]?.default);

/** `leaky_relu` or `LeakyReLU`: the name, without what it is reached through. */
const shown = ({ name }: ActivationUse): string => lastPart(name.name);
