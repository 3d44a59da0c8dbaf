import type { Known, Place } from "./known";
import type { Layer, LayerId, Node } from "./layer";

/** A model that the program builds. */
export interface Model {
  readonly kind: "sequential" | "functional" | "subclassed";
  readonly name: string | null;
  /** The expression that made it. */
  readonly at: Place;
  /** As in Keras's `model.layers`, without InputLayer. */
  readonly layers: readonly Layer[];
  /** What reaches the outputs, in order; not known for models whose `call` cannot be followed. */
  readonly outputs: Known<readonly Node[]>;
  /** Names of the outputs, for losses given by name. */
  readonly outputNames: readonly (string | null)[];
  /** False where layers were added in a way that could not be followed. */
  readonly complete: boolean;
  /** Weights come from elsewhere, whatever the layers start from. */
  readonly isGivenWeights?: boolean;
  /** Made at the top of a program that does nothing with it but look at it. */
  readonly isShown?: boolean;
  /** Built among tests that do not compile it: it is there to be converted, drawn or counted. */
  readonly isOfTests?: boolean;
  /** Layers that give the one output of some model of the program; not known while only this one is looked at. */
  readonly ends?: ReadonlySet<LayerId>;
}
