// Generated from the files of this folder by test/core/generated.test.ts; do not edit.
import type { Activation } from "./activation";
import celu_ from "./celu";
import elu_ from "./elu";
import exponential_ from "./exponential";
import gelu_ from "./gelu";
import glu_ from "./glu";
import hard_shrink_ from "./hard_shrink";
import hard_sigmoid_ from "./hard_sigmoid";
import hard_sigmoid_keras2_ from "./hard_sigmoid_keras2";
import hard_silu_ from "./hard_silu";
import hard_tanh_ from "./hard_tanh";
import leaky_relu_ from "./leaky_relu";
import linear_ from "./linear";
import log_sigmoid_ from "./log_sigmoid";
import log_softmax_ from "./log_softmax";
import mish_ from "./mish";
import prelu_ from "./prelu";
import relu_ from "./relu";
import relu6_ from "./relu6";
import selu_ from "./selu";
import sigmoid_ from "./sigmoid";
import silu_ from "./silu";
import soft_shrink_ from "./soft_shrink";
import softmax_ from "./softmax";
import softplus_ from "./softplus";
import softsign_ from "./softsign";
import sparse_plus_ from "./sparse_plus";
import sparse_sigmoid_ from "./sparse_sigmoid";
import sparsemax_ from "./sparsemax";
import squareplus_ from "./squareplus";
import tanh_ from "./tanh";
import tanh_shrink_ from "./tanh_shrink";
import threshold_ from "./threshold";
import thresholded_relu_ from "./thresholded_relu";

/** Every activation of the catalogue, by id. */
export const activations: readonly Activation[] = [
  celu_,
  elu_,
  exponential_,
  gelu_,
  glu_,
  hard_shrink_,
  hard_sigmoid_,
  hard_sigmoid_keras2_,
  hard_silu_,
  hard_tanh_,
  leaky_relu_,
  linear_,
  log_sigmoid_,
  log_softmax_,
  mish_,
  prelu_,
  relu_,
  relu6_,
  selu_,
  sigmoid_,
  silu_,
  soft_shrink_,
  softmax_,
  softplus_,
  softsign_,
  sparse_plus_,
  sparse_sigmoid_,
  sparsemax_,
  squareplus_,
  tanh_,
  tanh_shrink_,
  threshold_,
  thresholded_relu_,
];
