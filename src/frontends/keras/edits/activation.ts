import { byName } from "../../../core/catalogue";
import { valueOr, type Place } from "../../../model/known";
import type { ActivationUse, Layer } from "../../../model/layer";
import { holds } from "../../../model/place";
import type { Call } from "../../../python/nodes";
import type { Node } from "../../../python/walk";
import { layerEntry } from "../layers";
import { headOf } from "../readyMade";
import { spellLike } from "./names";
import { removeLayerCall, replaceByInput } from "./remove";
import {
  argumentOf,
  callAt,
  expressionAt,
  hasStars,
  insertArgument,
  lastName,
  placeOf,
  prefixOf,
  quoted,
  removeElement,
  sourceOf,
  type Edit,
  type EditContext,
} from "./source";

/** Gives a layer another activation, or none. */
export function setActivation(layer: Layer, to: string | null, context: EditContext): readonly Edit[] {
  const found = callAt(layer.at, context);
  if (!found) return [];
  const { node: call, around } = found;
  const assigned = assignedTo(layer, context);
  if (assigned) return assigned(to);
  if (layer.effect === "activation") {
    if (to === null) return removeLayer(layer, context);
    const use = valueOr(layer.acts, null);
    if (use?.form === "operation") return !isDirect(call, layer) ? [] : renameOperation(call, use, to, layer.at, context);
    return layer.className === "Activation"
      ? setArgument(layer, call, around, 0, "activation", to, context)
      : replaceLayer(call, to, layer.at, context);
  }
  const head = headOf(layer);
  if (head)
    return head.activationArgument === null
      ? []
      : setArgument(layer, call, around, head.activationArgument.position, head.activationArgument.name, to, context);
  if (layer.activation === null) return [];
  return setArgument(layer, call, around, layerEntry(layer.className)?.parameters.indexOf("activation") ?? null, "activation", to, context);
}

/** What a layer applies, whether that is all it does or not. */
const activationOf = ({ effect, acts, activation }: Layer): ActivationUse | null => {
  const use = effect === "activation" ? acts : activation;
  return valueOr(use, null);
};

/** What writes another function where `layer.activation = keras.activations.sigmoid` gave a layer its own; null where nothing of the kind did. */
function assignedTo(layer: Layer, context: EditContext): ((to: string | null) => readonly Edit[]) | null {
  const at = activationOf(layer)?.at;
  if (!at || holds(layer.at, at)) return null;
  const found = expressionAt(at, context);
  const isAssigned = found?.around.some(
    (node) => node.kind === "Assign" && node.targets.some((target) => target.kind === "Attribute" && target.name === "activation"),
  );
  if (!found || !isAssigned) return null;
  if (found.node.kind === "String") return (to) => [{ at, text: quoted(to ?? "linear", at, context) }];
  const prefix = found.node.kind === "Attribute" ? prefixOf(found.node, at, context) : null;
  const isAmongActivations = prefix?.endsWith("activations.") === true;
  return (to) =>
    prefix === null || !(isAmongActivations || (to !== null && byName(`tf.nn.${to}`))) ? [] : [{ at, text: prefix + (to ?? "linear") }];
}

/** Takes a layer or operation that only applies an activation away. Where that cannot be done in place it is made linear. */
export function removeLayer(layer: Layer, context: EditContext): readonly Edit[] {
  const found = callAt(layer.at, context);
  if (!found) return [];
  const assigned = assignedTo(layer, context);
  if (assigned) return assigned(null);
  const { node: call, around } = found;
  const isOperation = layer.acts?.known && layer.acts.value.form === "operation";
  if (isOperation) return isDirect(call, layer) ? (replaceByInput(call, around, layer.at, context) ?? []) : [];
  const removed = removeLayerCall(call, around, layer.at, context);
  if (removed || layer.effect !== "activation") return removed ?? [];
  return layer.className === "Activation"
    ? setArgument(layer, call, around, 0, "activation", "linear", context)
    : replaceLayer(call, "linear", layer.at, context);
}

function setArgument(
  layer: Layer,
  call: Call,
  around: readonly Node[],
  position: number | null,
  name: string,
  to: string | null,
  context: EditContext,
): readonly Edit[] {
  const { at } = layer;
  const argument = argumentOf(call, position, name);
  if (!argument) {
    if (hasStars(call)) return [];
    const text = to === null ? `${name}=None` : `${name}=${quoted(to, placeOf(call, at), context)}`;
    return to === null && name === "activation" && !headOf(layer) ? [] : [insertArgument(call, text, at)];
  }
  const literal = literalElsewhere(layer, argument.value.kind === "Name", around, context);
  const place = literal ?? placeOf(argument.value, at);
  if (to !== null) return [{ at: place, text: quoted(to, place, context) }];
  if (literal || argument.name === null || name !== "activation" || headOf(layer)) return [{ at: place, text: "None" }];
  return [removeElement(argument, call.args, at, context)];
}

/**
 * A layer made inside a function from one of its parameters: changing the function would change every layer it makes,
 * so the literal that the caller gave is changed instead.
 */
function literalElsewhere(layer: Layer, isName: boolean, around: readonly Node[], context: EditContext): Place | null {
  const use = layer.effect === "activation" ? layer.acts : layer.activation;
  if (!isName || !use?.known || use.value.form === "default" || !around.some(({ kind }) => kind === "Function" || kind === "Lambda"))
    return null;
  const found = expressionAt(use.value.at, context);
  const parent = found?.around.at(-1)?.kind;
  return found?.node.kind === "String" && (parent === "Argument" || parent === "Function") ? use.value.at : null;
}

/** `Softmax()` becomes `Activation("sigmoid")`. */
function replaceLayer(call: Call, to: string, at: Place, context: EditContext): readonly Edit[] {
  const name = spellLike(call.callee, "layers", "Activation", at, context);
  if (name === null) return [];
  const kept = call.args.filter((a) => a.name === "name" || a.name === "dtype").map((a) => `, ${sourceOf(a, at, context)}`);
  return [{ at: placeOf(call, at), text: `${name}(${quoted(to, at, context)}${kept.join("")})` }];
}

/** Whether the function is called by its own name, not through a variable that may hold another one elsewhere. */
const isDirect = (call: Call, layer: Layer): boolean =>
  layer.acts?.known === true && layer.acts.value.name.name.endsWith(`.${lastName(call.callee)}`);

/** `tf.nn.softmax(x)` becomes `tf.nn.sigmoid(x)`, if there is such a function. */
function renameOperation(call: Call, use: ActivationUse, to: string, at: Place, context: EditContext): readonly Edit[] {
  const { callee } = call;
  const input = call.args[0];
  const family = use.name.name.slice(0, use.name.name.lastIndexOf("."));
  if (callee.kind !== "Attribute" || !input || lastName(callee) === null) return [];
  const prefix = prefixOf(callee, at, context) ?? "";
  const renamed = byName(`${family}.${to}`)
    ? `${prefix}${to}`
    : byName(`tf.nn.${to}`) && family.startsWith("tf.")
      ? `${prefix.split(".")[0]}.nn.${to}`
      : null;
  return renamed === null ? [] : [{ at: placeOf(call, at), text: `${renamed}(${sourceOf(input.value, at, context)})` }];
}
