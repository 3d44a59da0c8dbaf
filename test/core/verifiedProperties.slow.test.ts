import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import type { Param, ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues } from "../../src/core/catalogue";
import { propertiesOf, type Properties } from "../../src/core/properties/all";
import { piecesOf, type Values } from "../../src/core/properties/pieces";
import { vectorPropertiesOf } from "../../src/core/properties/vector";

/** A value that a slider can take, with three decimals: what is thinner than that is no parameter anybody uses. */
const parameter = (param: Param): check.Arbitrary<number> => {
  if (param.flag === true) return check.constantFrom(0, 1);
  const [from, to] = param.slider ?? [param.min ?? param.default - 2, param.max ?? param.default + 2];
  const finite = [Math.max(from, -20), Math.min(to, 20)].map((end) => Math.round(end * 1000));
  return check.oneof(
    check.constant(param.default),
    check.integer({ min: finite[0] ?? 0, max: finite[1] ?? 0 }).map((x) => x / 1000),
  );
};

const anyValues = (activation: ScalarActivation): check.Arbitrary<Values> =>
  check.record(Object.fromEntries(Object.entries(activation.params).map(([name, param]) => [name, parameter(param)])));

/** Uniform numbers in (0, 1), the same every time. */
const uniform = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
};
const normals: readonly number[] = (() => {
  const next = uniform(7);
  return Array.from({ length: 6000 }, () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()));
})();

/** Wide ones with the odd corner of the doubles among them, and such as networks see. */
const inputs: readonly (readonly number[])[] = [
  ...check.sample(check.array(check.double({ min: -30, max: 30, noNaN: true }), { minLength: 24, maxLength: 24 }), {
    seed: 11,
    numRuns: 1,
  }),
  normals.slice(0, 24).map((x) => 4 * x),
];

describe("properties, each found in a second way", () => {
  for (const activation of activations) {
    if (activation.kind !== "scalar") continue;
    const { id, f, df } = activation;
    // What is looked for is looked for once for each set of parameters, then held against fresh inputs by every test.
    const cases = new Map<Values, Properties>();
    before(() => {
      const random = Object.keys(activation.params).length === 0 ? [] : check.sample(anyValues(activation), { seed: 11, numRuns: 3 });
      for (const values of [defaultValues(activation), ...random]) cases.set(values, propertiesOf(activation, values, 0.01));
    });
    const always = (holds: (values: Values, properties: Properties, xs: readonly number[]) => void): void => {
      for (const [values, properties] of cases) {
        // Some need no inputs.
        for (const xs of holds.length < 3 ? inputs.slice(0, 1) : inputs) holds(values, properties, xs);
      }
    };

    it(`${id}: range and extremes: the search agrees with what is declared, and no input goes beyond`, () =>
      always((values, properties, xs) => {
        const { minimum, maximum } = properties;
        const [min, max] = activation.range(values);
        const attained = activation.attained(values);
        for (const [found, declared, isTaken] of [
          [minimum, min, attained[0]],
          [maximum, max, attained[1]],
        ] as const) {
          const about = Math.abs(found.value - declared) <= 1e-12 * Math.max(1, Math.abs(declared));
          assert.ok(found.value === declared || about, `${found.value}, declared ${declared} at ${JSON.stringify(values)}`);
          assert.equal(found.at.points.length + found.at.intervals.length > 0, isTaken, `taken, at ${JSON.stringify(values)}`);
          for (const x of found.at.points) assert.ok(Math.abs(f(x, values) - found.value) <= 1e-15 * Math.max(1, Math.abs(found.value)));
        }
        for (const x of xs) assert.ok(f(x, values) >= min && f(x, values) <= max);
      }));

    it(`${id}: Lipschitz constant: no chord is steeper, and some chord is nearly as steep`, () =>
      always((values, properties, xs) => {
        const constant = properties.lipschitz;
        const chord = (a: number, b: number): number => Math.abs((f(b, values) - f(a, values)) / (b - a));
        xs.slice(1).forEach((b, i) => {
          const a = xs[i] ?? b;
          if (Math.abs(a - b) > 1e-6 && Number.isFinite(f(b, values) - f(a, values)))
            assert.ok(chord(a, b) <= constant * (1 + 1e-9) + 1e-9, `${chord(a, b)} > ${constant} at ${JSON.stringify(values)}`);
        });
        const beside = [0, ...activation.kinks(values), ...activation.jumps(values)].flatMap((x) => [x - 2e-6, x + 1e-6]);
        const near = [...beside, ...Array.from({ length: 4001 }, (_, i) => (i - 2000) / 40 + 1e-7)];
        const steepest = Math.max(...near.map((x) => chord(x, x + 2 ** -20)));
        assert.ok(constant === Infinity || steepest >= constant * 0.99 - 1e-9, `${steepest} of ${constant} at ${JSON.stringify(values)}`);
      }));

    it(`${id}: direction: no two inputs contradict it`, () =>
      always((values, properties, xs) => {
        const { monotone } = properties;
        const sorted = [...xs].sort((a, b) => a - b);
        if (monotone === undefined) {
          const places = [
            ...Array.from({ length: 2401 }, (_, i) => (i - 1200) / 25),
            ...activation.jumps(values).flatMap((x) => [x - 1e-6, x + 1e-6]),
          ];
          const fine = places.sort((a, b) => a - b).map((x) => f(x, values));
          assert.ok(fine.some((y, i) => y > (fine[i - 1] ?? y)) && fine.some((y, i) => y < (fine[i - 1] ?? y)), JSON.stringify(values));
        } else {
          sorted.slice(1).forEach((x, i) => {
            const rise = f(x, values) - f(sorted[i] ?? x, values);
            const slack = 4e-16 * Math.max(1, Math.abs(f(x, values)));
            assert.ok(
              monotone.direction === "rising" ? rise >= -slack : monotone.direction === "falling" ? rise <= slack : Math.abs(rise) <= slack,
              `${id} ${x} ${JSON.stringify(values)}`,
            );
          });
        }
      }));

    it(`${id}: convexity: every chord is above or below the graph as claimed`, () =>
      always((values, properties, xs) => {
        const { convex, concave } = properties.convexity;
        for (const [intervals, sign] of [
          [convex, 1],
          [concave, -1],
        ] as const) {
          for (const [from, to] of intervals) {
            xs.slice(1).forEach((one, i) => {
              const [a, b] = [clamp(one, from, to), clamp(xs[i] ?? one, from, to)];
              const bulge = (f(a, values) + f(b, values)) / 2 - f((a + b) / 2, values);
              assert.ok(
                !Number.isFinite(bulge) || sign * bulge >= -1e-12 * Math.max(1, Math.abs(f(a, values)), Math.abs(f(b, values))),
                `${a} ${b} ${JSON.stringify(values)}`,
              );
            });
          }
        }
      }));

    it(`${id}: zeros, fixed points and level places: all that random inputs run into, and nothing else`, () =>
      always((values, properties, xs) => {
        for (const [places, g] of [
          [properties.zeros, (x: number) => f(x, values)],
          [properties.fixedPoints, (x: number) => f(x, values) - x],
          [properties.zeroGradient, (x: number) => df(x, values)],
        ] as const) {
          for (const x of places.points)
            assert.ok(Math.abs(g(x)) <= 1e-12 * Math.max(1, Math.abs(x)), `${x}: ${g(x)} ${JSON.stringify(values)}`);
          for (const { from, to } of places.intervals) {
            for (const x of xs) if (x > from && x < to) assert.ok(Math.abs(g(x)) <= 1e-14 * Math.max(1, Math.abs(x)));
          }
          const sorted = [...xs, ...Array.from({ length: 480 }, (_, i) => (i - 240) / 16 + 0.01)].sort((a, b) => a - b);
          const broken = [...activation.kinks(values), ...activation.jumps(values)];
          sorted.slice(1).forEach((b, i) => {
            const a = sorted[i] ?? b;
            const [low, high] = [g(a), g(b)];
            const noise = 1e-14 * Math.max(1, Math.abs(a), Math.abs(b));
            if (Math.abs(low) <= noise || Math.abs(high) <= noise || Math.sign(low) === Math.sign(high)) return;
            const isFound = broken.some((x) => x >= a && x <= b) || places.points.some((x) => x >= a && x <= b);
            assert.ok(
              isFound || places.intervals.some((one) => one.to >= a && one.from <= b),
              `between ${a} and ${b} ${JSON.stringify(values)}`,
            );
          });
        }
      }));

    it(`${id}: continuity class: divided differences grow at the break, and Chebyshev coefficients die out where there is none`, () =>
      always((values, properties) => {
        const { order, at } = properties.smoothness;
        // Between the ends of the pieces there must be no break, declared or not; where there are no ends, the class is that of smooth functions.
        const ends = piecesOf(activation, values)
          .slice(1)
          .map(({ from }) => from);
        assert.ok(order === Infinity ? ends.length === 0 : at.length > 0 && at.every((x) => ends.includes(x)), `${ends}, ${at}`);
        for (let centre = -12; centre <= 12; centre += 0.5) {
          if (ends.every((x) => Math.abs(x - centre) > 0.3))
            assert.ok(
              isAnalytic((x) => f(x, values), centre, 0.3),
              `${centre} ${JSON.stringify(values)}`,
            );
        }
        for (const x of at) {
          const quotient = (h: number): number => Math.abs(difference((t) => f(t, values), x, h, order + 2)) / h ** (order + 1);
          // Of a function of class C^(k+1), this quotient would shrink with h. A jump may be so small that only close by it is more than the slope.
          const near = order < 0 ? 1e-10 : 1e-3;
          assert.ok(
            quotient(near) > 0.5 * quotient(4 * near) && quotient(near) > (order < 0 ? 1e-7 : 1e-4),
            `C^${order} at ${x}: ${quotient(4 * near)}, ${quotient(near)} ${JSON.stringify(values)}`,
          );
        }
        for (const x of [...activation.kinks(values), ...activation.jumps(values)])
          assert.ok(order <= 0 && (order < 0 || at.includes(x)), `${x} is declared, ${at} found`);
      }));

    it(`${id}: asymptotes and saturation: far out it is as said`, () =>
      always((values, properties, xs) => {
        for (const { side, slope, intercept } of properties.asymptotes) {
          const sign = side === "left" ? -1 : 1;
          for (const far of [100, 1e4]) {
            const x = sign * far;
            assert.ok(Math.abs(f(x, values) - slope * x - intercept) <= 5 / far + 1e-6, `${x} ${JSON.stringify(values)}`);
          }
        }
        const { below, above } = properties.saturation;
        for (const x of xs) {
          if (below !== null && x < below) assert.ok(Math.abs(df(x, values)) < 0.01);
          if (above !== null && x > above) assert.ok(Math.abs(df(x, values)) < 0.01);
        }
      }));

    it(`${id}: response to a normal input: a simulation agrees`, () =>
      always((values, properties) => {
        const { mean, variance, secondMoment, squaredSlope, gain } = properties.normalResponse;
        agrees(
          normals.map((z) => f(z, values)),
          mean,
        );
        agrees(
          normals.map((z) => f(z, values) ** 2),
          secondMoment,
        );
        agrees(
          normals.map((z) => df(z, values) ** 2),
          squaredSlope,
        );
        assert.ok(Math.abs(variance + mean * mean - secondMoment) <= 1e-12 * Math.max(1, secondMoment));
        agrees(
          normals.map((z) => (gain === Infinity ? 1 : (gain * f(z, values)) ** 2)),
          1,
        );
      }));
  }
});

describe("properties of functions of a vector", () => {
  for (const activation of activations) {
    if (activation.kind !== "vector") continue;
    it(`${activation.id}: no random vector contradicts them`, () => {
      const values = defaultValues(activation);
      const found = vectorPropertiesOf(activation, values);
      const slack = 1e-12;
      check.assert(
        check.property(
          check.array(check.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
          check.integer({ min: -8, max: 8 }),
          (xs, shift) => {
            const ys = activation.f(xs, values);
            const shifted = activation.f(
              xs.map((x) => x + shift),
              values,
            );
            if (found.isNonNegative) assert.ok(ys.every((y) => y >= 0));
            if (found.sumsToOne) assert.ok(Math.abs(ys.reduce((sum, y) => sum + y, 0) - 1) < slack);
            if (found.isShiftInvariant) ys.forEach((y, i) => assert.ok(Math.abs(y - (shifted[i] ?? NaN)) < slack));
            if (found.keepsOrder)
              xs.forEach((x, i) => xs.forEach((other, j) => assert.ok(!(x < other) || (ys[i] ?? NaN) <= (ys[j] ?? NaN))));
          },
        ),
        { seed: 12, numRuns: 40 },
      );
      assert.equal(found.sumsToOne && found.isNonNegative, activation.normalises);
      assert.ok(!activation.normalises || found.isShiftInvariant);
    });
  }
});

const clamp = (x: number, from: number, to: number): number => Math.max(from + 1e-9, Math.min(to - 1e-9, x));

/** Within five standard errors of the mean, the spread taken from the sample; heavy tails get what their sample cannot show. */
const agrees = (sample: readonly number[], expected: number): void => {
  const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
  const spread = Math.sqrt(sample.reduce((sum, y) => sum + (y - mean) ** 2, 0) / sample.length);
  const error = Math.abs(mean - expected);
  assert.ok(
    error <= (5 * spread) / Math.sqrt(sample.length) + 1e-12 || (spread > 3 * Math.abs(mean) && error < 0.3 * expected),
    `${mean}, not ${expected}`,
  );
};

/**
 * Whether the last Chebyshev coefficients over an interval are gone, as they only are for a function without any break there. What bends
 * within a small part of it needs halves, or halves of halves; a break stays one in any of them.
 */
const isAnalytic = (g: (x: number) => number, centre: number, radius: number, depth = 8): boolean => {
  const heights = nodes.map((node) => g(centre + radius * node));
  const size = Math.max(...heights.map(Math.abs));
  const isGone = lastWeights.every(
    (weights) => Math.abs(weights.reduce((sum, weight, i) => sum + weight * (heights[i] ?? NaN), 0)) <= 1e-14 * size + 1e-300,
  );
  return isGone || (depth > 0 && [-0.5, 0.5].every((part) => isAnalytic(g, centre + part * radius, radius / 2, depth - 1)));
};
const nodes: readonly number[] = Array.from({ length: 48 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / 48));
const lastWeights: readonly (readonly number[])[] = [47, 46, 45].map((k) =>
  nodes.map((_, i) => Math.cos((Math.PI * k * (i + 0.5)) / 48) / 24),
);

/** The central difference of some order. */
const difference = (g: (x: number) => number, x: number, h: number, order: number): number => {
  let sum = 0;
  let binomial = 1;
  for (let k = 0; k <= order; k++) {
    sum += (k % 2 === 0 ? 1 : -1) * binomial * g(x + (order / 2 - k) * h);
    binomial = (binomial * (order - k)) / (k + 1);
  }
  return sum;
};
