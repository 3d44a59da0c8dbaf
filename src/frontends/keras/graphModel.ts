import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { applyEnds, partsOf, type Ends } from "./functional";
import type { Tensor } from "./graph";
import { inputLayer } from "./input";
import { applyTo, implicitCall, layerOf } from "./layerObject";
import { mergeFunction } from "./mergeFunctions";
import { modelObject, type ModelObject } from "./modelObject";
import { setting, shapeSetting } from "./options";
import type { Flavour } from "./paths";
import { source, tensorsIn, tensorValue } from "./tensor";

/** The nodes by their names, and the ends so far. */
interface Nodes { readonly named: ReadonlyMap<string, Tensor>; readonly ends: Ends }

/** `Graph()` of Keras 0: nodes are added and joined by their names. */
export function makeGraph(flavour: Flavour, call: Call, machine: Machine): ModelObject {
  const nodes: Cell<Nodes> = machine.cell<Nodes>({ named: new Map(), ends: { inputs: [], outputs: [], outputNames: [] } });
  const ends = (m: Machine): Ends => m.read(nodes).ends;
  return modelObject({
    className: "Graph", name: null, at: call.at, flavour,
    kind: () => "functional",
    inputs: (m) => ends(m).inputs,
    outputs: (m) => ends(m).outputs,
    outputNames: (m) => ends(m).outputNames,
    parts: (m) => partsOf(ends(m)),
    complete: () => true,
    opens: () => null,
    apply: (self, given, c, m) => applyEnds(ends(m), self, given, c, m),
    attribute: (name, at, m) => (name === "add_input" || name === "add_node" || name === "add_output" ? m.native(name, at, (added, mm) => { add(nodes, name, added, mm); return mm.none(added.at); }) : undefined),
  }, true, machine);
}

function add(nodes: Cell<Nodes>, method: "add_input" | "add_node" | "add_output", call: Call, machine: Machine): void {
  const { named, ends } = machine.read(nodes);
  const shift = method === "add_node" ? 1 : 0;
  const text = (given: Argument | undefined): string | null => { const value = given && machine.plain(given.value); return value?.kind === "string" ? value.value : null; };
  const name = text(argument(call, shift, "name"));
  const withNode = (tensor: Tensor): ReadonlyMap<string, Tensor> => (name === null ? named : new Map([...named, [name, tensor]]));
  if (method === "add_input") {
    const given = argument(call, 1, "input_shape");
    const sizes = given ? shapeSetting(setting(given.value, machine)) : null;
    const { tensor } = inputLayer(sizes && [null, ...sizes], name, call.at, machine);
    machine.write(nodes, { named: withNode(tensor), ends: { ...ends, inputs: [...ends.inputs, tensor] } });
    return;
  }
  const from = joined(named, [argument(call, 1 + shift, "input"), argument(call, 2 + shift, "inputs")], call, machine);
  const given = method === "add_node" ? argument(call, 0, "layer") : undefined;
  const layer = given && layerOf(given.value, machine);
  const [tensor = from] = layer ? applyTo(layer, [from], implicitCall(call.at), machine) : [given ? source("opaque", "unknown", null, null, call.at, machine) : from];
  const isEnd = method === "add_output" || setting(argument(call, null, "create_output")?.value ?? machine.none(call.at), machine) === true;
  machine.write(nodes, { named: withNode(tensor), ends: isEnd ? { ...ends, outputs: [...ends.outputs, tensor], outputNames: [...ends.outputNames, name] } : ends });
}

/** What the nodes of these names give, joined where there are several. */
function joined(named: ReadonlyMap<string, Tensor>, given: readonly (Argument | undefined)[], call: Call, machine: Machine): Tensor {
  const { at } = call;
  const names = given.flatMap((a): readonly Value[] => (a ? (machine.plain(a.value).kind === "string" ? [a.value] : (machine.elements(a.value) ?? [])) : [])).map((value) => machine.plain(value));
  const nowhere = (place: Place): Tensor => source("opaque", "unknown", null, null, place, machine);
  const tensors = names.map((value) => (value.kind === "string" ? named.get(value.value) : undefined) ?? nowhere(at));
  const [first = nowhere(at), second] = tensors;
  if (!second) return first;
  const mode = argument(call, null, "merge_mode")?.value ?? machine.string("concat", at);
  const args = [{ name: null, value: machine.list(tensors.map((tensor) => tensorValue(tensor, at, machine)), at), at }, { name: "mode", value: mode, at }];
  const merged = mergeFunction({ flavour: "keras", section: "layers", name: "merge", rest: ["merge"], only: null }, { at, callee: at, args, open: false }, machine);
  return (merged && tensorsIn(merged, at, machine)[0]) ?? nowhere(at);
}
