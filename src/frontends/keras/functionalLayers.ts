import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { makeLayer } from "./layer";
import { applyCall } from "./layerObject";
import { logitLoss } from "./logitLosses";

/** TensorFlow 1's functions that make a layer and call it at once, and its losses that take logits; each of these has a namesake in `tf.nn`. */
const FUNCTION = /^tensorflow(?:\.compat\.v1)?\.(?:layers\.([a-z]\w+)|losses\.(\w*(?:softmax|sigmoid)_cross_entropy))$/;

/** `tf.layers.dense(x, 10)`, `tf.losses.softmax_cross_entropy(labels, logits)`: how programs were written before Keras was TensorFlow's own way. */
export function functionalCall(path: string, call: Call, machine: Machine): Value | undefined {
  const [, made, loss] = FUNCTION.exec(path) ?? [];
  if (loss) return logitLoss(`${loss}_with_logits`, call, machine, loss);
  const inputs = made && argument(call, 0, "inputs");
  if (!inputs) return undefined;
  // `conv2d_transpose` makes a Conv2DTranspose.
  const name = made.replace(/^.|_.|\dd/g, (part) => part.replace("_", "").toUpperCase());
  // Nothing is dropped unless it is told that it trains.
  if (name === "Dropout" && !argument(call, 4, "training")) return inputs.value;
  const layer = makeLayer(
    `keras.layers.${name}`,
    { flavour: "tf.keras", section: "layers", name, rest: ["layers", name], only: null },
    { ...call, args: call.args.filter((given) => given !== inputs) },
    machine,
  );
  return applyCall(layer, { ...call, args: [{ ...inputs, name: null }] }, machine);
}
