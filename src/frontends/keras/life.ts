import type { Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import type { Tensor } from "./graph";
import type { LayerObject } from "./layerObject";
import { noteVersion } from "./session";

/** What a program does with a model once it is built. */
export interface Life {
  readonly trains: boolean;
  readonly predicts: boolean;
  /** Weights come from elsewhere. */
  readonly loads: boolean;
}

const effects: Readonly<Record<string, Partial<Life>>> = {
  fit: { trains: true }, fit_generator: { trains: true }, train_on_batch: { trains: true },
  evaluate: { trains: true }, evaluate_generator: { trains: true }, test_on_batch: { trains: true },
  predict: { predicts: true }, predict_generator: { predicts: true }, predict_on_batch: { predicts: true }, predict_classes: { predicts: true }, predict_proba: { predicts: true },
  load_weights: { loads: true }, set_weights: { loads: true },
};

/** Methods that Keras 3 no longer has. */
const removed = new Set(["fit_generator", "evaluate_generator", "predict_generator", "predict_classes", "predict_proba"]);

/** `model.fit` and the like, which take note that they were called. What they return is not known. Labels will be read here. */
export function lifeMethod(life: Cell<Life>, name: string, at: Place, machine: Machine): Value | undefined {
  const effect = Object.hasOwn(effects, name) ? effects[name] : undefined;
  if (!effect) return undefined;
  if (removed.has(name)) noteVersion(machine, "keras2");
  return machine.native(name, at, (call, m) => {
    if (call.args.some((a) => a.name === "nb_epoch")) noteVersion(m, "keras2");
    m.write(life, { ...m.read(life), ...effect });
    return m.unknown("unknown-call", call.at);
  });
}

/**
 * A generator compiled for form's sake and trained only inside another model, or a part of a trained model that only predicts,
 * never meets the loss it was compiled with.
 */
export function isNeverTrained(life: Life, made: readonly (readonly Tensor[])[], layers: readonly LayerObject[], machine: Machine): boolean {
  if (life.trains) return false;
  const isInside = made.some((tensors) => tensors.some(({ application }) => application.given.some((input) => input.application.maker.isLayer)));
  const loads = life.loads || layers.some((layer) => layer.isGivenWeights?.(machine) ?? false);
  return isInside || (loads && life.predicts);
}
