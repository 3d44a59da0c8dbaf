import type { Activation } from "../core/activations/activation";
import type { Expression } from "../core/expressions/expression";
import type { KnownName } from "../core/names";
import type { Known, Place } from "./known";

export type LayerId = number;

/** A dimension: null for the batch axis and for what is not known. A whole shape that is not known is null. */
export type Shape = readonly (number | null)[] | null;

/** One activation as the code uses it. */
export interface ActivationUse {
  readonly activation: Activation;
  /** The name it was found under, with that framework's defaults. */
  readonly name: KnownName;
  /** As written in the code, or the function name where nothing was written. */
  readonly written: string;
  /** Values of the parameters in the core's names: the framework's default where not given, null where given but not known. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Source text of the arguments that are not known, by the core's parameter name. */
  readonly unknownArguments: Readonly<Record<string, string>>;
  /** `default`: nothing was written and the framework chose it. */
  readonly form: "string" | "function" | "layer" | "default" | "operation";
  /** The axis that a function of a vector works along; -1 unless given. */
  readonly axis: Known<number>;
  /** The expression that says it: the string, the name, the layer's call; for `default` the layer's call. */
  readonly at: Place;
  /** It is the default of a function that nobody is seen to call: whoever does may give one. */
  readonly isLeftOpen?: boolean;
}

/** A function of the program's own that is used as an activation. */
export interface OwnFunction {
  /** Its name; `lambda` where it has none. */
  readonly name: string;
  /** What it computes of each element; unknown, with the place that is in the way, where it could not be followed. */
  readonly expression: Known<Expression>;
  /** Where it is used. */
  readonly at: Place;
}

/** What the numbers that a layer trains are set to before training. */
export interface Initializer {
  /** Keras's name of the function: `glorot_uniform`, `zeros`, `constant`. */
  readonly id: string;
  /** The one number that every weight is set to; null where they differ from one another. */
  readonly constant: number | null;
  /** Arguments that are given and are numbers or strings: `stddev`, `scale`, `mode`; null where one is given but not known. */
  readonly values: Readonly<Record<string, number | string | null>>;
  readonly at: Place;
}

/** How a layer disturbs values during training: sets some to zero, does so as self-normalising networks want it, or adds noise. */
export type Disturbance = "dropout" | "alpha-dropout" | "noise";

/** What a layer does to the values that pass through it. */
export type Effect =
  /** A trained affine map: dense, convolution, embedding. Any real number can come out before its own activation. */
  | "affine"
  /** Nothing but an activation. */
  | "activation"
  /** The values stay what they are, at most moved or dropped: dropout, flatten, reshape, cast. */
  | "identity"
  /** Each value times a number, or plus one: any real number can come out where any can go in; a range does not stay what it is. */
  | "scaling"
  /** Averages of values: a range and a distribution stay what they are. */
  | "average"
  /** Some of the values: each stays what it is, a distribution does not. */
  | "part"
  /** The largest of several values: a range stays, a distribution does not. */
  | "maximum"
  | "normalization"
  | "recurrent"
  /** Sum, product, concatenation ... of several tensors. */
  | "merge"
  | "input"
  /** Not known; nothing may be concluded from it. */
  | "opaque";

/** One layer or operation of a model. */
export interface Layer {
  readonly id: LayerId;
  /** As the framework names the class: `Dense`; for an operation its function: `tf.reshape`. */
  readonly className: string;
  readonly name: string | null;
  readonly effect: Effect;
  /** Units or filters; null where the layer has none. */
  readonly units: Known<number> | null;
  /** The layer's own activation; null where the layer has no such attribute (then an activation layer has it in `acts`). */
  readonly activation: Known<ActivationUse> | null;
  /** What an activation layer applies: `ReLU()`, `Softmax()`, `Activation("tanh")`, `tf.nn.relu(x)`. */
  readonly acts: Known<ActivationUse> | null;
  /** Width of the kernel's receptive field in one number where it is a convolution, 1 for dense; null otherwise. */
  readonly kernelSize: number | null;
  /** Its kernel is one wide along some axes and wider along others: one part of a convolution that was split up on purpose. */
  readonly isAlongSomeAxes?: boolean;
  readonly trainable: boolean;
  /** What the kernel of a dense layer or a plain convolution starts from; absent where the layer has no such kernel. */
  readonly kernelInitializer?: Known<Initializer>;
  /** What the bias starts from, zero where there is none; absent as for the kernel. */
  readonly biasInitializer?: Known<Initializer>;
  /** The program sets the weights itself. */
  readonly isGivenWeights?: boolean;
  /** What the gates of a recurrent layer apply; absent where the layer has none, lets nobody choose, or has no faster kernel for the usual choice. */
  readonly recurrentActivation?: Known<ActivationUse>;
  /** Absent where it leaves values alone. */
  readonly disturbs?: Disturbance;
  /** A normalisation by what it averaged while it was trained: in use it scales and shifts each column, which is a linear map. */
  readonly isAffineInUse?: boolean;
  /** The expression that made it: the layer's call. */
  readonly at: Place;
}

/** One application of a layer. */
export interface Node {
  readonly layer: Layer;
  /** The nodes it takes its input from. */
  readonly inputs: readonly Node[];
  readonly shape: Shape;
  /** Size of the last axis where that much is known of a shape that is not: `Dense(3)` on an input of unknown rank. */
  readonly lastAxis?: number;
}
