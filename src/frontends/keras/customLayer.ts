import type { Argument, Call, Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { isShape } from "./extent";
import type { Tensor } from "./graph";
import { givenName } from "./layer";
import { applyCall, type LayerObject } from "./layerObject";
import { hidden, plainLayer, seenThrough } from "./plainLayer";
import { holdsTensor, shapeValue, tensorValue, tensorsIn } from "./tensor";
import { addWeight } from "./weights";
import { opaqueThrough } from "./wrappers";

/** How deep layers of the program's own may call one another before they are taken for opaque. */
const MOST_NESTED = 8;

/** What Keras keeps for an instance of the program's own layer class. `make` makes a layer of the class it derives from, where that is one of the table. */
export function customLayer(
  className: string,
  self: Value,
  at: Place,
  machine: Machine,
  make: (call: Call, machine: Machine) => LayerObject | null,
): LayerObject {
  const built: Cell<boolean> = machine.cell(false);
  const inherited: Cell<LayerObject | null> = machine.cell<LayerObject | null>(null);
  const nested: Cell<number> = machine.cell(0);
  const laterName: Cell<string | null> = machine.cell<string | null>(null);
  return plainLayer(
    {
      className,
      name: null,
      laterName,
      effect: "identity",
      at,
      apply: (layer, given, call, m) => {
        const own = m.method(self, "call");
        if (own === null) return m.read(inherited)?.apply(given, call, m) ?? opaqueThrough(layer, given, call, { at }, m);
        const depth = m.read(nested);
        if (depth >= MOST_NESTED || given.length === 0) return hidden(layer, given, call);
        m.write(nested, depth + 1);
        if (!m.read(built)) {
          m.write(built, true);
          build(self, given, at, m);
        }
        const inner = followCall(own, given, call, m);
        m.write(nested, depth);
        return inner ? seenThrough(layer, given, inner, call) : opaqueThrough(layer, given, call, { at }, m);
      },
      attribute: (name, place, m) => {
        if (name === "__init__")
          return m.native(name, place, (call, mm) => {
            mm.write(inherited, make(call, mm));
            mm.write(laterName, givenName(call, mm));
            return mm.none(call.at);
          });
        if (name === "add_weight" || name === "add_variable") return m.native(name, place, addWeight);
        if (name === "build")
          return m.native(name, place, (call, mm) => {
            mm.write(built, true);
            return mm.none(call.at);
          });
        if (name === "add_loss" || name === "add_metric") return m.native(name, place, (call, mm) => mm.none(call.at));
        if (name === "call" || name === "__call__")
          return m.native(name, place, (call, mm) => {
            const layer = mm.read(inherited);
            return layer ? applyCall(layer, call, mm) : mm.unknown("custom-code", call.at);
          });
        return m.read(inherited)?.attribute?.(name, place, m);
      },
    },
    machine,
  );
}

/** Runs `build(input_shape)`, in which a layer or a model may make its parts. */
export function build(self: Value, given: readonly Tensor[], at: Place, machine: Machine): void {
  const method = machine.method(self, "build");
  const [input] = given;
  if (!method || !input) return;
  const shape = isShape(input.extent) ? shapeValue(input, at, machine) : machine.unknown("unknown-shape", at);
  machine.call(method, [{ name: null, value: shape, at }], at);
}

/** Runs the program's own `call` on symbolic tensors; null where nothing comes of it that could be followed. */
export function followCall(method: Value, given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[] | null {
  const [first, second] = given;
  const values = given.map((tensor) => tensorValue(tensor, call.at, machine));
  const positional = call.args.filter((a) => a.name === null);
  // `layer(q, v)` gives each tensor to a parameter of its own, `layer([q, v])` gives one list.
  const input = second && positional.length <= 1 ? [machine.list(values, call.at)] : first ? values : [];
  const extra = call.args.filter((a) => a.name !== null && a.name !== "inputs");
  const result = machine.plain(
    machine.call(
      method,
      [...input.map((value) => ({ name: null, value, at: call.at })), ...extra, ...phase(method, extra, call.at, machine)],
      call.at,
    ),
  );
  return holdsTensor(result, machine) ? tensorsIn(result, call.at, machine) : null;
}

/** Whether the model is trained is asked by many layers and is one question for all of them. */
function phase(method: Value, given: readonly Argument[], at: Place, machine: Machine): readonly Argument[] {
  const plain = machine.plain(method);
  if (plain.kind !== "method" || given.some(({ name }) => name === "training")) return [];
  const { definition, defaults } = plain.function;
  const index = definition.parameters.findIndex(
    ({ name, form }) => name === "training" && form !== "variadic" && form !== "variadic-keyword",
  );
  if (index < 0 || defaults[index]) return [];
  return [{ name: "training", value: { kind: "unknown", reason: "unknown-argument", key: "training", condition: null, at }, at }];
}
