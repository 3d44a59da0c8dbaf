import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Place } from "../../model/known";
import type { Extent } from "./extent";
import type { Tensor } from "./graph";
import { givenName } from "./layer";
import type { LayerObject } from "./layerObject";
import { setting, statedShape } from "./options";
import { hidden, plainLayer } from "./plainLayer";
import { implicitCall } from "./layerObject";

/** An InputLayer with the tensor that it gives. */
export function inputLayer(
  extent: Extent,
  name: string | null,
  at: Place,
  machine: Machine,
): { readonly layer: LayerObject; readonly tensor: Tensor } {
  const layer = plainLayer(
    {
      className: "InputLayer",
      name,
      effect: "input",
      at,
      apply: (_self, given) => given,
    },
    machine,
  );
  const [tensor] = hidden(layer, [], implicitCall(at), extent);
  machine.write(layer.made, [[tensor]]);
  return { layer, tensor };
}

/** `Input(shape=...)` and `InputLayer(...)` from their call. */
export function makeInput(
  call: Call,
  className: "Input" | "InputLayer",
  machine: Machine,
): { readonly layer: LayerObject; readonly tensor: Tensor } {
  return inputLayer(extentOf(call, className, machine), givenName(call, machine), call.at, machine);
}

function extentOf(call: Call, className: "Input" | "InputLayer", machine: Machine): Extent {
  const existing = argument(call, null, "tensor", "input_tensor");
  if (existing) return null;
  const whole = argument(call, null, "batch_shape", "batch_input_shape");
  if (whole) return statedShape(whole, machine);
  const sizes = statedShape(argument(call, 0, "shape", "input_shape"), machine);
  if (!sizes) return null;
  const size = setting(argument(call, className === "Input" ? 1 : null, "batch_size")?.value, machine);
  return [typeof size === "number" ? size : null, ...sizes];
}
