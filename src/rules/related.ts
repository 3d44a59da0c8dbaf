import type { Related } from "../model/finding";
import type { Known, Place } from "../model/known";
import type { Layer } from "../model/layer";
import type { LossUse } from "../model/loss";
import type { Model } from "../model/model";
import type { Applied, Output } from "../model/output";
import { layerTitle, nameOf } from "./name";

/** The other places of a fault, each worded in the text catalogue by its key. */
export const theLayer = (layer: Layer | null): readonly Related[] =>
  layer ? [{ at: layer.at, message: "theLayer", data: { layer: layerTitle(layer) } }] : [];

/** The layer whose number of units is the fault. */
export const theUnits = (layer: Layer | null): readonly Related[] =>
  theLayer(layer).map((related) => (layer?.units?.known ? { ...related, number: layer.units.at } : related));

/** Where the width of an output is written: its layer, else the last one on the way. */
export const placeOf = ({ layer, at }: Output): Place => layer?.at ?? at;

export const theLoss = (loss: Known<LossUse>): readonly Related[] =>
  loss.known ? [{ at: loss.value.at, message: "theLoss", data: { loss: loss.value.loss.id } }] : [];

export const theActivation = ({ use }: Pick<Applied, "use">): Related => ({
  at: use.at,
  message: "theActivation",
  data: { activation: nameOf(use) },
});

/** The statement that says what is known of the labels; nothing where nothing does. */
export const theLabels = (...facts: readonly Known<unknown>[]): readonly Related[] => {
  const said = facts.find((fact) => fact.known);
  return said ? [{ at: said.at, message: "theLabels", data: {} }] : [];
};

export const theModel = ({ at }: Model): Related => ({ at, message: "theModel", data: {} });
