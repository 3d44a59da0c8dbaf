import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import type { Extent } from "./extent";
import { replay, type Tensor } from "./graph";
import { inputLayer } from "./input";
import { givenName } from "./layer";
import { applyTo, implicitCall, layerOf, madeAttribute, type LayerObject } from "./layerObject";
import { modelObject, type ModelObject } from "./modelObject";
import { statedShape } from "./options";
import type { Flavour } from "./paths";
import { versionsToTry } from "./session";
import { opaqueThrough } from "./wrappers";
import { hidden, plainLayer, seenThrough } from "./plainLayer";
import { tensorOf } from "./tensor";

type OwnTraining = Pick<ModelObject, "trainsItself" | "step">;

interface Part {
  readonly layer: LayerObject;
  readonly outputs: readonly Tensor[];
  readonly at: Place;
}

/** A stack of layers as it grows. */
interface Stack {
  readonly input: Tensor | null;
  /** Whether the program states the input's shape, so that using the model does not settle it. */
  readonly stated: boolean;
  readonly parts: readonly Part[];
  /** False where something was added that could not be followed. */
  readonly complete: boolean;
}

/** `Sequential([...])`, or a class of the program's own that derives from it. */
export function makeSequential(flavour: Flavour, call: Call, machine: Machine, own?: OwnTraining): ModelObject {
  return stackObject(flavour, call, machine.cell<Stack>({ input: null, stated: false, parts: [], complete: true }), machine, own);
}

/** A Sequential whose first layers the program does not show. */
export function makeBegun(flavour: Flavour, at: Place, machine: Machine): ModelObject {
  return stackObject(
    flavour,
    { at, callee: at, args: [], open: true },
    machine.cell<Stack>({ input: null, stated: false, parts: [unknownPart(null, at, machine)], complete: false }),
    machine,
  );
}

function stackObject(flavour: Flavour, call: Call, stack: Cell<Stack>, machine: Machine, own?: OwnTraining): ModelObject {
  const { at } = call;
  const last = (m: Machine): readonly Tensor[] | null => {
    const { parts, input } = m.read(stack);
    return parts.at(-1)?.outputs ?? (input ? [input] : null);
  };
  const model: ModelObject = modelObject(
    {
      className: "Sequential",
      name: givenName(call, machine),
      at,
      flavour,
      kind: () => "sequential",
      inputs: (m) => {
        const { input } = m.read(stack);
        return input && [input];
      },
      outputs: last,
      outputNames: (m) => {
        const end = m.read(stack).parts.at(-1);
        return end ? [end.layer.view(m).name] : [];
      },
      parts: (m) => m.read(stack).parts.map(({ layer }) => layer),
      complete: (m) => m.read(stack).complete,
      opens: (m) => m.read(stack).input?.extent ?? null,
      pop: (m) => pop(stack, m),
      ...own,
      apply: (self, given, c, m) => applyStack(stack, self, given, c, m),
      attribute: (name, place, m) => stackMethod(stack, name, place, m) ?? usedEnd(model, name, place, m),
    },
    true,
    machine,
  );
  addAll(stack, call, machine);
  return model;
}

/** Adds the layers that a constructor is given. */
function addAll(stack: Cell<Stack>, call: Call, machine: Machine): void {
  const given = argument(call, 0, "layers");
  const layers = given ? machine.plain(given.value) : null;
  if (!given || !layers || layers.kind === "none") return;
  const elements = machine.elements(layers);
  if (!elements) machine.write(stack, { ...machine.read(stack), complete: false, parts: [unknownPart(null, given.at, machine)] });
  for (const element of elements ?? []) add(stack, element, element.at, machine);
  const last = elements?.at(-1);
  if (last && machine.isLeftOut(last.at, { ...given.at, from: given.at.to })) {
    const { parts, ...before } = machine.read(stack);
    machine.write(stack, { ...before, complete: false, parts: [...parts, unknownPart(parts.at(-1)?.outputs ?? null, last.at, machine)] });
  }
}

function pop(stack: Cell<Stack>, machine: Machine): void {
  const before = machine.read(stack);
  machine.write(stack, { ...before, parts: before.parts.slice(0, -1) });
}

function stackMethod(stack: Cell<Stack>, name: string, at: Place, machine: Machine): Value | undefined {
  switch (name) {
    case "__init__":
      return machine.native(name, at, (call, m) => {
        addAll(stack, call, m);
        return m.none(call.at);
      });
    case "add":
      return machine.native(name, at, (call, m) => {
        const layer = argument(call, 0, "layer");
        if (layer) add(stack, layer.value, layer.at, m);
        else m.write(stack, { ...m.read(stack), complete: false });
        return m.none(call.at);
      });
    case "pop":
      return machine.native(name, at, (call, m) => {
        pop(stack, m);
        return m.unknown("unknown-layer", call.at);
      });
    case "build":
      return machine.native(name, at, (call, m) => {
        const extent = statedShape(argument(call, 0, "input_shape"), m);
        if (extent && !m.read(stack).stated) rebuild(stack, extent, call.at, m);
        return m.none(call.at);
      });
    default:
      return undefined;
  }
}

/** In Keras 3 a Sequential that was used on something has the input and the output of that use; in Keras 2 always its own. */
const usedEnd = (model: ModelObject, name: string, at: Place, machine: Machine): Value | undefined =>
  (name === "output" || name === "input") && !versionsToTry(machine, { flavour: model.flavour, only: null }).includes("keras2")
    ? madeAttribute(model, name, at, machine)
    : undefined;

function add(stack: Cell<Stack>, value: Value, at: Place, machine: Machine): void {
  const before = machine.read(stack);
  machine.spend(before.parts.length);
  const plain = machine.plain(value);
  const tensor = tensorOf(plain);
  if (tensor) {
    machine.write(stack, { ...before, input: tensor, stated: true });
    return;
  }
  const layer = layerOf(plain, machine);
  if (layer?.className === "InputLayer") {
    const [made] = machine.read(layer.made);
    machine.write(stack, { ...before, input: made?.[0] ?? null, stated: true });
    return;
  }
  const end = before.parts.at(-1);
  if (end && machine.isLeftOut(end.at, at)) {
    machine.write(stack, { ...before, complete: false, parts: [...before.parts, unknownPart(end.outputs, at, machine)] });
    add(stack, value, at, machine);
    return;
  }
  const previous = end?.outputs;
  if (!layer) {
    machine.write(stack, { ...before, complete: false, parts: [...before.parts, unknownPart(previous ?? null, at, machine)] });
    return;
  }
  const opens = before.input?.extent ?? layer.opens(machine);
  const input = before.input ?? inputLayer(opens, null, at, machine).tensor;
  const outputs = applyTo(layer, previous ?? [input], implicitCall(at), machine);
  machine.write(stack, { ...before, input, stated: before.stated || opens !== null, parts: [...before.parts, { layer, outputs, at }] });
}

/** Stands for something that was added and is not known. */
function unknownPart(previous: readonly Tensor[] | null, at: Place, machine: Machine): Part {
  const layer = plainLayer(
    { className: "unknown", name: null, effect: "opaque", at, apply: (self, given, call) => hidden(self, given, call) },
    machine,
  );
  return { layer, outputs: applyTo(layer, previous ?? [], implicitCall(at), machine), at };
}

/** Runs the same stack from an input of another shape. */
function rebuild(stack: Cell<Stack>, extent: Extent, at: Place, machine: Machine): void {
  const before = machine.read(stack);
  machine.spend(before.parts.length * 8);
  const input = inputLayer(extent, null, at, machine).tensor;
  let previous: readonly Tensor[] = [input];
  const parts = before.parts.map((part): Part => {
    const outputs = part.layer.apply(previous, implicitCall(part.at), machine);
    machine.write(
      part.layer.made,
      machine.read(part.layer.made).map((made) => (made === part.outputs ? outputs : made)),
    );
    previous = outputs;
    return { ...part, outputs };
  });
  machine.write(stack, { ...before, input, stated: true, parts });
}

function applyStack(stack: Cell<Stack>, self: LayerObject, given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[] {
  const [first] = given;
  if (first && first.extent !== null && !machine.read(stack).stated) rebuild(stack, first.extent, call.at, machine);
  const { input, parts } = machine.read(stack);
  const outputs = parts.at(-1)?.outputs;
  if (!outputs) return given;
  if (!input || !first) return opaqueThrough(self, given, call, call, machine);
  return seenThrough(self, given, replay(outputs, new Map([[input, first]]), machine), call);
}
