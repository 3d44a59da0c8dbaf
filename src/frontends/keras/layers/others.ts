import type { Disturbance } from "../../../model/layer";
import { isShape, lastOf, withLast, type Extent } from "../extent";
import { shapeSetting, size } from "../options";
import { same, unchanged, type LayerEntry, type LayerTable } from "./entry";

const dense: LayerEntry = {
  effect: "affine",
  parameters: ["units", "activation"],
  renamed: { output_dim: "units" },
  units: "units",
  activation: "linear",
  shape: ([input], options) => withLast(input, size(options, "units")),
};

const disturbing = (disturbs: Disturbance, parameter: string): LayerEntry => ({ ...unchanged("identity", parameter), disturbs });

const batchNormalization: LayerEntry = { ...unchanged("normalization", "axis"), isAffineInUse: true };

const attention = (parameters: readonly string[]): LayerEntry => ({
  effect: "opaque",
  parameters,
  shape: ([query, value = null]) => withLast(query, lastOf(value ?? query)),
});

/** Layers of an element's own kind: dense, embedding, regularization, normalization, attention, preprocessing. */
export const others: LayerTable = {
  Dense: dense,
  TimeDistributedDense: dense,
  DenseFlipout: dense,
  DenseReparameterization: dense,
  DenseLocalReparameterization: dense,
  DenseVariational: { ...dense, parameters: ["units"] },
  EinsumDense: {
    effect: "affine",
    parameters: ["equation", "output_shape", "activation"],
    activation: "linear",
    shape: () => null,
  },
  Embedding: {
    effect: "affine",
    parameters: ["input_dim", "output_dim"],
    shape: ([input], options): Extent => {
      const width = size(options, "output_dim");
      return isShape(input) ? [...input, width] : width === null ? null : { last: width };
    },
  },

  Dropout: disturbing("dropout", "rate"),
  SpatialDropout1D: disturbing("dropout", "rate"),
  SpatialDropout2D: disturbing("dropout", "rate"),
  SpatialDropout3D: disturbing("dropout", "rate"),
  AlphaDropout: disturbing("alpha-dropout", "rate"),
  GaussianDropout: disturbing("noise", "rate"),
  GaussianNoise: disturbing("noise", "stddev"),
  ActivityRegularization: unchanged("identity"),
  ActivityRegularizer: unchanged("identity"),
  Masking: unchanged("identity", "mask_value"),
  Identity: unchanged("identity"),

  BatchNormalization: batchNormalization,
  SyncBatchNormalization: batchNormalization,
  LayerNormalization: unchanged("normalization", "axis"),
  GroupNormalization: unchanged("normalization", "groups"),
  RMSNormalization: unchanged("normalization", "axis"),
  UnitNormalization: unchanged("normalization", "axis"),

  MultiHeadAttention: {
    effect: "opaque",
    parameters: ["num_heads", "key_dim", "value_dim", "dropout", "use_bias", "output_shape"],
    shape: ([query], options) => {
      const given = options.get("output_shape") ?? null;
      const sizes = given === null ? null : shapeSetting(given);
      if (given !== null) return isShape(query) && sizes !== null ? [...query.slice(0, -1), ...sizes] : null;
      return query;
    },
  },
  GroupQueryAttention: { effect: "opaque", parameters: ["head_dim"], shape: same },
  Attention: attention(["use_scale"]),
  AdditiveAttention: attention(["use_scale"]),

  StringLookup: unchanged("opaque"),
  IntegerLookup: unchanged("opaque"),
  Hashing: unchanged("opaque"),
  Discretization: unchanged("opaque"),
  TextVectorization: {
    effect: "opaque",
    parameters: ["max_tokens"],
    shape: (_inputs, options) => [null, size(options, "output_sequence_length")],
  },
  Rescaling: unchanged("opaque", "scale", "offset"),
  Normalization: unchanged("normalization", "axis"),
  RandomFlip: unchanged("opaque"),
  RandomRotation: unchanged("opaque"),
  RandomZoom: unchanged("opaque"),
  RandomContrast: unchanged("opaque"),
  RandomBrightness: unchanged("opaque"),
  RandomTranslation: unchanged("opaque"),
  Resizing: {
    effect: "opaque",
    parameters: ["height", "width"],
    shape: ([input], options) =>
      isShape(input) && input.length === 4 ? [input[0] ?? null, size(options, "height"), size(options, "width"), input[3] ?? null] : null,
  },
  CenterCrop: {
    effect: "identity",
    parameters: ["height", "width"],
    shape: ([input], options) =>
      isShape(input) && input.length === 4 ? [input[0] ?? null, size(options, "height"), size(options, "width"), input[3] ?? null] : null,
  },
};

/** Layers that do nothing but apply a function; */
export const activations: LayerTable = {
  Activation: unchanged("activation", "activation"),
  ReLU: unchanged("activation", "max_value", "negative_slope", "threshold"),
  LeakyReLU: unchanged("activation", "negative_slope"),
  ELU: unchanged("activation", "alpha"),
  PReLU: unchanged("activation"),
  Softmax: unchanged("activation", "axis"),
  ThresholdedReLU: unchanged("activation", "theta"),
};
