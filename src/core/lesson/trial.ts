import { entry } from "../numeric/entry";
import { defaultInitializer } from "../signal/initializer";
import { propagate, type LayerSignal, type SignalLayer } from "../signal/propagate";

/** What can be tried on a stack in place of what the code has; null leaves it as it is. */
export interface Trial {
  /** How many hidden layers there are: all but the last. */
  readonly depth: number | null;
  /** Keras's name of an initialiser for every layer. */
  readonly initializer: string | null;
}

/**
 * A stack as it would be with so many hidden layers, all drawn by one initialiser. More repeat the last, which then takes as many numbers
 * as it gives; fewer are the first ones, but only where each layer is joined to the next as dense layers are: else nobody can tell how wide
 * what comes after would be.
 */
export const tried = <L extends SignalLayer>(layers: readonly L[], { depth, initializer: name }: Trial): readonly L[] => {
  const initializer = name === null ? undefined : defaultInitializer(name);
  const hidden = layers.slice(0, -1);
  const isDense = layers.slice(1).every(({ fanIn }, index) => fanIn === layers[index]?.fanOut);
  const count = Math.max(depth ?? hidden.length, isDense ? 1 : hidden.length);
  const last = hidden.at(-1);
  const repeated = last ? Array.from({ length: Math.max(0, count - hidden.length) }, (): L => ({ ...last, fanIn: last.fanOut })) : [];
  const shown = [...hidden.slice(0, count), ...repeated];
  const end = layers.slice(-1).map((output): L => ({
    ...output,
    fanIn:
      count < hidden.length
        ? entry(
            hidden.map(({ fanOut }) => fanOut),
            count - 1,
          )
        : output.fanIn,
  }));
  return [...shown, ...end].map((layer) => (initializer ? { ...layer, initializer } : layer));
};

/** What a layer of a stack makes of a signal before training, and how large a gradient is behind it. */
export interface LayerState {
  readonly signal: LayerSignal;
  /** Root mean square of the gradient with respect to what this layer puts out, where it is 1 behind the last; null where it is not known. */
  readonly gradient: number | null;
}

/** Follows a signal forwards and a gradient backwards through a stack, for inputs of mean square 1 and a gradient of root mean square 1. */
export const statesOf = (layers: readonly SignalLayer[]): readonly LayerState[] => {
  const signals = propagate(layers);
  let logarithm: number | null = 0;
  const states: LayerState[] = [];
  for (const signal of [...signals].reverse()) {
    states.unshift({ signal, gradient: logarithm === null ? null : Math.exp(logarithm) });
    // Half the logarithm of a mean square is that of its root; a product of factors would underflow before it.
    logarithm = logarithm !== null && signal.known ? logarithm + Math.log(signal.gradientFactor) / 2 : null;
  }
  return states;
};
