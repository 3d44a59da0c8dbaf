/**
 * A public name of something in the core, fully qualified.
 * The first word says whose it is: `keras` is Keras 3, `keras2` is Keras 1, Keras 2 and tf_keras, then `tf`, `torch`, `jax`, `flax`.
 * What stands in `keras.activations` can also be given as a string there; `keras.layers` holds layers.
 */
export interface KnownName {
  readonly name: string;
  /** Their parameter name -> ours, where the two differ or where a default of theirs must be shown. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Their default of our parameter, where it differs from ours. */
  readonly defaults?: Readonly<Record<string, number>>;
  /** First and last version that has the name, where it matters: `3.1`. */
  readonly since?: string;
  readonly until?: string;
}
