import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { makeLayer } from "./layer";
import { applyCall } from "./layerObject";
import { logitLoss } from "./operations";

const modules = /^tensorflow\.(?:compat\.v1\.)?(layers|losses)\.(\w+)$/;

/** TensorFlow 1's functions that make a layer and call it at once, by the layer that they make. */
const layers: Readonly<Record<string, string>> = {
  dense: "Dense", dropout: "Dropout", flatten: "Flatten", batch_normalization: "BatchNormalization",
  conv1d: "Conv1D", conv2d: "Conv2D", conv3d: "Conv3D", conv2d_transpose: "Conv2DTranspose", separable_conv2d: "SeparableConv2D",
  max_pooling1d: "MaxPooling1D", max_pooling2d: "MaxPooling2D", average_pooling1d: "AveragePooling1D", average_pooling2d: "AveragePooling2D",
};

/** Its losses that take logits, which are named after what they do with them, by what the labels are called. */
const losses: Readonly<Record<string, string>> = {
  softmax_cross_entropy: "softmax_cross_entropy_with_logits", sparse_softmax_cross_entropy: "sparse_softmax_cross_entropy_with_logits", sigmoid_cross_entropy: "sigmoid_cross_entropy_with_logits",
};

/** `tf.layers.dense(x, 10)`, `tf.losses.softmax_cross_entropy(labels, logits)`: how programs were written before Keras was TensorFlow's own way. */
export function functionalCall(path: string, call: Call, machine: Machine): Value | undefined {
  const [, module, name = ""] = modules.exec(path) ?? [];
  if (module === "losses") return Object.hasOwn(losses, name) ? logitLoss(losses[name] ?? "", call, machine, name) : undefined;
  if (module !== "layers" || !Object.hasOwn(layers, name)) return undefined;
  const className = layers[name] ?? "";
  const inputs = argument(call, 0, "inputs");
  if (!inputs) return undefined;
  const layer = makeLayer(`keras.layers.${className}`, { flavour: "tf.keras", section: "layers", name: className, rest: ["layers", className], only: null }, { ...call, args: call.args.filter((given) => given !== inputs) }, machine);
  return applyCall(layer, { ...call, args: [{ ...inputs, name: null }] }, machine);
}
