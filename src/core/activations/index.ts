// Generated from the files of this folder by test/core/generated.test.ts; do not edit.
import type { Activation } from "./activation";
import absolute_ from "./absolute";
import arctan_ from "./arctan";
import bent_identity_ from "./bent_identity";
import celu_ from "./celu";
import cosine_ from "./cosine";
import crelu_ from "./crelu";
import elu_ from "./elu";
import exponential_ from "./exponential";
import gaussian_ from "./gaussian";
import geglu_ from "./geglu";
import gelu_ from "./gelu";
import glu_ from "./glu";
import hard_shrink_ from "./hard_shrink";
import hard_sigmoid_ from "./hard_sigmoid";
import hard_sigmoid_keras2_ from "./hard_sigmoid_keras2";
import hard_silu_ from "./hard_silu";
import hard_tanh_ from "./hard_tanh";
import leaky_relu_ from "./leaky_relu";
import lecun_tanh_ from "./lecun_tanh";
import linear_ from "./linear";
import log_log_ from "./log_log";
import log_sigmoid_ from "./log_sigmoid";
import log_softmax_ from "./log_softmax";
import maxout_ from "./maxout";
import mish_ from "./mish";
import prelu_ from "./prelu";
import relu_ from "./relu";
import relu6_ from "./relu6";
import rrelu_ from "./rrelu";
import selu_ from "./selu";
import sigmoid_ from "./sigmoid";
import signum_ from "./signum";
import silu_ from "./silu";
import sinc_ from "./sinc";
import sine_ from "./sine";
import soft_shrink_ from "./soft_shrink";
import softmax_ from "./softmax";
import softmin_ from "./softmin";
import softplus_ from "./softplus";
import softsign_ from "./softsign";
import sparse_plus_ from "./sparse_plus";
import sparse_sigmoid_ from "./sparse_sigmoid";
import sparsemax_ from "./sparsemax";
import squareplus_ from "./squareplus";
import srelu_ from "./srelu";
import step_ from "./step";
import swiglu_ from "./swiglu";
import symmetric_sigmoid_ from "./symmetric_sigmoid";
import tanh_ from "./tanh";
import tanh_shrink_ from "./tanh_shrink";
import threshold_ from "./threshold";
import thresholded_relu_ from "./thresholded_relu";

/** Every activation of the catalogue, by id. */
export const activations: readonly Activation[] = [
  absolute_,
  arctan_,
  bent_identity_,
  celu_,
  cosine_,
  crelu_,
  elu_,
  exponential_,
  gaussian_,
  geglu_,
  gelu_,
  glu_,
  hard_shrink_,
  hard_sigmoid_,
  hard_sigmoid_keras2_,
  hard_silu_,
  hard_tanh_,
  leaky_relu_,
  lecun_tanh_,
  linear_,
  log_log_,
  log_sigmoid_,
  log_softmax_,
  maxout_,
  mish_,
  prelu_,
  relu_,
  relu6_,
  rrelu_,
  selu_,
  sigmoid_,
  signum_,
  silu_,
  sinc_,
  sine_,
  soft_shrink_,
  softmax_,
  softmin_,
  softplus_,
  softsign_,
  sparse_plus_,
  sparse_sigmoid_,
  sparsemax_,
  squareplus_,
  srelu_,
  step_,
  swiglu_,
  symmetric_sigmoid_,
  tanh_,
  tanh_shrink_,
  threshold_,
  thresholded_relu_,
];
