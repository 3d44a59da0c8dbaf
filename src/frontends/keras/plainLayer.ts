import type { Call, Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import type { Effect, Layer } from "../../model/layer";
import type { Extent } from "./extent";
import type { Application, Tensor } from "./graph";
import { applyCall, madeAttribute, type LayerObject } from "./layerObject";

/** A layer without units or an activation of its own: what it does is said by `apply`. */
export interface PlainLayer {
  readonly className: string;
  readonly name: string | null;
  /** For a layer that gets its name only after it was made. */
  readonly laterName?: Cell<string | null>;
  readonly effect: Effect;
  readonly opens?: (machine: Machine) => Extent;
  readonly at: Place;
  readonly apply: (layer: LayerObject, given: readonly Tensor[], call: Call, machine: Machine) => readonly Tensor[];
  readonly attribute?: (name: string, at: Place, machine: Machine) => Value | undefined;
}

/** Makes such a layer: a wrapper, a lambda, a layer of the program's own. */
export function plainLayer(plain: PlainLayer, machine: Machine): LayerObject {
  const { className, effect, at } = plain;
  const trainable: Cell<boolean> = machine.cell(true);
  const id = machine.nextId();
  const nameIn = (m: Machine): string | null => (plain.laterName ? m.read(plain.laterName) : plain.name);
  const views: Layer[] = [];
  const view = (isTrained: boolean, name: string | null): Layer => {
    const before = views.find((v) => v.trainable === isTrained && v.name === name);
    if (before) return before;
    const fresh: Layer = {
      id,
      className,
      name,
      effect,
      units: null,
      activation: null,
      acts: null,
      kernelSize: null,
      trainable: isTrained,
      at,
    };
    views.push(fresh);
    return fresh;
  };
  const layer: LayerObject = {
    type: "keras.layer",
    id,
    isLayer: true,
    className,
    at,
    opens: plain.opens ?? (() => null),
    view: (m) => view(m.read(trainable), nameIn(m)),
    made: machine.cell<readonly (readonly Tensor[])[]>([]),
    apply: (given, call, m) => plain.apply(layer, given, call, m),
    call: (call, m) => applyCall(layer, call, m),
    attribute: (name, place, m) => {
      if (name === "name") {
        const written = nameIn(m);
        return written === null ? undefined : m.string(written, place);
      }
      if (name === "trainable") return m.boolean(m.read(trainable), place);
      return plain.attribute?.(name, place, m) ?? madeAttribute(layer, name, place, m);
    },
    setAttribute: (name, value, m) => {
      const flag = name === "trainable" ? m.plain(value) : null;
      if (flag?.kind === "boolean") m.write(trainable, flag.value);
    },
  };
  return layer;
}

/** Outputs whose values are those of tensors found inside, as one use of the layer that hides them. */
export function seenThrough(
  layer: LayerObject,
  given: readonly Tensor[],
  inner: readonly Tensor[],
  call: Call,
  extentOf: (extent: Extent) => Extent = (e) => e,
): readonly Tensor[] {
  const application: Application = { maker: layer, given, again: (others, machine) => layer.apply(others, call, machine) };
  return inner.map((tensor, index) => ({ application, index, from: [tensor], extent: extentOf(tensor.extent) }));
}

/** One output of which nothing is known but, perhaps, its shape. */
export function hidden(layer: LayerObject, given: readonly Tensor[], call: Call, extent: Extent = null): readonly [Tensor] {
  const application: Application = { maker: layer, given, again: (others, machine) => layer.apply(others, call, machine) };
  return [{ application, index: 0, from: given, extent }];
}
