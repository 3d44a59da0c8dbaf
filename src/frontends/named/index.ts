import { byName } from "../../core/catalogue";
import { argument, type Library } from "../../interpret/machine";
import { known } from "../../model/known";
import { use } from "../activationUse";

/** Modules of frameworks whose models are not followed, though their activations are known by name. */
const modules = /^(?:torch(?:\.nn(?:\.functional)?|\.special)?|jax\.nn|flax\.linen)\.(\w+)$/;

/** Activations of PyTorch, JAX and Flax, noted wherever they are called, so that they can be drawn with their arguments. */
export const named: Library = {
  name: "named",
  call(path, call, machine) {
    const [, last = ""] = modules.exec(path) ?? [];
    const found = last === "" ? undefined : byName(path);
    if (!found) return undefined;
    // A module is made with its parameters alone; a function takes its input first.
    const isModule = /^[A-Z]/.test(last);
    const input = isModule ? undefined : argument(call, 0, "input", "x");
    const args = call.args.filter((a) => a !== input);
    const at = isModule ? call.at : call.callee;
    machine.recordActivation(
      known(use(found, machine.text(call.callee), isModule ? "layer" : "operation", { args, open: call.open }, call.at, machine), call.at),
      at,
    );
    return machine.unknown("unknown-call", call.at);
  },
};
