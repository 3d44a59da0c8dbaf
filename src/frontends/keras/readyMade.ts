import { argument, plainNumber, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { valueOr, type Known, type Place } from "../../model/known";
import type { ActivationUse, Layer } from "../../model/layer";
import { isShape, withLast, type Extent } from "./extent";
import { ancestors, type Application, type Maker, type Tensor } from "./graph";
import { inputLayer } from "./input";
import { givenName } from "./layer";
import { applyCall, applyTo, implicitCall, layerOf } from "./layerObject";
import { applyOn, modelObject, type ModelObject } from "./modelObject";
import type { Flavour } from "./paths";
import { operate, tensorValue } from "./tensor";

/** A network that one call makes whole: nothing is known of its layers but, perhaps, of the last. */
export interface ReadyMade {
  readonly flavour: Flavour;
  /** What stands for its layers in messages. */
  readonly className: string;
  /** The shape that it takes; null where it is not known. */
  readonly takes: Extent;
  /** What it is built upon where that is no input of its own; its inputs are then those that this is made of. */
  readonly upon?: Tensor | undefined;
  /** The shape of what its hidden layers give. */
  readonly features: Extent;
  /** Null where what the hidden layers give is its output. */
  readonly head: Head | null;
  readonly call: Call;
  /** What its loss and its metrics are called where it is left to choose them itself. */
  readonly ownChoice?: ReadonlySet<string>;
  /** What a call gives the program, where that is not the output itself. */
  readonly wrap?: (output: Value, call: Call, machine: Machine) => Value;
}

/** The last layer of such a network, and the arguments of the call by which it is chosen; null where none does. */
export interface Head {
  readonly className: "Dense" | "Conv2D";
  readonly name: string | null;
  readonly units: Known<number>;
  readonly activation: Known<ActivationUse>;
  readonly unitsArgument: HeadArgument | null;
  readonly activationArgument: HeadArgument | null;
}

/** `position`: null where it is given by its name only. */
export interface HeadArgument {
  readonly name: string;
  readonly position: number | null;
}

/** The model that such a call makes. It is not listed as one that the program builds. */
export function makeReady(network: ReadyMade, machine: Machine): ModelObject {
  const { flavour, className, head, call } = network;
  const { at } = call;
  const input = network.upon ?? inputLayer(network.takes, null, at, machine).tensor;
  const inputs = ancestors([input], ({ application }) => application.given).filter(({ application }) => application.given.length === 0);
  const features = operate({ name: className, effect: "opaque", shape: () => network.features, at }, [input], machine);
  const end = machine.cell<Tensor>(head ? lastOf(head, features, call, machine) : features);
  const { wrap } = network;
  // Whatever layer it is, what it gives is made of the input.
  const anything = (place: Place, m: Machine): Tensor =>
    operate({ name: className, effect: "opaque", shape: () => null, at: place }, [input], m);
  const within = (place: Place, m: Machine): Value =>
    m.foreign(
      {
        type: "keras.within",
        attribute: (asked, there, mm) => (asked === "output" ? tensorValue(anything(there, mm), there, mm) : undefined),
        // It may be the last.
        setAttribute: (asked, _value, mm) => {
          if (asked === "activation") mm.write(end, anything(place, mm));
        },
      },
      place,
    );
  const model: ModelObject = modelObject(
    {
      className: "Functional",
      name: givenName(call, machine),
      at,
      flavour,
      kind: () => "functional",
      inputs: () => inputs,
      outputs: (m) => [m.read(end)],
      outputNames: () => [null],
      parts: () => [],
      complete: () => false,
      opens: () => input.extent,
      attribute: (asked, place, m) => {
        switch (asked) {
          case "layers":
            return m.foreign(
              { type: "keras.layers", subscript: (index, there, mm) => (plainNumber(index, mm) === null ? undefined : within(there, mm)) },
              place,
            );
          case "get_layer":
            return m.native(asked, place, (c, mm) => within(c.at, mm));
          // A model that is read from a file may be a stack of layers.
          case "add":
          case "pop":
            return m.native(asked, place, (c, mm) => {
              const given = argument(c, 0, "layer");
              const layer = given && layerOf(mm.plain(given.value), mm);
              mm.write(end, (layer && applyTo(layer, [mm.read(end)], implicitCall(c.at), mm)[0]) ?? anything(c.at, mm));
              return mm.none(c.at);
            });
          default:
            return undefined;
        }
      },
      apply: (self, tensors, c, m) => applyOn(self, inputs, [m.read(end)], tensors, c, m),
      ...(network.ownChoice && { ownChoice: network.ownChoice }),
      ...(wrap && { call: (c: Call, m: Machine) => wrap(applyCall(model, c, m), c, m) }),
    },
    false,
    machine,
  );
  return model;
}

const heads = new WeakMap<Layer, Head>();
/** How the last layer of a network is chosen that one call makes whole; undefined for any other layer. */
export const headOf = (layer: Layer): Head | undefined => heads.get(layer);

function lastOf(head: Head, features: Tensor, { at }: Call, machine: Machine): Tensor {
  const { className, name, units, activation } = head;
  const view: Layer = {
    id: machine.nextId(),
    className,
    name,
    effect: "affine",
    units,
    activation,
    acts: null,
    kernelSize: className === "Dense" ? 1 : null,
    trainable: true,
    at,
  };
  heads.set(view, head);
  const maker: Maker = { id: view.id, isLayer: true, view: () => view };
  const width = valueOr(units, null);
  const apply = (given: readonly Tensor[]): readonly Tensor[] => {
    const application: Application = { maker, given, again: apply };
    const [extent = null] = given.map((tensor) => tensor.extent);
    return [
      { application, index: 0, from: given, extent: isShape(extent) ? withLast(extent, width) : width === null ? null : { last: width } },
    ];
  };
  return apply([features])[0] ?? features;
}
