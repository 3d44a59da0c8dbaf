import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Place } from "../../model/known";
import { unknownLabels, type Labels } from "../../model/labels";
import { compile } from "./compile";
import { layerOf } from "./layerObject";
import { isModelObject, type ModelObject } from "./modelObject";

const WRAPPERS =
  /^(?:scikeras|(?:tensorflow\.)?keras)\.wrappers\.(?:\w+\.)?Keras(?:Classifier|Regressor)$|^keras_?tuner\.(?:\w+\.)*(?:RandomSearch|BayesianOptimization|Hyperband|GridSearch)$/;

/**
 * An estimator of scikit-learn or a tuner around a function that builds a model: what it is trained with reaches that model.
 * What `build` makes of the arguments that are its own is compiled with the others where it is not compiled yet. Undefined for any other path.
 */
export function wrappedEstimator(path: string, call: Call, machine: Machine): Value | undefined {
  const given = WRAPPERS.test(path) ? argument(call, 0, "model", "build_fn", "hypermodel") : undefined;
  if (!given) return undefined;
  const builder = machine.plain(machine.method(given.value, "build") ?? given.value);
  const { parameters } =
    builder.kind === "function" ? builder.definition : builder.kind === "method" ? builder.function.definition : { parameters: [] };
  const own = call.args.flatMap((a): readonly Argument[] => {
    const name = a.name?.replace(/^model__/, "") ?? null;
    return name !== null && parameters.some((parameter) => parameter.name === name) ? [{ ...a, name }] : [];
  });
  const value = builder.kind === "foreign" ? builder : machine.plain(machine.call(builder, own, call.at));
  const model = layerOf(value, machine);
  if (!model || !isModelObject(model)) return undefined;
  const isToldLoss = argument(call, null, "loss") !== undefined;
  const isCompiledHere = isToldLoss && machine.read(model.compiles).length === 0;
  if (isCompiledHere)
    compile(
      model,
      { ...call, args: call.args.filter(({ name }) => name === "loss" || name === "optimizer" || name === "metrics") },
      machine,
    );
  // The estimator of scikeras knows the loss only where it is given to it.
  const makesColumns = isToldLoss || !path.startsWith("scikeras");
  // `meta` tells a function of the labels, and it builds what fits them.
  const isTold = parameters.some(({ name }) => name === "meta");
  const train = (at: Place, m: Machine): Value =>
    m.native("fit", at, (fit, inner) => {
      const result = inner.call(inner.attribute(value, "fit", fit.at), fit.args, fit.at);
      // It numbers the classes itself before the model sees them.
      if (path.endsWith("Classifier")) numbered(model, makesColumns, isTold, inner);
      return result;
    });
  return machine.foreign(
    { type: "keras.estimator", attribute: (name, at, m) => (name === "fit" || name === "search" ? train(at, m) : undefined) },
    call.at,
  );
}

/** What a classifier makes of the labels that its model was just given: numbers from 0, or columns where the loss asks for them. */
function numbered(model: ModelObject, makesColumns: boolean, isTold: boolean, machine: Machine): void {
  const life = machine.read(model.life);
  const last = life.given.at(-1);
  const isByColumn = makesColumns && machine.read(model.compiles).at(-1)?.loss === "categorical_crossentropy";
  const seen = (labels: Labels): Labels => {
    const { columns, classes } = labels;
    const { at } = columns;
    const nothing = unknown("unknown-value", at);
    if (isTold) return unknownLabels(at);
    if (columns.known && columns.value > 1) return labels;
    if (isByColumn) return { ...labels, form: known("one-hot", at), columns: classes, range: known([0, 1], at), scaled: nothing };
    return columns.known
      ? { ...labels, form: known("class-id", at), range: classes.known ? known([0, classes.value - 1], at) : nothing, scaled: nothing }
      : { ...labels, range: nothing };
  };
  if (last?.given.form !== "one" || !last.given.value) return;
  machine.write(model.life, {
    ...life,
    given: [...life.given.slice(0, -1), { ...last, given: { form: "one", value: seen(last.given.value) } }],
  });
}
