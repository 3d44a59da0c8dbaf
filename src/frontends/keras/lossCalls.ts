import { lossByName } from "../../core/catalogue";
import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Known } from "../../model/known";
import type { LossUse } from "../../model/loss";
import { judgeDirectly } from "./compile";
import { lossLabels } from "./given";
import type { Tensor } from "./graph";
import { lossUse, namedLoss, type LossObject } from "./losses";
import { metricUse, namedMetric, type MetricObject } from "./metrics";
import { lossValue } from "./ownLoss";
import { isClass, type Flavour, type KerasPath } from "./paths";
import { session } from "./session";
import { holdsTensor, tensorIn } from "./tensor";

/** A loss is made, or as a function called on labels and predictions. */
export function lossCall(found: KerasPath, call: Call, machine: Machine): Value | undefined {
  if (found.name === "get" || found.name === "deserialize") return argument(call, 0, "identifier", "name")?.value;
  const loss = namedLoss(found, machine);
  if (!isClass(found.name)) {
    const compared = loss && comparedBy(loss.id, call, machine);
    return compared
      ? meet(known(lossUse(loss, "function", call.at, machine, call, 2), call.at), compared, found.flavour, call, machine)
      : machine.unknown("unknown-call", call.at);
  }
  const use = loss ? known(lossUse(loss, "instance", call.at, machine, call), call.at) : unknown("unknown-name", call.at);
  const object: LossObject = {
    type: "keras.loss",
    loss: use,
    className: found.name,
    call: (c, m) => {
      const compared = comparedBy(loss?.id, c, m);
      return compared ? meet(use, compared, found.flavour, c, m) : m.unknown("unknown-call", c.at);
    },
  };
  return machine.foreign(object, call.at);
}

/** What a loss compares, and whether the prediction is given first. */
interface Compared {
  readonly target: Argument | undefined;
  readonly prediction: Tensor;
  readonly isSwapped: boolean;
}

/** The distance of two numbers is the same either way, and some programs give the prediction first. */
function comparedBy(id: string | undefined, call: Call, machine: Machine): Compared | undefined {
  const [first, second] = [argument(call, 0, "y_true", "target"), argument(call, 1, "y_pred", "output", "predictions")];
  const prediction = tensorIn(second, machine);
  if (prediction) return { target: first, prediction, isSwapped: false };
  const swapped = /^mean_(squared|absolute)_error$/.test(id ?? "") ? tensorIn(first, machine) : undefined;
  return swapped && { target: second, prediction: swapped, isSwapped: true };
}

/** A loss is called on labels and a prediction. */
function meet(loss: Known<LossUse>, { target, prediction, isSwapped }: Compared, flavour: Flavour, call: Call, machine: Machine): Value {
  const use = isSwapped && loss.known ? known({ ...loss.value, isSwapped }, loss.at) : loss;
  judgeDirectly({ loss: use, target, prediction, flavour, at: call.at }, machine, lossLabels(target, machine));
  return lossValue(use, target, prediction, call.at, machine);
}

/** A metric is made. */
export function metricCall(found: KerasPath, call: Call, machine: Machine): Value | undefined {
  if (found.name === "get" || found.name === "deserialize") return argument(call, 0, "identifier")?.value;
  if (!isClass(found.name)) return undefined;
  const metric = namedMetric(found, machine);
  const use = metric
    ? known(metricUse(metric, machine.text(call.at), "instance", call, call.at, machine), call.at)
    : unknown("unknown-name", call.at);
  const update = (c: Call, m: Machine): Value => {
    const prediction = tensorIn(argument(c, 1, "y_pred"), m);
    const { measured } = session(m);
    if (prediction) m.write(measured, [...m.read(measured), { target: argument(c, 0, "y_true")?.value, prediction, metric: use }]);
    return m.unknown("unknown-call", c.at);
  };
  const object: MetricObject = {
    type: "keras.metric",
    className: found.name,
    metric: use,
    call: update,
    attribute: (name, place, m) => (name === "update_state" ? m.native(name, place, update) : undefined),
  };
  return machine.foreign(object, call.at);
}

/** The older function for the same loss, which wants the probabilities of each step and takes their logarithm. */
export function ctcBatchCost(call: Call, machine: Machine): void {
  const loss = lossByName("keras.losses.CTC");
  const tensor = tensorIn(argument(call, 1, "y_pred"), machine);
  if (!loss) return;
  const use = lossUse({ ...loss, predictions: "distribution" }, "function", call.at, machine);
  if (tensor) judgeDirectly({ loss: known(use, call.at), prediction: tensor, flavour: "tf.keras", at: call.at }, machine);
}

/** The crossentropies of the backend and of `keras.ops`, called on a prediction. */
export function crossentropyOf(name: string, call: Call, machine: Machine): Value | undefined {
  const prediction = argument(call, 1, "output");
  return name.endsWith("_crossentropy") && prediction && holdsTensor(prediction.value, machine)
    ? lossCall({ flavour: "keras", section: "backend", name, rest: [name], only: null }, call, machine)
    : undefined;
}
