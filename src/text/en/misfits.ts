/** Why a loss cannot read what a function puts out. */
export default {
  "not-a-probability": "leaves [0, 1], where the loss has no logarithm to take; Keras clips, and what is clipped learns nothing",
  "not-normalised": "columns do not sum to one; Keras divides by their sum, so that classes can be ranked but no column is a probability",
  normalised: "columns compete for a sum of one, where each is asked by itself",
  "not-a-distribution": "is no distribution; Keras divides by the sum, which helps only where that is positive and no column negative",
  "already-activated": "is bounded already: read as logits, it is squeezed a second time",
  "one-sided": "stays on one side, where both are needed",
  "negative-rate": "can be negative, which has no logarithm: NaN",
  bounded: "cannot reach every number; right only where the labels keep to its range",
  logarithm: "is a logarithm of what is asked for",
} as const;
