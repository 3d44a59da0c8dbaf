import { stackOf } from "../lint/stack";
import type { Place } from "../model/known";
import type { Model } from "../model/model";
import type { Stack } from "../protocol/stack";
import { wireValues } from "../protocol/wire";
import { layerTitle } from "../rules/name";

/** A stack as the panel is told of it, and what its ids mean here. */
export interface ShownStack {
  readonly stack: Stack;
  readonly spots: ReadonlyMap<string, Place>;
}

/** Describes a model as a stack of layers at initialisation; `edition` has to differ from one analysis to the next. */
export function stackMessage(model: Model, line: (at: Place) => string, edition: string): ShownStack {
  const { layers, omitted, refused } = stackOf(model);
  const spots = new Map<string, Place>();
  const idOf = (at: Place): string => {
    const id = `${edition}.stack${spots.size}`;
    spots.set(id, at);
    return id;
  };
  return {
    stack: {
      title: model.name ?? "",
      line: line(model.at),
      layers: layers.map(({ layer, fanIn, fanOut, head, initializer, initializerName }) => ({
        id: idOf(layer.at),
        title: layerTitle(layer),
        line: line(layer.at),
        fanIn,
        fanOut,
        initializerName,
        initializer,
        activation: head.activation.id,
        values: wireValues(head.values),
      })),
      omitted: [...omitted],
      refused: refused && {
        why: refused.why,
        what: refused.layer?.className ?? "",
        id: refused.layer ? idOf(refused.layer.at) : null,
        line: refused.layer ? line(refused.layer.at) : "",
      },
    },
    spots,
  };
}
