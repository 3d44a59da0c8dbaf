import type { Machine } from "../../interpret/machine";
import type { Layer, LayerId, Node } from "../../model/layer";
import { isShape, type Extent } from "./extent";
import type { Formula } from "./formula";

/** What makes tensors: a layer, a nested model, an operation. */
export interface Maker {
  readonly id: LayerId;
  /** Layers are listed in `model.layers`; operations are not. */
  readonly isLayer: boolean;
  /** The layer as rules see it, as it is now. */
  view(machine: Machine): Layer;
  /** What an operation computes of each element of its inputs; absent where that is said by its layer, or not known. */
  readonly formula?: Formula;
}

/** One use of a maker. Its outputs share it. */
export interface Application {
  readonly maker: Maker;
  /** What it was applied to, as the program sees it. */
  readonly given: readonly Tensor[];
  /** Does the same with other inputs. */
  again(given: readonly Tensor[], machine: Machine): readonly Tensor[];
}

/** A symbolic tensor. Immutable: what changes with time is asked of its maker. */
export interface Tensor {
  readonly application: Application;
  /** Which of the outputs of its application. */
  readonly index: number;
  /**
   * Where its values come from: the same as `application.given`, or, for a nested model or anything else
   * that could be followed inwards, the tensor that was found inside.
   */
  readonly from: readonly Tensor[];
  readonly extent: Extent;
}

/** By which layer, with which activation, a tensor is made in the end: what changes where a model gets another end. */
export function madeBy(tensor: Tensor, machine: Machine): string {
  let inside = tensor;
  for (let [next] = tensor.from; next && inside.from !== inside.application.given; [next] = next.from) inside = next;
  const { id, activation } = inside.application.maker.view(machine);
  return `${id} ${activation?.known === true ? activation.value.activation.id : ""}`;
}

/** The tensors that these are made of, inputs before what is made from them. */
export function ancestors(outputs: readonly Tensor[], inputsOf: (tensor: Tensor) => readonly Tensor[]): readonly Tensor[] {
  const done = new Set<Tensor>();
  const ordered: Tensor[] = [];
  const stack: { readonly tensor: Tensor; next: number }[] = [];
  const enter = (tensor: Tensor) => {
    if (done.has(tensor)) return;
    done.add(tensor);
    stack.push({ tensor, next: 0 });
  };
  for (const output of outputs) {
    enter(output);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const input = inputsOf(top.tensor)[top.next++];
      if (input) enter(input);
      else ordered.push(...stack.splice(-1).map(({ tensor }) => tensor));
    }
  }
  return ordered;
}

/** The graph in the vocabulary that the rules know, as the layers are at this moment. */
export function neutral(outputs: readonly Tensor[], machine: Machine): readonly Node[] {
  const nodes = new Map<Tensor, Node>();
  const nodesOf = (tensors: readonly Tensor[]): Node[] => tensors.flatMap((tensor) => nodes.get(tensor) ?? []);
  const tensors = ancestors(outputs, ({ from }) => from);
  machine.spend(tensors.length * 32);
  for (const tensor of tensors) {
    const { extent } = tensor;
    const shape = isShape(extent) ? extent : null;
    const node: Node = { layer: tensor.application.maker.view(machine), inputs: nodesOf(tensor.from), shape };
    nodes.set(tensor, extent !== null && !isShape(extent) ? { ...node, lastAxis: extent.last } : node);
  }
  return nodesOf(outputs);
}

/** The same computation on other inputs. Tensors that do not depend on the inputs stay what they are. */
export function replay(outputs: readonly Tensor[], replaced: ReadonlyMap<Tensor, Tensor>, machine: Machine): readonly Tensor[] {
  const results = new Map<Tensor, Tensor>(replaced);
  const applications = new Map<Application, readonly Tensor[]>();
  const resultOf = (tensor: Tensor) => results.get(tensor) ?? tensor;
  const tensors = ancestors(outputs, (t) => (replaced.has(t) ? [] : t.application.given));
  machine.spend(tensors.length * 32);
  for (const tensor of tensors) {
    if (results.has(tensor)) continue;
    const { application } = tensor;
    const given = application.given.map(resultOf);
    if (given.every((input, i) => input === application.given[i])) continue;
    const made = applications.get(application) ?? application.again(given, machine);
    applications.set(application, made);
    const result = made[tensor.index];
    if (result) results.set(tensor, result);
  }
  return outputs.map(resultOf);
}

/**
 * Makers in the order of Keras's `model.layers`: by their longest way to an output, farthest first,
 * and where that is the same in the order in which a walk back from the outputs meets them.
 */
export function layerOrder(inputs: readonly Tensor[], outputs: readonly Tensor[]): readonly Maker[] {
  const met = new Map<Maker, number>();
  const finished: Application[] = walk(inputs, outputs, met);
  const depths = new Map<Application, number>();
  const makerDepths = new Map<Maker, number>();
  const parents = (application: Application) => (inputs.some((input) => input.application === application) ? [] : application.given);
  for (const application of [...finished].reverse()) {
    const depth = Math.max(depths.get(application) ?? 0, makerDepths.get(application.maker) ?? 0);
    makerDepths.set(application.maker, depth);
    depths.set(application, depth);
    for (const parent of parents(application)) {
      depths.set(parent.application, Math.max(depth + 1, depths.get(parent.application) ?? 0));
    }
  }
  return [...makerDepths.keys()].sort(
    (a, b) => (makerDepths.get(b) ?? 0) - (makerDepths.get(a) ?? 0) || (met.get(a) ?? 0) - (met.get(b) ?? 0),
  );
}

/** Applications in the order in which a walk from each output leaves them; notes when each maker was first met. */
function walk(inputs: readonly Tensor[], outputs: readonly Tensor[], met: Map<Maker, number>): Application[] {
  const begin = new Set(inputs);
  const done = new Set<Application>();
  const finished: Application[] = [];
  const stack: { readonly application: Application; readonly parents: readonly Tensor[]; next: number }[] = [];
  const enter = (tensor: Tensor) => {
    const { application } = tensor;
    if (done.has(application)) return;
    done.add(application);
    if (!met.has(application.maker)) met.set(application.maker, met.size);
    stack.push({ application, parents: begin.has(tensor) ? [] : application.given, next: 0 });
  };
  for (const output of outputs) {
    enter(output);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const parent = top.parents[top.next++];
      if (parent) enter(parent);
      else finished.push(...stack.splice(-1).map(({ application }) => application));
    }
  }
  return finished;
}
