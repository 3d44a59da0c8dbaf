import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import { compile } from "./compile";
import { layerOf } from "./layerObject";
import { isModelObject } from "./modelObject";

/**
 * `scikeras.wrappers.KerasClassifier(build, loss="mse", width=8)`: what `build` makes of the arguments that are its own is compiled with the others.
 * What becomes of labels depends on the loss: nothing is said of those.
 */
export function wrappedEstimator(call: Call, machine: Machine): void {
  const given = argument(call, 0, "model", "build_fn");
  const builder = given && machine.plain(given.value);
  if (!builder || !argument(call, null, "loss")) return;
  const { parameters } = builder.kind === "function" ? builder.definition : builder.kind === "method" ? builder.function.definition : { parameters: [] };
  const own = call.args.flatMap((a): readonly Argument[] => {
    const name = a.name?.replace(/^model__/, "") ?? null;
    return name !== null && parameters.some((parameter) => parameter.name === name) ? [{ ...a, name }] : [];
  });
  const model = builder.kind === "foreign" ? builder : machine.plain(machine.call(builder, own, call.at));
  const made = layerOf(model, machine);
  if (!made || !isModelObject(made) || machine.read(made.compiles).length > 0) return;
  compile(made, { ...call, args: call.args.filter(({ name }) => name === "loss" || name === "optimizer" || name === "metrics") }, machine);
}
