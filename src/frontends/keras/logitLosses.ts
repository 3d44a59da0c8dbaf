import { findLoss } from "../../core/catalogue";
import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { judgeDirectly } from "./compile";
import { isShape } from "./extent";
import { lossLabels } from "./given";
import { lossUse } from "./losses";
import { lossValue } from "./ownLoss";
import { isClass, type Flavour } from "./paths";
import { tensorIn } from "./tensor";

/** Losses of TensorFlow's own that take logits, by the loss that they are. */
const logitLosses: Readonly<Record<string, string>> = {
  sigmoid_cross_entropy_with_logits: "binary_crossentropy",
  weighted_cross_entropy_with_logits: "binary_crossentropy",
  softmax_cross_entropy_with_logits: "categorical_crossentropy",
  softmax_cross_entropy_with_logits_v2: "categorical_crossentropy",
  sparse_softmax_cross_entropy_with_logits: "sparse_categorical_crossentropy",
};

/** A loss of TensorFlow's own that takes logits, called on labels and a prediction; undefined where it is none, or the prediction is no tensor. */
export function logitLoss(name: string, call: Call, machine: Machine, written?: string): Value | undefined {
  const target = argument(call, 0, "labels");
  const given = { logits: argument(call, 1, "logits"), target, labels: lossLabels(target, machine), flavour: "tf.keras" } as const;
  return meet(logitLosses, name, written ?? name, given, call.at, machine);
}

/** Losses of PyTorch's and Optax's that take logits, by the loss that they are. */
const otherLogitLosses: Readonly<Record<string, string>> = {
  CrossEntropyLoss: "sparse_categorical_crossentropy",
  cross_entropy: "sparse_categorical_crossentropy",
  BCEWithLogitsLoss: "binary_crossentropy",
  binary_cross_entropy_with_logits: "binary_crossentropy",
  softmax_cross_entropy: "categorical_crossentropy",
  softmax_cross_entropy_with_integer_labels: "sparse_categorical_crossentropy",
  sigmoid_binary_cross_entropy: "binary_crossentropy",
};

/** Such a loss, with which models of Keras 3 are trained too. It is given the prediction first, and takes labels in either form. */
export function otherLogitLoss(path: string, call: Call, machine: Machine): Value | undefined {
  const name = /^(?:torch\.nn\.(?:functional\.)?|optax\.(?:losses\.)?)(\w+)$/.exec(path)?.[1];
  if (name === undefined || !Object.hasOwn(otherLogitLosses, name)) return undefined;
  const met = (c: Call, m: Machine): Value | undefined => {
    const logits = argument(c, 0, "input", "logits");
    const extent = tensorIn(logits, m)?.extent ?? null;
    // PyTorch's classes stand on the second axis, which of more than two is not the last.
    if (/^(?:CrossEntropyLoss|cross_entropy)$/.test(name) && isShape(extent) && extent.length > 2) return undefined;
    return meet(otherLogitLosses, name, name, { logits, target: argument(c, 1, "target", "labels"), flavour: "keras" }, c.at, m);
  };
  return isClass(name) ? machine.foreign({ call: (c, m) => met(c, m) ?? m.unknown("unknown-call", c.at) }, call.at) : met(call, machine);
}

interface Given {
  readonly logits: Argument | undefined;
  readonly target: Argument | undefined;
  readonly labels?: Labels | undefined;
  readonly flavour: Flavour;
}

/** A prediction meets the loss of that name. */
function meet(
  table: Readonly<Record<string, string>>,
  name: string,
  written: string,
  { logits, target, labels, flavour }: Given,
  at: Place,
  machine: Machine,
): Value | undefined {
  const loss = Object.hasOwn(table, name) ? findLoss(table[name] ?? "") : undefined;
  const prediction = tensorIn(logits, machine);
  if (!loss || !prediction) return undefined;
  const use = known({ ...lossUse(loss, "function", at, machine), fromLogits: known(true, at), logitsFunction: written }, at);
  judgeDirectly({ loss: use, target, prediction, flavour, at }, machine, labels);
  return lossValue(use, target, prediction, at, machine);
}
