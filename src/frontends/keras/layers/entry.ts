import type { Disturbance, Effect } from "../../../model/layer";
import type { Extent, Extents } from "../extent";
import type { Options } from "../options";

/** What the front end knows of one layer class: as much as it takes to follow values and shapes through it. */
export interface LayerEntry {
  readonly effect: Effect;
  /** Parameters in positional order, by their Keras 3 names, as far as they matter. */
  readonly parameters: readonly string[];
  /** Earlier names -> Keras 3 names. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** The parameter that gives the number of units or filters. */
  readonly units?: string;
  /** What `activation` is when it is not given; absent where the layer takes none. */
  readonly activation?: string;
  /** Number of spatial axes of a convolution. */
  readonly kernelRank?: number;
  readonly disturbs?: Disturbance;
  readonly isAffineInUse?: boolean;
  readonly shape: (inputs: Extents, options: Options) => Extent;
}

export type LayerTable = Readonly<Record<string, LayerEntry>>;

/** The shape of the first input, unchanged. */
export const same = ([input]: Extents): Extent => input;

/** A layer that leaves shapes as they are and takes these parameters. */
export const unchanged = (effect: Effect, ...parameters: readonly string[]): LayerEntry => ({ effect, parameters, shape: same });
