/**
 * A public name of something in the core, fully qualified.
 * The first word says whose it is: `keras` is Keras 3, `keras2` is Keras 1, Keras 2 and tf_keras, then `tf`, `torch`, `jax`, `flax`.
 * What stands in `keras.activations` can also be given as a string there; `keras.layers` holds layers.
 */
export interface KnownName {
  readonly name: string;
  /**
   * Their parameter names -> ours, every parameter that this name takes, in positional order after the input.
   * Left out where it takes all of ours, by our names and in our order; `{}` where it takes none of them.
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Their default of our parameter, where it differs from ours. */
  readonly defaults?: Readonly<Record<string, number>>;
  /** First and last version that has the name, where it matters: `3.1`. */
  readonly since?: string;
  readonly until?: string;
  /** Which one-sided slope its automatic differentiation takes at a kink, where that is not the `df` of the catalogue. */
  readonly slopeAtKinks?: "left" | "right" | "zero";
}

/** Names that differ from ours in nothing but the name. */
export const plain = (...names: readonly string[]): readonly KnownName[] => names.map((name) => ({ name }));
