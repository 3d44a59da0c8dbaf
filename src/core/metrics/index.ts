// Generated from the files of this folder by test/core/generated.test.ts; do not edit.
import type { Metric } from "./metric";
import accuracy_ from "./accuracy";
import auc_ from "./auc";
import binary_accuracy_ from "./binary_accuracy";
import binary_crossentropy_ from "./binary_crossentropy";
import binary_io_u_ from "./binary_io_u";
import categorical_accuracy_ from "./categorical_accuracy";
import categorical_crossentropy_ from "./categorical_crossentropy";
import categorical_hinge_ from "./categorical_hinge";
import concordance_correlation_ from "./concordance_correlation";
import cosine_similarity_ from "./cosine_similarity";
import equal_accuracy_ from "./equal_accuracy";
import f1_score_ from "./f1_score";
import f_beta_score_ from "./f_beta_score";
import false_negatives_ from "./false_negatives";
import false_positives_ from "./false_positives";
import hinge_ from "./hinge";
import io_u_ from "./io_u";
import kl_divergence_ from "./kl_divergence";
import log_cosh_error_ from "./log_cosh_error";
import mean_absolute_error_ from "./mean_absolute_error";
import mean_absolute_percentage_error_ from "./mean_absolute_percentage_error";
import mean_io_u_ from "./mean_io_u";
import mean_squared_error_ from "./mean_squared_error";
import mean_squared_logarithmic_error_ from "./mean_squared_logarithmic_error";
import one_hot_io_u_ from "./one_hot_io_u";
import one_hot_mean_io_u_ from "./one_hot_mean_io_u";
import pearson_correlation_ from "./pearson_correlation";
import poisson_ from "./poisson";
import precision_ from "./precision";
import precision_at_recall_ from "./precision_at_recall";
import r2_score_ from "./r2_score";
import recall_ from "./recall";
import recall_at_precision_ from "./recall_at_precision";
import root_mean_squared_error_ from "./root_mean_squared_error";
import sensitivity_at_specificity_ from "./sensitivity_at_specificity";
import sparse_categorical_accuracy_ from "./sparse_categorical_accuracy";
import sparse_categorical_crossentropy_ from "./sparse_categorical_crossentropy";
import sparse_top_k_categorical_accuracy_ from "./sparse_top_k_categorical_accuracy";
import specificity_at_sensitivity_ from "./specificity_at_sensitivity";
import squared_hinge_ from "./squared_hinge";
import top_k_categorical_accuracy_ from "./top_k_categorical_accuracy";
import true_negatives_ from "./true_negatives";
import true_positives_ from "./true_positives";

/** Every metric of the catalogue, by id. */
export const metrics: readonly Metric[] = [
  accuracy_,
  auc_,
  binary_accuracy_,
  binary_crossentropy_,
  binary_io_u_,
  categorical_accuracy_,
  categorical_crossentropy_,
  categorical_hinge_,
  concordance_correlation_,
  cosine_similarity_,
  equal_accuracy_,
  f1_score_,
  f_beta_score_,
  false_negatives_,
  false_positives_,
  hinge_,
  io_u_,
  kl_divergence_,
  log_cosh_error_,
  mean_absolute_error_,
  mean_absolute_percentage_error_,
  mean_io_u_,
  mean_squared_error_,
  mean_squared_logarithmic_error_,
  one_hot_io_u_,
  one_hot_mean_io_u_,
  pearson_correlation_,
  poisson_,
  precision_,
  precision_at_recall_,
  r2_score_,
  recall_,
  recall_at_precision_,
  root_mean_squared_error_,
  sensitivity_at_specificity_,
  sparse_categorical_accuracy_,
  sparse_categorical_crossentropy_,
  sparse_top_k_categorical_accuracy_,
  specificity_at_sensitivity_,
  squared_hinge_,
  top_k_categorical_accuracy_,
  true_negatives_,
  true_positives_,
];
