import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { makeLayer } from "./layer";
import { applyCall } from "./layerObject";
import { logitLoss } from "./operations";

/** TensorFlow 1's functions that make a layer and call it at once, by the layer that they make. */
const layers: Readonly<Record<string, string>> = {
  dense: "Dense", dropout: "Dropout", flatten: "Flatten", batch_normalization: "BatchNormalization",
  conv1d: "Conv1D", conv2d: "Conv2D", conv3d: "Conv3D", conv2d_transpose: "Conv2DTranspose", separable_conv2d: "SeparableConv2D",
  max_pooling1d: "MaxPooling1D", max_pooling2d: "MaxPooling2D", average_pooling1d: "AveragePooling1D", average_pooling2d: "AveragePooling2D",
};

/** Its losses that take logits; each has a namesake in `tf.nn`. */
const losses = ["softmax_cross_entropy", "sparse_softmax_cross_entropy", "sigmoid_cross_entropy"] as const;

type Made = (call: Call, machine: Machine) => Value | undefined;

const layerCall = (name: string): Made => (call, machine) => {
  const inputs = argument(call, 0, "inputs");
  if (!inputs) return undefined;
  // Nothing is dropped unless it is told that it trains.
  if (name === "Dropout" && !argument(call, 4, "training")) return inputs.value;
  const path = `keras.layers.${name}`;
  const layer = makeLayer(path, { flavour: "tf.keras", section: "layers", name, rest: ["layers", name], only: null }, { ...call, args: call.args.filter((given) => given !== inputs) }, machine);
  return applyCall(layer, { ...call, args: [{ ...inputs, name: null }] }, machine);
};

const byPath = new Map(["tensorflow", "tensorflow.compat.v1"].flatMap((root): [string, Made][] => [
  ...Object.entries(layers).map(([name, made]): [string, Made] => [`${root}.layers.${name}`, layerCall(made)]),
  ...losses.map((name): [string, Made] => [`${root}.losses.${name}`, (call, machine) => logitLoss(`${name}_with_logits`, call, machine, name)]),
]));

/** `tf.layers.dense(x, 10)`, `tf.losses.softmax_cross_entropy(labels, logits)`: how programs were written before Keras was TensorFlow's own way. */
export const functionalCall = (path: string, call: Call, machine: Machine): Value | undefined => byPath.get(path)?.(call, machine);
