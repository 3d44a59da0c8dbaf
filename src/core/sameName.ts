import { activations } from "./activations";
import type { Activation, ScalarActivation } from "./activations/activation";
import { defaultValues, plainForm } from "./catalogue";
import { lastPart } from "./names";
import { nextDown, nextUp } from "./numeric/ulp";

type Values = Readonly<Record<string, number>>;

/** One curve that goes by a name, with every framework's name for it. */
export interface Variant {
  readonly activation: Activation;
  /** All parameters, as these names set them when nothing is passed. */
  readonly values: Values;
  /** Fully qualified, in the order of the catalogue. */
  readonly names: readonly string[];
}

/** Where two variants of a name are furthest apart. */
export interface Difference {
  readonly a: Variant;
  readonly b: Variant;
  readonly x: number;
  readonly size: number;
}

/**
 * The different curves that frameworks give under one short name, whatever its capitals and underscores: `leaky_relu` is
 * `LeakyReLU` too. More than one means: the same name, a different curve.
 */
export const variantsOf = (shortName: string): readonly Variant[] => {
  const groups = new Map<string, { activation: Activation; values: Values; names: string[] }>();
  for (const activation of activations) {
    for (const known of activation.knownAs) {
      if (plainForm(lastPart(known.name)) !== plainForm(shortName)) continue;
      const values = defaultValues(activation, known);
      const key = `${activation.id} ${JSON.stringify(Object.values(values).map(String))}`;
      const group = groups.get(key) ?? { activation, values, names: [] };
      group.names.push(known.name);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
};

/** The largest difference between any two variants of a name over an interval; nothing where fewer than two are scalar. */
export const largestDifference = (variants: readonly Variant[], window: readonly [from: number, to: number]): Difference | undefined => {
  let largest: Difference | undefined;
  variants.forEach((a, i) =>
    variants.slice(i + 1).forEach((b) => {
      if (a.activation.kind !== "scalar" || b.activation.kind !== "scalar") return;
      const { x, size } = furthest(a.activation, a.values, b.activation, b.values, window);
      if (largest === undefined || size > largest.size) largest = { a, b, x, size };
    }),
  );
  return largest;
};

/** Tries a fine grid and every break, then narrows in on the best place. */
const furthest = (
  a: ScalarActivation,
  aValues: Values,
  b: ScalarActivation,
  bValues: Values,
  [from, to]: readonly [number, number],
): { readonly x: number; readonly size: number } => {
  const apart = (x: number): number => Math.abs(a.f(x, aValues) - b.f(x, bValues));
  const step = (to - from) / 2000;
  const breaks = [...a.kinks(aValues), ...a.jumps(aValues), ...b.kinks(bValues), ...b.jumps(bValues)];
  const xs = [
    ...Array.from({ length: 2001 }, (_, i) => (i === 2000 ? to : from + i * step)),
    ...breaks.flatMap((x) => [nextDown(x), x, nextUp(x)]).filter((x) => x >= from && x <= to),
  ];
  const best = xs.reduce((one, other) => (apart(other) > apart(one) ? other : one), from);
  let [left, right] = [Math.max(from, best - step), Math.min(to, best + step)];
  for (let i = 0; i < 60; i++) {
    const [low, high] = [left + (right - left) / 3, right - (right - left) / 3];
    if (apart(low) > apart(high)) right = high;
    else left = low;
  }
  const middle = (left + right) / 2;
  return apart(middle) > apart(best) ? { x: middle, size: apart(middle) } : { x: best, size: apart(best) };
};
