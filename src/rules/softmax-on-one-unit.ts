import type { VectorActivation } from "../core/activations/activation";
import { entry } from "../core/numeric/entry";
import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { Node } from "../model/layer";
import { traceOutput, type Applied } from "../model/output";
import { comeInColumns, forOtherLabels } from "./classes";
import {
  fix,
  giveActivation,
  setFromLogits,
  setLoss,
  setUnits,
  useActivation,
  useActivationAndLoss,
  useNoActivation,
  type Safety,
} from "./fix";
import { headOf } from "./form";
import { knownMetrics, matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { withoutSquashing } from "./regression";
import { theUnits, theLoss } from "./related";
import { rule } from "./rule";

/** Anywhere on the way to an output, with any loss or none. */
export default rule({
  id: "softmax-on-one-unit",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  needsNoLoss: true,
  messages: { constantOutput: ["activation", "value"], constantInside: ["activation", "value"] },
  yieldsTo: [],
  check(judgement, report) {
    const { output, loss, decodings } = judgement;
    const seen = new Set<object>();
    for (const applied of output.applied.filter(isConstant)) {
      seen.add(applied.layer);
      report("constantOutput", {
        at: applied.use.at,
        data: { activation: nameOf(applied.use), value: valueOf(applied) },
        related: [...theUnits(output.layer), ...theLoss(loss)],
        fixes: fixesFor(judgement, applied),
      });
    }
    // A constant anywhere on the way is as broken, whatever the loss; such layers are mostly meant as attention over time.
    for (const node of ancestors(output.node)) {
      const applied = traceOutput(node).applied.at(-1);
      if (!applied || applied.layer !== node.layer || seen.has(applied.layer) || !isConstant(applied)) continue;
      seen.add(applied.layer);
      report("constantInside", {
        at: applied.use.at,
        data: { activation: nameOf(applied.use), value: valueOf(applied) },
        related: theUnits(applied.layer),
        fixes: [useActivation(applied.layer, "sigmoid", "unsafe")],
      });
    }
    // So is what a sample is predicted, once it goes through one.
    for (const { layer, axis } of decodings) {
      const use = layer?.acts?.known ? layer.acts.value : null;
      if (
        !layer ||
        use?.activation.kind !== "vector" ||
        !use.activation.normalises ||
        axis !== -1 ||
        valueOr(use.axis, 0) !== -1 ||
        valueOr(output.units, 0) !== 1
      )
        continue;
      report("constantOutput", {
        at: use.at,
        data: { activation: nameOf(use), value: entry(use.activation.f([0], {}), 0) },
        related: theUnits(output.layer),
        fixes: [
          headOf(output)?.form === "probability"
            ? useNoActivation(layer, use.activation.id, "safe")
            : useActivation(layer, "sigmoid", "safe"),
        ],
      });
    }
  },
});

/** A function of a vector that is given one number and makes 1 of it, or what else its outputs come to together. */
type Constant = Applied & { readonly use: { readonly activation: VectorActivation } };

const isConstant = (applied: Applied): applied is Constant =>
  applied.use.activation.kind === "vector" && applied.use.activation.normalises && valueOr(applied.size, null) === 1;

/** What the function gives for a vector of one number, whatever that is. */
const valueOf = ({ use: { activation } }: Constant): number => entry(activation.f([0], {}), 0);

/** Every node that an output depends on, each once. */
function ancestors(output: Node): ReadonlySet<Node> {
  const found = new Set<Node>([output]);
  for (const node of found) for (const input of node.inputs) found.add(input);
  return found;
}

function fixesFor(judgement: Judgement, { layer, alongLast, use: { activation } }: Applied): readonly ProposedFix[] {
  const { output, loss, labels, metrics } = judgement;
  const use = (to: string, safety: Safety): ProposedFix => useActivation(layer, to, safety);
  const drop = (safety: Safety): ProposedFix => useNoActivation(layer, activation.id, safety);
  if (!loss.known) return [use("sigmoid", "unsafe"), drop("unsafe")];
  const classes = forOtherLabels(judgement, loss.value);
  if (classes.length > 0 || comeInColumns(labels)) return classes;
  const { loss: kind, fromLogits } = loss.value;
  const isLogits = valueOr(fromLogits, null) === true;
  switch (kind.predictions) {
    case "probability":
      return isLogits
        ? [
            giveActivation(
              "useActivationWithoutFromLogits",
              layer,
              "sigmoid",
              "safe",
              setFromLogits(loss.value, false),
              ...matchMetrics(metrics, "unit"),
            ),
            drop("safe"),
          ]
        : [useActivation(layer, "sigmoid", fromLogits.known ? "safe" : "unsafe", ...matchMetrics(metrics, "unit"))];
    case "real":
    case "rate":
      return knownMetrics(metrics).some(({ metric }) => metric.isAccuracy)
        ? [use("sigmoid", "safe"), drop("unsafe")]
        : [withoutSquashing(layer, activation.id, kind, "safe"), use("sigmoid", "unsafe")];
    case "score":
      return [use("tanh", "safe"), drop("safe")];
    case "distribution": {
      const binary = useActivationAndLoss(
        layer,
        "sigmoid",
        setLoss(loss.value, "binary_crossentropy", false),
        "unsafe",
        ...matchMetrics(metrics, "unit"),
      );
      const sparse = "sparse_categorical_crossentropy";
      // Along another axis it is not the units that are one.
      return output.layer?.units && alongLast && kind.task === "categorical" && !isLogits
        ? [
            binary,
            fix("useUnitsAndLoss", { units: 2, loss: sparse }, "unsafe", setUnits(output.layer, 2), setLoss(loss.value, sparse, false)),
          ]
        : [binary];
    }
    default:
      return [drop("unsafe")];
  }
}
