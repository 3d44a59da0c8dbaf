// Generated from the files of this folder by test/core/generated.test.ts; do not edit.
import type { Loss } from "./loss";
import binary_crossentropy_ from "./binary_crossentropy";
import binary_focal_crossentropy_ from "./binary_focal_crossentropy";
import categorical_crossentropy_ from "./categorical_crossentropy";
import categorical_focal_crossentropy_ from "./categorical_focal_crossentropy";
import categorical_generalized_cross_entropy_ from "./categorical_generalized_cross_entropy";
import categorical_hinge_ from "./categorical_hinge";
import circle_ from "./circle";
import cosine_similarity_ from "./cosine_similarity";
import ctc_ from "./ctc";
import dice_ from "./dice";
import hinge_ from "./hinge";
import huber_ from "./huber";
import kl_divergence_ from "./kl_divergence";
import log_cosh_ from "./log_cosh";
import mean_absolute_error_ from "./mean_absolute_error";
import mean_absolute_percentage_error_ from "./mean_absolute_percentage_error";
import mean_squared_error_ from "./mean_squared_error";
import mean_squared_logarithmic_error_ from "./mean_squared_logarithmic_error";
import poisson_ from "./poisson";
import sparse_categorical_crossentropy_ from "./sparse_categorical_crossentropy";
import squared_hinge_ from "./squared_hinge";
import tversky_ from "./tversky";

/** Every loss of the catalogue, by id. */
export const losses: readonly Loss[] = [
  binary_crossentropy_,
  binary_focal_crossentropy_,
  categorical_crossentropy_,
  categorical_focal_crossentropy_,
  categorical_generalized_cross_entropy_,
  categorical_hinge_,
  circle_,
  cosine_similarity_,
  ctc_,
  dice_,
  hinge_,
  huber_,
  kl_divergence_,
  log_cosh_,
  mean_absolute_error_,
  mean_absolute_percentage_error_,
  mean_squared_error_,
  mean_squared_logarithmic_error_,
  poisson_,
  sparse_categorical_crossentropy_,
  squared_hinge_,
  tversky_,
];
