import type { Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import { known, unknown, type Place } from "../../model/known";
import type { Decoding } from "../../model/judgement";
import { unknownLabels, type Labels } from "../../model/labels";
import { isShape, lastOf } from "./extent";
import { givenBy, type GivenLabels } from "./given";
import { madeBy, type Tensor } from "./graph";
import type { LayerObject } from "./layerObject";
import type { ModelObject } from "./modelObject";
import { predictionValue } from "./prediction";
import { handToCallbacks } from "./saved";
import { modelsGiving, noteVersion } from "./session";

/** What a program does with a model once it is built. */
export interface Life {
  readonly trains: boolean;
  readonly predicts: boolean;
  /** Weights come from elsewhere. */
  readonly loads: boolean;
  /** The labels it was trained or tested with, in order. */
  readonly given: readonly GivenLabels[];
  /** How the program decides by its predictions. */
  readonly decodings: readonly Decoding[];
}

/** What one half of an adversarial pair is called. */
export type Part = "generator" | "critic";

/** A model that has just been made. */
export const newLife: Life = { trains: false, predicts: false, loads: false, given: [], decodings: [] };

const effects: Readonly<Record<string, Partial<Pick<Life, "trains" | "predicts" | "loads">>>> = {
  fit: { trains: true },
  fit_generator: { trains: true },
  train_on_batch: { trains: true },
  evaluate: { trains: true },
  evaluate_generator: { trains: true },
  test_on_batch: { trains: true },
  predict: { predicts: true },
  predict_generator: { predicts: true },
  predict_on_batch: { predicts: true },
  predict_classes: { predicts: true },
  predict_proba: { predicts: true },
  load_weights: { loads: true },
  set_weights: { loads: true },
};

/** Those of them that only test. */
const isTest = new Set(["evaluate", "evaluate_generator", "test_on_batch"]);

/** Methods that Keras 3 no longer has. */
const removed = new Set(["fit_generator", "evaluate_generator", "predict_generator", "predict_classes", "predict_proba"]);

/** `model.fit` and the like, which take note that they were called and with what labels. */
export function lifeMethod(model: ModelObject, name: string, at: Place, machine: Machine): Value | undefined {
  const { life } = model;
  const effect = Object.hasOwn(effects, name) ? effects[name] : undefined;
  if (!effect) return undefined;
  if (removed.has(name)) noteVersion(machine, "keras2");
  return machine.native(name, at, (call, m) => {
    if (call.args.some((a) => a.name === "nb_epoch")) noteVersion(m, "keras2");
    const before = m.read(life);
    m.write(life, {
      ...before,
      ...effect,
      given: effect.trains === true ? [...before.given, ...givenBy(call, !isTest.has(name), m)] : before.given,
    });
    if (name === "fit") model.step?.(call, m);
    if (name === "fit" || name === "fit_generator") handToCallbacks(model, call, m);
    if (effect.predicts !== true) return m.unknown("unknown-call", call.at);
    const outputs = model.outputs(m);
    const compiledAs = m.read(model.compiledAs);
    // One that got another end since says nothing of what it was trained as.
    const note = (decoding: Decoding, inner: Machine): void => {
      const now = inner.read(life);
      // Such as an exercise that asks for a sigmoid first.
      if (inner.isLeftOut(call.at, decoding.at)) return;
      if (compiledAs === null || compiledAs === outputs?.map((tensor) => madeBy(tensor, inner)).join())
        inner.write(life, { ...now, decodings: [...now.decodings, decoding] });
    };
    if (name === "predict_classes") note({ how: "argmax", threshold: null, axis: null, at: call.at }, m);
    return name === "predict_classes"
      ? m.unknown("unknown-call", call.at)
      : predictionValue(note, predictedBy(outputs, call.at, m), call.at, m);
  });
}

/** How many numbers a model gives for each sample, where they stand in one row; and whether they are the probabilities of classes, which another model may learn. */
function predictedBy(
  outputs: readonly Tensor[] | null,
  at: Place,
  machine: Machine,
): { readonly columns: number | null; readonly labels: Cell<Labels | null> } {
  const [only, other] = outputs ?? [];
  const saying = (form: Labels["form"]): Cell<Labels | null> => machine.cell({ ...unknownLabels(at), form });
  // Nobody knows whether one that was loaded gives such.
  if (!only || other) return { columns: null, labels: saying(unknown("unknown-call", at)) };
  const { acts, activation } = only.application.maker.view(machine);
  const use = acts ?? activation;
  return {
    // Where nothing says how many axes there are, each sample has a row.
    columns: isShape(only.extent) && only.extent.length !== 2 ? null : lastOf(only.extent),
    labels: !use?.known
      ? saying(unknown("unknown-call", at))
      : use.value.activation.kind === "vector"
        ? saying(known("distribution", at))
        : machine.cell<Labels | null>(null),
  };
}

/** Whether a model was used on what another layer or model gives, by its outputs so far. */
export const isInside = (made: readonly (readonly Tensor[])[]): boolean =>
  made.some((tensors) => tensors.some(({ application }) => application.given.some((input) => input.application.maker.isLayer)));

/**
 * A generator compiled for form's sake and trained only inside another model, or a part of a trained model that only predicts,
 * never meets the loss it was compiled with.
 */
export function isNeverTrained(
  life: Life,
  part: Part | null,
  made: readonly (readonly Tensor[])[],
  layers: readonly LayerObject[],
  output: GivenOutput | null,
  machine: Machine,
): boolean {
  if (life.trains) return false;
  const others = output ? modelsGiving(output.tensor, machine).filter(({ id }) => id !== output.model) : [];
  const loads = life.loads || layers.some((layer) => layer.isGivenWeights?.(machine) ?? false);
  if (part === "generator" || isInside(made) || (loads && (life.predicts || others.some((other) => machine.read(other.life).predicts))))
    return true;
  // Others are trained by themselves to give it, and this one only keeps it together with more.
  return others.some(
    (other) =>
      machine.read(other.life).trains ||
      (machine.read(other.compiles).length > 0 && (other.outputs(machine)?.length ?? Infinity) < (output?.count ?? 0)),
  );
}

/** An output of a model, which is told by its number. */
export interface GivenOutput {
  readonly model: number;
  readonly tensor: Tensor;
  readonly count: number;
}
