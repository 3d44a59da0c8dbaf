import { byName, parametersOf } from "../../core/catalogue";
import type { Call, Machine } from "../../interpret/machine";
import type { KerasPath } from "./paths";
import { versionsToTry } from "./session";

/** Notes an activation, or an argument of one, that Keras 2 and Keras 3 name differently or that only one of them has. */
export function noteRenamed(path: KerasPath, call: Call, machine: Machine): void {
  const { section, name } = path;
  if (section !== "layers" && section !== "activations") return;
  const [three, two] = [byName(`keras.${section}.${name}`), byName(`keras2.${section}.${name}`)];
  if (!two) return;
  const versions = versionsToTry(machine, path);
  if (!three) {
    if (section === "layers")
      machine.recordName({ what: "class", written: name, nearest: null, worksIn: "keras2", versions, at: call.callee });
    return;
  }
  const parameters = { keras: parametersOf(three.activation, three.known), keras2: parametersOf(two.activation, two.known) };
  for (const { name: written } of call.args) {
    const [now, before] = [
      parameters.keras.find(({ theirs }) => theirs === written),
      parameters.keras2.find(({ theirs }) => theirs === written),
    ];
    if (written === null || (now === undefined) === (before === undefined)) continue;
    const ours = (now ?? before)?.ours;
    const nearest = parameters[now ? "keras2" : "keras"].find((parameter) => parameter.ours === ours)?.theirs ?? null;
    machine.recordName({ what: "argument", written, nearest, worksIn: now ? "keras" : "keras2", versions, at: call.at });
  }
}
