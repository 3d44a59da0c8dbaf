/** Rules that speak of a wrong number of outputs for what is asked: whatever is said of the form of labels or of metrics comes after. */
export const wrongUnits = [
  "softmax-on-one-unit",
  "categorical-loss-on-one-unit",
  "class-ids-with-binary-crossentropy",
  "units-differ-from-classes",
  "binarizer-width",
  "broadcast-targets",
] as const;

/** Those of them whose repair changes the number of units, whatever the labels are. */
export const wrongWidth = wrongUnits.slice(2);

/** Rules that speak of labels in another form than the loss takes. */
export const wrongLabels = [
  "label-mode-differs-from-loss",
  "integer-labels-with-categorical-loss",
  "one-hot-labels-with-sparse-loss",
  "signed-labels-with-binary-crossentropy",
  "softmax-for-multi-label",
] as const;
