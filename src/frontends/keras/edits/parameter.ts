import type { Change } from "../../../model/change";
import type { Place } from "../../../model/known";
import type { Layer } from "../../../model/layer";
import { layerEntry } from "../layers";
import { argumentOf, callAt, hasStars, insertArgument, lastName, placeOf, quoted, stretch, type Edit, type EditContext } from "./source";

type Parameter = (Change & { readonly kind: "setParameter" })["parameter"];

/** What Keras calls them, the name of Keras 3 first. */
const names: Readonly<Record<Parameter, readonly [string, ...string[]]>> = {
  kernelInitializer: ["kernel_initializer", "init"],
  recurrentActivation: ["recurrent_activation", "inner_activation"],
  axis: ["axis"],
  slope: ["negative_slope", "alpha"],
};

/** Writes a value for an argument of a layer's call, in place of the one that is there or behind the others. */
export function setParameter(layer: Layer, parameter: Parameter, to: string | number, context: EditContext): readonly Edit[] {
  // `Dense(3, activation=Softmax(1))`: the axis is that of the activation.
  const own = (parameter === "axis" || parameter === "slope") && layer.activation?.known ? layer.activation.value : null;
  const call = callAt(own?.at ?? layer.at, context)?.node;
  if (!call || hasStars(call)) return [];
  const [name, ...older] = names[parameter];
  const isOperation = layer.acts?.known === true && layer.acts.value.form === "operation";
  const position = isOperation
    ? parameter === "axis"
      ? 1
      : null
    : (layerEntry(own ? (lastName(call.callee) ?? "") : layer.className)?.parameters.indexOf(name) ?? -1);
  const argument = argumentOf(call, position, name, ...older);
  const place = argument && placeOf(argument.value, layer.at);
  const text = typeof to === "number" ? String(to) : quoted(to, place ?? layer.at, context);
  return [place ? { at: place, text } : insertArgument(call, `${name}=${text}`, layer.at)];
}

/** Writes another name for a keyword argument. */
export function renameArgument(at: Place, from: string, to: string, context: EditContext): readonly Edit[] {
  const argument = callAt(at, context)?.node.args.find(({ name }) => name === from);
  return argument ? [{ at: stretch(at, argument.from, argument.from + from.length), text: to }] : [];
}
