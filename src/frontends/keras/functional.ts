import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { ancestors, layerOrder, type Maker, type Tensor } from "./graph";
import { inputLayer } from "./input";
import { givenName } from "./layer";
import type { LayerObject } from "./layerObject";
import { applyOn, modelObject, type ModelObject } from "./modelObject";
import type { Flavour } from "./paths";
import { makeSequential } from "./sequential";
import { noteVersion } from "./session";
import { byKey, tensorsIn, tensorValue } from "./tensor";
import { opaqueThrough } from "./wrappers";

/** The ends of a functional model. */
export interface Ends {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  /** Names by which losses may be given. */
  readonly outputNames: readonly (string | null)[];
}

/** What `Model(inputs, outputs)` names; null where a call gives no such ends. */
export function endsOf(call: Call, machine: Machine): Ends | null {
  const inputs = argument(call, 0, "inputs", "input");
  const outputs = argument(call, 1, "outputs", "output");
  if (!inputs || !outputs) return null;
  if (inputs.name === "input") noteVersion(machine, "keras2");
  const ends = tensorsIn(outputs.value, outputs.at, machine);
  const plain = machine.plain(outputs.value);
  const keys = plain.kind === "dict" ? byKey(machine.entries(plain) ?? []).map(([key]) => key) : undefined;
  const names = ends.map((tensor, i) => keys?.[i] ?? tensor.application.maker.view(machine).name);
  return { inputs: tensorsIn(inputs.value, inputs.at, machine), outputs: ends, outputNames: names };
}

/** `Model(inputs=..., outputs=...)`. */
export function makeFunctional(flavour: Flavour, ends: Ends, call: Call, machine: Machine): ModelObject {
  return modelObject(
    {
      className: "Functional",
      name: givenName(call, machine),
      at: call.at,
      flavour,
      kind: () => "functional",
      inputs: () => ends.inputs,
      outputs: () => ends.outputs,
      outputNames: () => ends.outputNames,
      parts: () => partsOf(ends),
      complete: () => isWhole(ends),
      opens: () => ends.inputs[0]?.extent ?? null,
      apply: (self, given, c, m) => applyEnds(ends, self, given, c, m),
    },
    true,
    machine,
  );
}

/** Whether the outputs depend on the inputs and nothing else. */
const isWhole = ({ inputs, outputs }: Ends): boolean =>
  ancestors(outputs, (tensor) => (inputs.includes(tensor) ? [] : tensor.application.given)).every(
    (tensor) => inputs.includes(tensor) || tensor.application.given.length > 0,
  );

/** The layers of a model; they are asked for often and never change. */
export function partsOf(ends: Ends): readonly Maker[] {
  const before = known.get(ends);
  if (before) return before;
  const parts = layerOrder(ends.inputs, ends.outputs).filter(({ isLayer }) => isLayer);
  known.set(ends, parts);
  return parts;
}

const known = new WeakMap<Ends, readonly Maker[]>();

/** A functional model used on other tensors. */
export function applyEnds(ends: Ends, self: LayerObject, given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[] {
  if (given.length !== ends.inputs.length) {
    return opaqueThrough(self, given, call, call, machine).flatMap((hidden) => ends.outputs.map((_, index) => ({ ...hidden, index })));
  }
  return applyOn(self, ends.inputs, ends.outputs, given, call, machine);
}

/** `clone_model(model)`: a model of the same layers. */
export function cloned(model: ModelObject, call: Call, machine: Machine): Value | undefined {
  const description = model.describe(machine);
  const outputs = model.outputs(machine);
  const inputs = model.attribute?.("inputs", call.at, machine);
  if (description.kind === "sequential") return clonedStack(model, call, machine);
  if (!outputs || !inputs) return undefined;
  const ends: Ends = { inputs: tensorsIn(inputs, call.at, machine), outputs, outputNames: description.outputNames };
  return machine.foreign(makeFunctional(model.flavour, ends, call, machine), call.at);
}

/** A Sequential of the same layers, which can grow and shrink like any other. */
function clonedStack(model: ModelObject, call: Call, machine: Machine): Value | undefined {
  const elements = machine.elements(model.attribute?.("layers", call.at, machine));
  if (!elements) return undefined;
  const opens = model.opens(machine);
  const input = opens === null ? [] : [tensorValue(inputLayer(opens, null, call.at, machine).tensor, call.at, machine)];
  const value = machine.list([...input, ...elements], call.at);
  return machine.foreign(
    makeSequential(model.flavour, { ...call, args: [{ name: null, value, at: call.at }], open: false }, machine),
    call.at,
  );
}
