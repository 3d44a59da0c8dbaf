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
  /** For a function of a vector: their parameter for the axis it works along, and what that is by default. */
  readonly axis?: Axis;
  /** First and last version that has the name, where it matters: `3.1`. */
  readonly since?: string;
  readonly until?: string;
  /** What its automatic differentiation takes at a kink, of the slopes on both sides, where that is not the `df` of the catalogue. */
  readonly slopeAtKinks?: "left" | "right" | "mean" | "zero";
}

/** The last part of a dotted name: what a program writes behind what it has imported. */
export const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** Which axis a function of a vector works along. */
export interface Axis {
  /** Left out where it cannot be chosen. */
  readonly parameter?: string;
  /** Counted from the end where negative. PyTorch's `None` goes by the number of axes: the first of 0, 1 or 3, the second otherwise. */
  readonly default: number | "by rank" | "required";
}

/** Names of functions of a vector that take an axis. */
export const along = (parameter: string, axis: Axis["default"], ...names: readonly string[]): readonly KnownName[] =>
  names.map((name) => ({ name, axis: { parameter, default: axis } }));

/** Names that differ from ours in nothing but the name. */
export const plain = (...names: readonly string[]): readonly KnownName[] => names.map((name) => ({ name }));

/** The strings that each version of Keras resolves to a loss or a metric, the one to write first. */
export interface Strings {
  readonly keras: readonly string[];
  readonly keras2: readonly string[];
}

/** Strings that are the same in both versions. */
export const bothVersions = (...strings: readonly string[]): Strings => ({ keras: strings, keras2: strings });

/** The strings of what goes by its public names in each version, and in Keras 3 by its id in any case. */
export function publicStrings(id: string, knownAs: readonly KnownName[]): Strings {
  const of = (prefix: string): readonly string[] => knownAs.flatMap(({ name }) => (name.startsWith(prefix) ? [lastPart(name)] : []));
  const names = of("keras2.");
  return { keras: [...new Set([id, ...of("keras.")])], keras2: names.includes(id) ? [...new Set([id, ...names])] : names };
}
