import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Cell, ForeignObject, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import type { ModelObject } from "./modelObject";
import { session } from "./session";

/** A callback that saves the whole model that it is given to. */
interface CheckpointObject extends ForeignObject {
  readonly type: "keras.checkpoint";
  readonly path: Value;
}

/** What a model is made of, to make another one like it. */
interface ConfigObject extends ForeignObject {
  readonly type: "keras.config";
  readonly model: Cell<ModelObject | null>;
}

const isCheckpoint = (object: ForeignObject): object is CheckpointObject => object.type === "keras.checkpoint";
const isConfig = (object: ForeignObject): object is ConfigObject => object.type === "keras.config";

/** The name of a file, as it is written or as the same unknown; null where it cannot be told from others. */
function nameOf(path: Value, machine: Machine): string | null {
  const plain = machine.plain(path);
  return plain.kind === "string" ? `s${plain.value}` : plain.kind === "unknown" && plain.key !== null ? `u${plain.key}` : null;
}

/** Notes that a model is in a file from now on. */
export function saveModel(model: ModelObject, path: Value | undefined, machine: Machine): void {
  const { saved } = session(machine);
  const name = path && nameOf(path, machine);
  if (name) machine.write(saved, new Map(machine.read(saved)).set(name, model));
}

/** The model that the program itself saved there; undefined where it saved none. */
export function savedModel(call: Call, machine: Machine): ModelObject | undefined {
  const path = argument(call, 0, "filepath", "path");
  const name = path ? nameOf(path.value, machine) : null;
  return name === null ? undefined : machine.read(session(machine).saved).get(name);
}

/** `ModelCheckpoint(path)`, unless it may save weights alone. */
export function checkpoint(call: Call, machine: Machine): Value | undefined {
  const path = argument(call, 0, "filepath");
  const alone = argument(call, 4, "save_weights_only");
  const plain = machine.plain(alone?.value);
  if (!path || call.open || (plain && !(plain.kind === "boolean" && !plain.value))) return undefined;
  const object: CheckpointObject = { type: "keras.checkpoint", path: path.value };
  return machine.foreign(object, call.at);
}

/** Training saves a model where its callbacks say, and tells those that the program wrote which model it is. */
export function handToCallbacks(model: ModelObject, call: Call, machine: Machine): void {
  const given = argument(call, null, "callbacks");
  const callbacks = given ? (machine.elements(given.value) ?? [given.value]) : [];
  for (const callback of callbacks) {
    const plain = machine.plain(callback);
    if (plain.kind === "foreign" && isCheckpoint(plain.object)) saveModel(model, plain.object.path, machine);
    if (plain.kind === "instance")
      machine.write(plain.attributes, new Map(machine.read(plain.attributes)).set("model", machine.foreign(model, call.at)));
  }
}

export function configValue(model: ModelObject, at: Place, machine: Machine): Value {
  const described = machine.cell<ModelObject | null>(model);
  // What the program looks into it may change.
  const look = (_what: unknown, _at: unknown, m: Machine): undefined => m.write(described, null) as undefined;
  const object: ConfigObject = { type: "keras.config", model: described, attribute: look, subscript: look, setItem: look };
  return machine.foreign(object, at);
}

/** The model that the first argument describes; undefined where it is no such description. */
export function describedModel(call: Call, machine: Machine): ModelObject | undefined {
  const [given] = call.args;
  const plain = machine.plain(given?.value);
  return plain?.kind === "foreign" && isConfig(plain.object) ? (machine.read(plain.object.model) ?? undefined) : undefined;
}
