import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import type { Param, ScalarActivation } from "../../src/core/activations/activation";

/** Any value that a parameter may have, those where something changes more often; far beyond what a slider covers is as good as at its end. */
const valueOf = ({ default: standard, min = -4, max = 4, flag }: Param): check.Arbitrary<number> =>
  flag
    ? check.constantFrom(0, 1)
    : check.oneof(
        check.constantFrom(...[0, 1, standard, -1, 2].filter((value) => value >= min && value <= max), standard),
        check.integer({ min: Math.ceil(Math.max(min, -4) * 64), max: Math.min(max, 4) * 64 }).map((sixtyFourths) => sixtyFourths / 64),
      );

/** A break that neither rounding nor a slope explains. */
const isBroken = (left: number, right: number): boolean => Math.abs(left - right) > 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
const aside = 1e-12;

/** Where anything of a function may change: numbers made from its parameters, and those that some have fixed. */
function changesOf(values: Readonly<Record<string, number>>): readonly number[] {
  const parameters = Object.values(values).filter(Number.isFinite);
  const made = [0, -1, 1, 2.5, 3, 6, ...parameters.flatMap((a) => [a, ...parameters.map((b) => a / b)])].filter(Number.isFinite);
  return [...new Set(made.flatMap((x) => [x + 0, 0 - x]))].sort((a, b) => a - b);
}

/** Where a function jumps: where its limits differ, and wherever halving a gap does not close it. */
function jumpsOf({ f }: ScalarActivation, values: Readonly<Record<string, number>>): readonly number[] {
  const at = (x: number): number => f(x, values);
  const seen = grid.slice(1).flatMap((to, i) => {
    let [low, high] = [grid[i] ?? to, to];
    if (Math.abs(at(high) - at(low)) < 1e-3) return [];
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (Math.abs(at(middle) - at(low)) > Math.abs(at(high) - at(middle))) high = middle;
      else low = middle;
    }
    // Slopes of the catalogue stay far below this.
    return Math.abs(at(high) - at(low)) > 1e-5 ? [(low + high) / 2] : [];
  });
  const exact = changesOf(values).filter((x) => isBroken(at(x - aside), at(x + aside)));
  return [...exact, ...seen.filter((x) => !exact.some((known) => Math.abs(known - x) < 1e-6))].sort((a, b) => a - b);
}
const grid: readonly number[] = Array.from({ length: 200 }, (_, i) => (i - 100) / 20 + 0.0123);

describe("where functions jump", () => {
  for (const activation of activations) {
    if (activation.kind !== "scalar") continue;
    it(`${activation.id}: where its limits differ, and nowhere else; bends where its slopes do`, () => {
      check.assert(
        check.property(
          check.record(Object.fromEntries(Object.entries(activation.params).map(([name, param]) => [name, valueOf(param)]))),
          (values) => {
            // Bounds in the wrong order are an error in every framework.
            if (values["min_val"] !== undefined && values["min_val"] >= (values["max_val"] ?? 0)) return;
            const { f, df, range, jumps, kinks } = activation;
            assert.deepEqual(
              jumps(values).map((x) => x + 0),
              jumpsOf(activation, values),
            );
            const bends = changesOf(values).filter(
              (x) => !jumps(values).includes(x) && isBroken(df(x - aside, values), df(x + aside, values)),
            );
            assert.deepEqual(
              kinks(values).map((x) => x + 0),
              bends,
            );
            const [min, max] = range(values);
            for (const x of grid) {
              const y = f(x, values);
              assert.ok(y >= min - 1e-12 && y <= max + 1e-12, `${x} gives ${y}, beyond [${min}, ${max}]`);
              const slope = (f(x + 1e-6, values) - f(x - 1e-6, values)) / 2e-6;
              if ([...jumps(values), ...kinks(values)].every((place) => Math.abs(place - x) > 1e-5))
                assert.ok(
                  Math.abs(df(x, values) - slope) < 1e-4 * Math.max(1, Math.abs(slope)),
                  `slope at ${x}: ${df(x, values)}, not ${slope}`,
                );
            }
          },
        ),
        { seed: 11, numRuns: Object.keys(activation.params).length === 0 ? 1 : 60 },
      );
    });
  }
});
