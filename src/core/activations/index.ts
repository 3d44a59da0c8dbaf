// Generated from the files of this folder by test/core/generated.test.ts; do not edit.
import type { Activation } from "./activation";
import elu_ from "./elu";
import gelu_ from "./gelu";
import leaky_relu_ from "./leaky_relu";
import linear_ from "./linear";
import relu_ from "./relu";
import relu6_ from "./relu6";
import selu_ from "./selu";
import sigmoid_ from "./sigmoid";
import silu_ from "./silu";
import softmax_ from "./softmax";
import softplus_ from "./softplus";
import tanh_ from "./tanh";

/** Every activation of the catalogue, by id. */
export const activations: readonly Activation[] = [
  elu_,
  gelu_,
  leaky_relu_,
  linear_,
  relu_,
  relu6_,
  selu_,
  sigmoid_,
  silu_,
  softmax_,
  softplus_,
  tanh_,
];
