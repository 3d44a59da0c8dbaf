import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Cell, InstanceValue, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { compile, measureCompiled, meetCompiled } from "./compile";
import { build, followCall } from "./customLayer";
import { applyEnds, endsOf, partsOf, type Ends } from "./functional";
import type { Maker, Tensor } from "./graph";
import { batchOf } from "./given";
import { inputLayer } from "./input";
import { implicitCall, layerOf, type LayerObject } from "./layerObject";
import { modelObject, type ModelObject } from "./modelObject";
import type { Flavour } from "./paths";
import { addWeight } from "./weights";
import { opaqueThrough } from "./wrappers";
import { seenThrough } from "./plainLayer";
import { tensorValue } from "./tensor";

/** How deep a model may be followed into calls of itself. */
const MOST_NESTED = 4;

/** What Keras keeps for an instance of the program's own subclass of Model. With `super().__init__(inputs, outputs)` it is a functional model. One made at no place of the program is made only to look into its methods. */
export function makeSubclassed(flavour: Flavour, self: InstanceValue, at: Place, machine: Machine): ModelObject {
  const ends: Cell<Ends | null> = machine.cell<Ends | null>(null);
  const traced: Cell<Ends | null> = machine.cell<Ends | null>(null);
  const nested: Cell<number> = machine.cell(0);
  const built: Cell<boolean> = machine.cell(false);
  const prepared = (given: readonly Tensor[], m: Machine): void => {
    if (m.read(built)) return;
    m.write(built, true);
    build(self, given, at, m);
  };
  const className = self.class.definition.name;

  const found = (m: Machine): Ends | null => {
    const given = m.read(ends) ?? m.read(traced);
    if (given) return given;
    const result = trace(self, prepared, at, m);
    if (result) m.write(traced, result);
    return result;
  };
  const model: ModelObject = modelObject(
    {
      className,
      name: null,
      at,
      flavour,
      kind: (m) => (m.read(ends) ? "functional" : "subclassed"),
      inputs: (m) => found(m)?.inputs ?? null,
      outputs: (m) => found(m)?.outputs ?? null,
      outputNames: (m) => m.read(ends)?.outputNames ?? found(m)?.outputs.map(() => null) ?? [],
      parts: (m) => {
        const given = m.read(ends);
        return given ? partsOf(given) : attributesOf(self, m);
      },
      complete: (m) => found(m) !== null,
      opens: () => null,
      apply: (layer, given, call, m) => {
        const functional = m.read(ends);
        return functional ? applyEnds(functional, layer, given, call, m) : followed(self, prepared, nested, layer, given, call, m);
      },
      ...ownTraining(self),
      attribute: (name, place, m) => {
        if (name === "__init__")
          return m.native(name, place, (call, mm) => {
            const given = endsOf(call, mm);
            if (given) mm.write(ends, given);
            return mm.none(call.at);
          });
        const handed = (hand: typeof meetCompiled, first: number): Value =>
          m.native(name, place, (call, mm) => {
            const prediction = argument(call, first + 1, "y_pred");
            if (prediction) hand(model, { prediction, labels: argument(call, first, "y_true", "y"), at: call.at }, mm);
            return mm.unknown("unknown-call", call.at);
          });
        // Keras 2 and 3 have different words for the loss that `compile` was given; the first is that loss as it was given.
        if (name === "loss" || name === "compiled_loss") return handed(meetCompiled, 0);
        if (name === "compute_loss") return handed(meetCompiled, 1);
        if (name === "compute_metrics") return handed(measureCompiled, 1);
        if (name === "compiled_metrics") return m.foreign({ type: "keras.metrics", attribute: () => handed(measureCompiled, 0) }, place);
        if (name === "compile")
          return m.native(name, place, (call, mm) => {
            compile(model, call, mm);
            runComputeLoss(self, call.at, mm);
            return mm.none(call.at);
          });
        if (name === "add_weight" || name === "add_variable") return m.native(name, place, addWeight);
        return name === "add_loss" || name === "add_metric" || name === "build"
          ? m.native(name, place, (call, mm) => mm.none(call.at))
          : undefined;
      },
    },
    at.from !== at.to,
    machine,
  );
  return model;
}

/** Where the model says itself what one step of training is, Keras gives that the data. */
export const ownTraining = (self: InstanceValue): Pick<ModelObject, "trainsItself" | "step"> => ({
  trainsItself: (machine) => ["train_step", "compute_loss"].some((name) => machine.method(self, name) !== null),
  step: (call, machine) => {
    const step = machine.method(self, "train_step");
    if (step) machine.call(step, [{ name: null, value: batchOf(call, machine), at: call.at }], call.at);
  },
});

/** Where the model says itself what its loss is, Keras gives that what `call` gave. */
function runComputeLoss(self: InstanceValue, at: Place, machine: Machine): void {
  const [own, given] = ["compute_loss", "call"].map((name) => machine.method(self, name));
  const method = machine.plain(own);
  if (method?.kind !== "method" || !given || machine.method(self, "train_step")) return;
  const names = method.function.definition.parameters.flatMap(({ name, form }) =>
    form === "variadic" || form === "variadic-keyword" ? [] : [name],
  );
  if (!names.includes("y_pred")) return;
  const { tensor } = inputLayer(null, null, at, machine);
  const prediction = machine.call(given, [{ name: null, value: tensorValue(tensor, at, machine), at }], at);
  machine.call(
    method,
    names.slice(1).map((name) => ({ name, value: name === "y_pred" ? prediction : machine.unknown("unknown-argument", at), at })),
    at,
  );
}

/** Layers among the attributes of the instance, in the order in which they were set. */
function attributesOf(self: InstanceValue, machine: Machine): readonly Maker[] {
  const makers: Maker[] = [];
  for (const value of machine.read(self.attributes).values()) {
    const plain = machine.plain(value);
    const values = plain.kind === "list" || plain.kind === "tuple" ? (machine.elements(plain) ?? []) : [plain];
    for (const one of values) {
      const layer = layerOf(one, machine);
      if (layer && !makers.includes(layer)) makers.push(layer);
    }
  }
  return makers;
}

/** Runs `call` on an input of unknown shape; null where nothing comes of it. */
function trace(
  self: InstanceValue,
  prepared: (given: readonly Tensor[], machine: Machine) => void,
  at: Place,
  machine: Machine,
): Ends | null {
  const method = machine.method(self, "call");
  if (!method) return null;
  const { tensor } = inputLayer(null, null, at, machine);
  prepared([tensor], machine);
  const outputs = followCall(method, [tensor], implicitCall(at), machine);
  return outputs && { inputs: [tensor], outputs, outputNames: outputs.map(() => null) };
}

function followed(
  self: InstanceValue,
  prepared: (given: readonly Tensor[], machine: Machine) => void,
  nested: Cell<number>,
  layer: LayerObject,
  given: readonly Tensor[],
  call: Call,
  machine: Machine,
): readonly Tensor[] {
  const method = machine.method(self, "call");
  const depth = machine.read(nested);
  if (!method || depth >= MOST_NESTED || given.length === 0) return opaqueThrough(layer, given, call, call, machine);
  machine.write(nested, depth + 1);
  prepared(given, machine);
  const inner = followCall(method, given, call, machine);
  machine.write(nested, depth);
  return inner ? seenThrough(layer, given, inner, call) : opaqueThrough(layer, given, call, call, machine);
}
