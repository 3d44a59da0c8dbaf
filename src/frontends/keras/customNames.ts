import { lastName } from "../../interpret/dotted";
import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { ownName } from "./losses";
import { kerasPath } from "./paths";
import { session } from "./session";

/** Whether a function of Keras is one by which names are registered. */
export const registers = (name: string): boolean =>
  /^(?:get_custom_objects|custom_object_scope|CustomObjectScope|register_keras_serializable)$/.test(name);

/**
 * Ways in which a program registers activations, losses and layers of its own under names. From then on no name is unknown:
 * which ones were registered, and for how long, is not followed.
 */
export function customNames(name: string, call: Call, machine: Machine): Value | undefined {
  if (registers(name)) machine.write(session(machine).customNames, null);
  switch (name) {
    // The same model, on other devices.
    case "multi_gpu_model":
    case "keras_to_tpu_model":
      return argument(call, 0, "model")?.value;
    default:
      return undefined;
  }
}

/** Takes note of `@register_keras_serializable(...)` and of `keras.metrics.rmse = rmse`. */
export function noteDecorated(path: string, value: Value, machine: Machine): void {
  const found = kerasPath(path);
  const last = lastName(path);
  // Packages have decorators of their own that register what they are put on.
  const isDecorator = last.startsWith("register_");
  if (!found && !isDecorator) return;
  const { customNames: names } = session(machine);
  const before = machine.read(names);
  const name = isDecorator ? ownName(machine.plain(value)) : last;
  machine.write(names, before && name !== null ? new Set([...before, name, `Custom>${name}`]) : null);
}
