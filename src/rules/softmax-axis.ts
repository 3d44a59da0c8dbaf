import type { Node } from "../model/layer";
import { fix, setParameter } from "./fix";
import { lastAxis, pathDown } from "./graph";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** The axis of the samples is told by the shape, or by a dense layer right below. */
export default rule({
  id: "softmax-axis",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    overSamples: ["activation"],
    overPositions: ["activation", "axis", "units"],
    overPositionsNotChannels: ["activation", "units"],
  },
  yieldsTo: ["softmax-on-one-unit"],
  check({ output, loss }, report) {
    const outer = output.applied.at(-1);
    const { activation, axis } = outer?.use ?? {};
    const node = pathDown(output.node).find(({ layer }) => layer === outer?.layer);
    if (!outer || activation?.kind !== "vector" || !activation.normalises || !axis?.known || !node) return;
    const rank = node.shape?.length ?? null;
    const index = axis.value < 0 ? (rank === null ? null : rank + axis.value) : axis.value;
    const data = { activation: nameOf(outer.use) };
    const details = { at: outer.use.at, related: [...theLayer(output.layer), ...theLoss(loss)] };
    // Over a single number the softmax would be as wrong.
    const last = lastAxis(node) === 1 ? [] : [fix("useAxis", { axis: -1 }, "safe", setParameter(outer.layer, "axis", -1))];
    if (index === 0 && isBatch(node)) {
      report("overSamples", { ...details, data, fixes: last });
      return;
    }
    if (!loss.known || loss.value.loss.task !== "categorical") return;
    // The classes are where the loss says.
    if (loss.value.parameters["axis"] === axis.value) return;
    // What lies behind the softmax may turn positions into classes, as for the start and end of an answer in a text.
    if (output.node !== node || rank === null || index === null) return;
    const units = output.layer?.units?.known ? output.layer.units.value : 0;
    const width = lastAxis(node) ?? 0;
    // Along an axis that has the units of the layer there are the classes, whatever stands last.
    if (index < rank - 1 && units > 1 && width > 1 && node.shape?.[index] !== width && node.shape?.[index] !== units)
      report("overPositions", { ...details, data: { ...data, axis: axis.value, units: width }, fixes: last });
    else if (index === rank - 1 && rank > 2 && units > 1 && node.shape?.[1] === units && width !== units)
      report("overPositionsNotChannels", { ...details, data: { ...data, units } });
  },
});

/** Whether the first axis is surely that of the samples: not after something that may have moved or dropped axes. */
function isBatch({ layer, shape, inputs }: Node): boolean {
  if (shape !== null) return shape.length > 1 && shape[0] === null;
  return layer.effect === "affine" || inputs[0]?.layer.effect === "affine";
}
