import type { LabelForm, PredictionForm } from "../../src/core/losses/loss";

/** A loss of PyTorch as data: what it expects, and which loss of the catalogue it is. */
export interface TorchLoss {
  /** The class in `torch.nn` and the function in `torch.nn.functional`. */
  readonly names: readonly [className: string, functionName: string];
  readonly labels: LabelForm | "class-ids" | "none";
  /** PyTorch has losses that read logarithms, which none of Keras's does. */
  readonly predictions: PredictionForm | "log-distribution" | "log-rate";
  /** The loss of the catalogue that it equals with default parameters, reduced to a mean; null where Keras has none. */
  readonly same: string | null;
  /** It equals that one with `from_logits`. */
  readonly fromLogits?: true;
}

const torch = (
  names: TorchLoss["names"],
  labels: TorchLoss["labels"],
  predictions: TorchLoss["predictions"],
  same: string | null = null,
): TorchLoss => ({ names, labels, predictions, same });

/** Every loss of `torch.nn`, in the order of its documentation (PyTorch 2.13). */
export const torchLosses: readonly TorchLoss[] = [
  torch(["L1Loss", "l1_loss"], "real", "real", "mean_absolute_error"),
  torch(["MSELoss", "mse_loss"], "real", "real", "mean_squared_error"),
  { ...torch(["CrossEntropyLoss", "cross_entropy"], "class-id", "log-weights", "sparse_categorical_crossentropy"), fromLogits: true },
  torch(["CTCLoss", "ctc_loss"], "sequence", "log-distribution"),
  torch(["NLLLoss", "nll_loss"], "class-id", "log-distribution"),
  torch(["PoissonNLLLoss", "poisson_nll_loss"], "count", "log-rate"),
  torch(["GaussianNLLLoss", "gaussian_nll_loss"], "real", "real"),
  torch(["KLDivLoss", "kl_div"], "distribution", "log-distribution"),
  torch(["BCELoss", "binary_cross_entropy"], "probability", "probability", "binary_crossentropy"),
  { ...torch(["BCEWithLogitsLoss", "binary_cross_entropy_with_logits"], "probability", "logits", "binary_crossentropy"), fromLogits: true },
  torch(["MarginRankingLoss", "margin_ranking_loss"], "sign", "score"),
  torch(["HingeEmbeddingLoss", "hinge_embedding_loss"], "sign", "real"),
  torch(["MultiLabelMarginLoss", "multilabel_margin_loss"], "class-ids", "score"),
  torch(["HuberLoss", "huber_loss"], "real", "real", "huber"),
  torch(["SmoothL1Loss", "smooth_l1_loss"], "real", "real", "huber"),
  torch(["SoftMarginLoss", "soft_margin_loss"], "sign", "logits"),
  {
    ...torch(["MultiLabelSoftMarginLoss", "multilabel_soft_margin_loss"], "probability", "logits", "binary_crossentropy"),
    fromLogits: true,
  },
  torch(["CosineEmbeddingLoss", "cosine_embedding_loss"], "sign", "vector"),
  torch(["MultiMarginLoss", "multi_margin_loss"], "class-id", "score"),
  torch(["TripletMarginLoss", "triplet_margin_loss"], "none", "vector"),
  torch(["TripletMarginWithDistanceLoss", "triplet_margin_with_distance_loss"], "none", "vector"),
];
