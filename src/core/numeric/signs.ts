/** Labels of a margin loss: Keras turns them into -1 and 1 when all of them are 0 or 1, and leaves them alone otherwise. */
export const signs = (labels: readonly number[]): readonly number[] =>
  labels.every((label) => label === 0 || label === 1) ? labels.map((label) => 2 * label - 1) : labels;
