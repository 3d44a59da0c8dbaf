import type { Argument, Call, Machine } from "../../interpret/machine";
import { valueOr } from "../../model/known";
import { nameOf } from "./activation";
import { statedInput } from "./arguments";
import { isShape, lastOf, withLast, type Extent } from "./extent";
import { expressionOf } from "./formula";
import type { Tensor } from "./graph";
import { givenName } from "./layer";
import { layerOf, type LayerObject } from "./layerObject";
import { overTime } from "./layers/recurrent";
import { flag, setting, type Options } from "./options";
import { hidden, plainLayer, seenThrough } from "./plainLayer";
import { operate, tensorValue, tensorsIn } from "./tensor";
import { argument } from "../../interpret/machine";

/** Layers that are made of another layer or of a function; undefined for any other class. */
export function makeWrapper(className: string, call: Call, machine: Machine): LayerObject | undefined {
  switch (className) {
    case "TimeDistributed":
      return timeDistributed(call, machine);
    case "Bidirectional":
      return bidirectional(call, machine);
    case "RNN":
      return ofCells(call, machine);
    case "Wrapper":
    case "SpectralNormalization":
    case "WeightNormalization":
    case "Functional":
      return transparent(className, call, machine);
    case "Lambda":
      return lambda(call, machine);
    default:
      return undefined;
  }
}

const wrapped = (call: Call, machine: Machine): LayerObject | null => layerOf(argument(call, 0, "layer")?.value, machine);

/** Applies a layer to every step of a sequence. */
function timeDistributed(call: Call, machine: Machine): LayerObject {
  const inner = wrapped(call, machine);
  return plainLayer(
    {
      className: "TimeDistributed",
      name: givenName(call, machine),
      effect: inner ? "identity" : "opaque",
      at: call.at,
      opens: stating("TimeDistributed", call, machine),
      apply: (layer, given, c, m) => {
        if (!inner) return hidden(layer, given, c);
        const [time] = given.map(({ extent }) => (isShape(extent) ? (extent[1] ?? null) : null));
        const steps = given.map((tensor) =>
          operate({ name: "step", effect: "identity", shape: ([e]) => withoutTime(e), at: call.at }, [tensor], m),
        );
        return seenThrough(layer, given, inner.apply(steps, c, m), c, (extent) =>
          isShape(extent) ? [extent[0] ?? null, time ?? null, ...extent.slice(1)] : extent,
        );
      },
    },
    machine,
  );
}

function stating(className: string, call: Call, machine: Machine): () => Extent {
  const stated = statedInput(className, call, machine);
  return () => stated;
}

const withoutTime = (extent: Extent): Extent => (isShape(extent) ? [extent[0] ?? null, ...extent.slice(2)] : extent);

/** Runs a recurrent layer in both directions. */
function bidirectional(call: Call, machine: Machine): LayerObject {
  const inner = wrapped(call, machine);
  const mode = setting(argument(call, 1, "merge_mode")?.value, machine, "concat");
  const stated = statedInput("Bidirectional", call, machine);
  const opens = (m: Machine): Extent => stated ?? inner?.opens(m) ?? null;
  return plainLayer(
    {
      className: "Bidirectional",
      name: givenName(call, machine),
      effect: inner ? "recurrent" : "opaque",
      at: call.at,
      opens,
      apply: (layer, tensors, c, m) => {
        const [output, ...states] = inner?.apply(tensors, c, m) ?? [];
        if (!output) return hidden(layer, tensors, c);
        const width = lastOf(output.extent);
        const extent =
          mode === "concat" ? withLast(output.extent, width === null ? null : 2 * width) : typeof mode === "string" ? output.extent : null;
        const [merged] = hidden(layer, tensors, c, extent);
        if (mode === null) return [output.extent, output.extent].map((e, index): Tensor => ({ ...merged, index, extent: e }));
        return [merged, ...[...states, ...states].map((state, i): Tensor => ({ ...merged, index: i + 1, extent: state.extent }))];
      },
    },
    machine,
  );
}

/** Runs a cell, or several of them one upon the other, along a sequence. */
function ofCells(call: Call, machine: Machine): LayerObject {
  const cell = argument(call, 0, "cell")?.value;
  const units = layerOf(machine.elements(cell)?.at(-1) ?? cell, machine)?.view(machine).units ?? null;
  const width = valueOr(units, null);
  const options: Options = new Map(
    ["return_sequences", "return_state"].flatMap((name, i) => {
      const found = argument(call, i + 1, name);
      return found ? [[name, setting(found.value, machine)] as const] : [];
    }),
  );
  return plainLayer(
    {
      className: "RNN",
      name: givenName(call, machine),
      effect: "recurrent",
      at: call.at,
      opens: stating("RNN", call, machine),
      apply: (layer, tensors, c) =>
        hidden(
          layer,
          tensors,
          c,
          width === null || call.open || flag(options, "return_state") !== false
            ? null
            : overTime(tensors[0]?.extent ?? null, width, options),
        ),
    },
    machine,
  );
}

/** Wrappers that change weights and not what becomes of values. */
function transparent(className: string, call: Call, machine: Machine): LayerObject {
  const inner = wrapped(call, machine);
  return plainLayer(
    {
      className,
      name: givenName(call, machine),
      effect: inner ? "identity" : "opaque",
      at: call.at,
      opens: (m) => inner?.opens(m) ?? null,
      apply: (layer, given, c, m) => (inner ? seenThrough(layer, given, inner.apply(given, c, m), c) : hidden(layer, given, c)),
    },
    machine,
  );
}

/** A function as a layer, followed into its body where that makes a tensor of its inputs. */
function lambda(call: Call, machine: Machine): LayerObject {
  const body = argument(call, 0, "function");
  return plainLayer(
    {
      className: "Lambda",
      name: givenName(call, machine),
      effect: "identity",
      at: call.at,
      opens: stating("Lambda", call, machine),
      apply: (layer, given, c, m) => {
        const inner = body && follow(body, given, call, m);
        if (inner) noteFormula(body, given, inner, m);
        return inner ? seenThrough(layer, given, inner, c) : opaqueThrough(layer, given, c, call, m);
      },
    },
    machine,
  );
}

/** A lambda that computes something of each element is drawn like an activation; one that moves or picks values is none. */
function noteFormula(body: Argument, given: readonly Tensor[], inner: readonly Tensor[], machine: Machine): void {
  const [input, second] = given;
  const [output, another] = inner;
  if (!input || second || !output || another || output === input) return;
  const expression = expressionOf(output, input, body.at, machine);
  const isPlain =
    expression.known &&
    (expression.value.kind === "input" || (expression.value.kind === "activation" && expression.value.of.kind === "input"));
  if (expression.known && !isPlain) machine.recordFunction({ name: nameOf(machine.plain(body.value)), expression, at: body.at });
}

function follow(body: Argument, given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[] | null {
  const plain = machine.plain(body.value);
  if (plain.kind !== "function" && plain.kind !== "method" && plain.kind !== "external") return null;
  const [first, second] = given;
  if (!first) return null;
  const value = second
    ? machine.list(
        given.map((tensor) => tensorValue(tensor, call.at, machine)),
        call.at,
      )
    : tensorValue(first, call.at, machine);
  const result = machine.plain(machine.call(body.value, [{ name: null, value, at: call.at }], call.at));
  return result.kind === "foreign" || result.kind === "list" || result.kind === "tuple" ? tensorsIn(result, call.at, machine) : null;
}

/** A use that hides what happens, so that nothing is concluded from what lies below. */
export function opaqueThrough(
  layer: LayerObject,
  given: readonly Tensor[],
  call: Call,
  at: Pick<Call, "at">,
  machine: Machine,
): readonly Tensor[] {
  return seenThrough(
    layer,
    given,
    [operate({ name: layer.className, effect: "opaque", shape: () => null, at: at.at }, given, machine)],
    call,
  );
}
