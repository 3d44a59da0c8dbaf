import type { Change } from "../../model/change";
import type { Layer } from "../../model/layer";
import { isSameUnit } from "../../model/place";
import { removeLayer, setActivation } from "./edits/activation";
import { removeScaling, setMode, setThreshold } from "./edits/labels";
import { setFromLogits, setLoss } from "./edits/loss";
import { setMetric, setMetricArguments } from "./edits/metric";
import { renameArgument, setParameter } from "./edits/parameter";
import { argumentOf, callAt, expressionAt, placeOf, quoted, type Edit, type EditContext } from "./edits/source";
import { layerEntry } from "./layers";
import { headOf } from "./readyMade";

export type { Edit, EditContext } from "./edits/source";

/** What one change is in the user's text. Empty where it cannot be made. */
export function editsFor(change: Change, context: EditContext): readonly Edit[] {
  switch (change.kind) {
    case "setActivation":
      return setActivation(change.layer, change.to, context);
    case "removeLayer":
      return removeLayer(change.layer, context);
    case "setUnits":
      return setUnits(change.layer, change.to, context);
    case "setLoss":
      return setLoss(change.loss, change.to, change.fromLogits ?? false, context);
    case "setFromLogits":
      return setFromLogits(change.loss, change.to, context);
    case "setMetric":
      return setMetric(change.metric, change.to, context);
    case "setMetricArguments":
      return setMetricArguments(change.metric, change.className, change.to, context);
    case "setMode":
      return setMode(change.at, change.name, change.to, context);
    case "removeScaling":
      return removeScaling(change.at, context);
    case "setThreshold":
      return setThreshold(change.decoding, change.to, context);
    case "setParameter":
      return setParameter(change.layer, change.parameter, change.to, context);
    case "renameArgument":
      return renameArgument(change.at, change.from, change.to, context);
    case "setComment":
      return [{ at: change.at, text: change.to }];
    case "replaceName":
      return expressionAt(change.at, context)?.node.kind === "String"
        ? [{ at: change.at, text: quoted(change.to, change.at, context) }]
        : [];
  }
}

/** The edits of a whole fix, sorted, none twice. Empty where one of its changes cannot be made or where two of them get in each other's way. */
export function editsForAll(changes: readonly Change[], context: EditContext): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const change of changes) {
    const made = editsFor(change, context);
    if (made.length === 0) return [];
    for (const edit of made) edits.set(`${order(edit)}|${edit.at.to}|${edit.text}`, edit);
  }
  const sorted = [...edits.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const clash = sorted.some((edit, i) => {
    const next = sorted[i + 1];
    return next !== undefined && isSameUnit(next.at, edit.at) && (next.at.from < edit.at.to || next.at.from === edit.at.from);
  });
  return clash ? [] : sorted;
}

const order = ({ at }: Edit): string => `${at.uri}|${String(at.cell ?? 0).padStart(6, "0")}|${String(at.from).padStart(9, "0")}`;

function setUnits(layer: Layer, to: number, context: EditContext): readonly Edit[] {
  const call = callAt(layer.at, context)?.node;
  const entry = layerEntry(layer.className);
  const head = headOf(layer);
  const units = head ? head.unitsArgument?.name : entry?.units;
  if (!call || !entry || units === undefined) return [];
  const older = Object.entries(entry.renamed ?? {})
    .filter(([, name]) => name === units)
    .map(([name]) => name);
  const argument = argumentOf(call, head ? (head.unitsArgument?.position ?? null) : entry.parameters.indexOf(units), units, ...older);
  return argument ? [{ at: placeOf(argument.value, layer.at), text: String(to) }] : [];
}
