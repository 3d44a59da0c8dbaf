import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import * as check from "fast-check";
import { activations } from "../src/core/activations";
import type { ScalarActivation, VectorActivation } from "../src/core/activations/activation";
import { nextDown, nextUp } from "../src/core/numeric/ulp";
import { ulpsBetween } from "./core/ulps";

/** Numbers as JSON has them: infinities are words. */
type Written = number | "Infinity" | "-Infinity";

interface Golden {
  readonly sets: readonly {
    readonly parameters: Readonly<Record<string, number>>;
    readonly x: readonly number[];
    readonly f: readonly Written[];
    readonly df: readonly (Written | null)[];
    readonly d2f: readonly (Written | null)[];
    /** The derivative from the left and from the right at every break. */
    readonly slopes: readonly (readonly [x: number, left: number, right: number])[];
  }[];
  readonly cases: readonly {
    readonly x: readonly number[];
    readonly f: readonly Written[];
    readonly jacobian?: readonly (readonly Written[])[];
  }[];
}

/** Ulps that values and first derivatives may be off, and second derivatives. */
const closest = 2;
const close = 4;

/** Next to the zeros of sinc's derivative two terms cancel. There and nowhere else it may be off by this over |x| instead. */
const sincSlopeBound = 4e-16;

/** These have no limit at infinity. */
const waves = ["sine", "cosine"];

/** Near the zeros of second derivatives, where terms cancel and ulps mean nothing, they are off by at most so much. */
const secondDerivativeBound = 4e-16;

const golden = (id: string): Golden => JSON.parse(readFileSync(`test/activations/${id}.json`, "utf8")) as Golden;

/** Every set of parameter values that a test tries: those of the oracle, completed by the defaults. */
const valueSets = (activation: ScalarActivation): readonly Readonly<Record<string, number>>[] =>
  golden(activation.id).sets.map(({ parameters }) =>
    Object.fromEntries(Object.entries(activation.params).map(([name, param]) => [name, parameters[name] ?? param.default])),
  );

describe("activations", () => {
  it("have oracle data for each, and none for others", () => {
    assert.deepEqual(
      readdirSync("test/activations")
        .filter((file) => file.endsWith(".json"))
        .sort(),
      activations.map(({ id }) => `${id}.json`).sort(),
    );
  });

  for (const activation of activations) {
    describe(activation.id, () => {
      if (activation.kind === "scalar") scalarTests(activation);
      else vectorTests(activation);
      it("has parameters whose defaults are allowed, in every framework", () => {
        for (const [name, { default: value, min = -Infinity, max = Infinity }] of Object.entries(activation.params)) {
          const defaults = activation.knownAs.flatMap(({ defaults: theirs }) => theirs?.[name] ?? []);
          for (const each of [value, ...defaults]) assert.ok(each >= min && each <= max, name);
        }
        for (const known of activation.knownAs) {
          const ours = [...Object.values(known.parameters ?? {}), ...Object.keys(known.defaults ?? {})];
          for (const name of ours) assert.ok(name in activation.params, `${known.name}: ${name}`);
        }
      });
    });
  }
});

function scalarTests(activation: ScalarActivation): void {
  const sets = valueSets(activation);

  it("is within 2 ulp of the oracle, value and derivative, and within 4 for the second derivative", () => {
    golden(activation.id).sets.forEach((set, n) => {
      const values = sets[n] ?? {};
      for (const order of ["f", "df", "d2f"] as const) {
        set.x.forEach((x, i) => {
          const expected = set[order][i];
          // The second derivative of softsign jumps at 0 although nothing bends there.
          if (expected === null || expected === undefined || (activation.id === "softsign" && order === "d2f" && x === 0)) return;
          const found = activation[order](x, values);
          const near =
            ulpsBetween(found, Number(expected)) <= (order === "d2f" ? close : closest) ||
            (order === "d2f" && Math.abs(found - Number(expected)) <= secondDerivativeBound) ||
            (activation.id === "sinc" && order === "df" && Math.abs(found - Number(expected)) <= sincSlopeBound / Math.abs(x));
          assert.ok(near, `${order}(${x}) with ${JSON.stringify(values)}: ${found}, not ${expected}`);
        });
      }
    });
  });

  it("has the derivatives that differences give", () => {
    for (const values of sets) {
      const breaks = breaksOf(activation, values);
      for (let x = -7.9; x < 8; x += 0.37) {
        // Differences make no sense across a break, and softsign's second derivative has one at 0.
        if ([...breaks, 0].some((each) => Math.abs(each - x) < 0.02)) continue;
        assertClose(
          richardson((y) => activation.f(y, values), x),
          activation.df(x, values),
          `f'(${x})`,
        );
        assertClose(
          richardson((y) => activation.df(y, values), x),
          activation.d2f(x, values),
          `f''(${x})`,
        );
      }
    }
  });

  it("stays within its range and comes as close to the ends as it says", () => {
    for (const values of sets) {
      const [min, max] = activation.range(values);
      const [hasMin, hasMax] = activation.attained(values);
      const breaks = breaksOf(activation, values);
      const lowest = lowestOf((x) => activation.f(x, values), breaks);
      const highest = -lowestOf((x) => -activation.f(x, values), breaks);
      assert.ok(lowest >= min && highest <= max, `${lowest} to ${highest} is outside ${min} to ${max}`);
      for (const [end, extreme, attained] of [
        [min, lowest, hasMin],
        [max, highest, hasMax],
      ] as const) {
        if (Number.isFinite(end)) assert.ok(Math.abs(end - extreme) <= (attained ? 1e-15 : 1e-6), `${extreme} does not come near ${end}`);
        else assert.ok(Math.abs(extreme) > 1e6, `${extreme} is far from ${end}`);
        assert.ok(!attained || Number.isFinite(end));
      }
    }
  });

  it("bends at its kinks, breaks at its jumps, and nowhere else", () => {
    for (const values of sets) {
      const [kinks, jumps] = [activation.kinks(values), activation.jumps(values)];
      const step = (order: "f" | "df", x: number): number =>
        Math.abs(activation[order](nextUp(x), values) - activation[order](nextDown(x), values));
      for (const x of kinks) {
        assert.ok(step("f", x) < 1e-12, `breaks at ${x}`);
        assert.ok(step("df", x) > 1e-3, `does not bend at ${x}`);
      }
      for (const x of jumps) assert.ok(step("f", x) > 1e-10, `does not break at ${x}`);
      for (let x = -8; x <= 8; x += 0.125) {
        if ([...kinks, ...jumps].includes(x)) continue;
        const size = Math.max(1, Math.abs(activation.f(x, values)));
        assert.ok(step("f", x) < 1e-12 * size && step("df", x) < 1e-12 * size, `breaks or bends at ${x}`);
      }
    }
  });

  it("has the one-sided derivatives of the oracle at its breaks, and one derivative elsewhere", () => {
    golden(activation.id).sets.forEach((set, n) => {
      const values = sets[n] ?? {};
      for (const [x, ...expected] of set.slopes) {
        const found = activation.slopes(x, values);
        expected.forEach((slope, side) => assert.ok(ulpsBetween(found[side] ?? NaN, slope) <= 1, `${found[side]} at ${x}, not ${slope}`));
      }
      assert.deepEqual(activation.slopes(0.37, values), [activation.df(0.37, values), activation.df(0.37, values)]);
    });
  });

  it("gives numbers within its range for any number at all", () => {
    for (const values of sets) {
      const [min, max] = activation.range(values);
      check.assert(
        check.property(check.double({ noNaN: true }), (x) => {
          const y = activation.f(x, values);
          assert.ok(y >= min && y <= max, `f(${x}) = ${y}`);
          assert.ok(!Number.isNaN(activation.df(x, values)) && !Number.isNaN(activation.d2f(x, values)), `derivatives at ${x}`);
        }),
        { seed: 5, numRuns: 100 },
      );
    }
  });

  it("gives the limits at both infinities, NaN only for NaN, and keeps the sign of zero", () => {
    for (const values of sets) {
      for (const order of ["f", "df", "d2f"] as const) {
        assert.ok(Number.isNaN(activation[order](NaN, values)));
        for (const x of [-Infinity, -Number.MAX_VALUE, -750, -0, 0, Number.MIN_VALUE, 750, Number.MAX_VALUE, Infinity]) {
          assert.ok(!Number.isNaN(activation[order](x, values)), `${order}(${x})`);
        }
      }
      for (const sign of waves.includes(activation.id) ? [] : [-1, 1]) {
        const [far, limit] = [activation.f(sign * 1e300, values), activation.f(sign * Infinity, values)];
        assert.ok(Number.isFinite(limit) ? Math.abs(far - limit) <= 1e-15 : Math.abs(far) >= 1e297);
      }
      const passesZero = activation.f(1e-9, values) * activation.f(-1e-9, values) < 0;
      if (passesZero) assert.ok(Object.is(activation.f(-0, values), -0), "f(-0) is not -0");
    }
  });
}

function vectorTests(activation: VectorActivation): void {
  it("is within 2 ulp of the oracle, value and Jacobian", () => {
    for (const { x, f, jacobian } of golden(activation.id).cases) {
      activation
        .f(x, {})
        .forEach((found, i) => assert.ok(ulpsBetween(found, Number(f[i])) <= closest, `f([${x}])[${i}]: ${found}, not ${f[i]}`));
      assert.equal(activation.f(x, {}).length, activation.width(x.length));
      if (jacobian === undefined) continue;
      activation
        .jacobian(x, {})
        .forEach((row, i) =>
          row.forEach((found, j) =>
            assert.ok(ulpsBetween(found, Number(jacobian[i]?.[j])) <= closest, `J([${x}])[${i}][${j}]: ${found}, not ${jacobian[i]?.[j]}`),
          ),
        );
    }
  });

  it("stays within its range, and sums to one where it says so", () => {
    const [min, max] = activation.range({});
    for (const { x } of golden(activation.id).cases) {
      const outputs = activation.f(x, {});
      assert.ok(outputs.every((output) => output >= min && output <= max));
      if (activation.normalises) assert.ok(Math.abs(outputs.reduce((a, b) => a + b, 0) - 1) < 1e-14);
    }
  });

  it("has the products of Jacobian and direction that its Jacobian gives", () => {
    const vectors = check.array(check.double({ min: -30, max: 30, noNaN: true }), { minLength: 2, maxLength: 8 });
    check.assert(
      check.property(vectors, vectors, (xs, other) => {
        const direction = xs.map((_, i) => other[i] ?? 1);
        const product = activation.jvp(xs, direction, {});
        const rows = activation.jacobian(xs, {});
        assert.equal(product.length, activation.width(xs.length));
        rows.forEach((row, i) => {
          const terms = row.map((slope, j) => slope * (direction[j] ?? 0));
          const size = terms.reduce((total, term) => total + Math.abs(term), 0) + Math.max(...direction.map(Math.abs));
          assert.ok(Math.abs((product[i] ?? NaN) - terms.reduce((a, b) => a + b, 0)) <= 1e-14 * size);
        });
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it("neither overflows nor leaves its range at any finite input", () => {
    const [min, max] = activation.range({});
    check.assert(
      check.property(check.array(check.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 6 }), (xs) => {
        const inputs = activation.evenOnly === true && xs.length % 2 === 1 ? xs.slice(1) : xs;
        const outputs = activation.f(inputs, {});
        assert.ok(outputs.every((y) => y >= min && y <= max));
        if (activation.normalises) assert.ok(Math.abs(outputs.reduce((a, b) => a + b, 0) - 1) < 1e-14);
        assert.ok(activation.jacobian(inputs, {}).every((row) => row.every((slope) => !Number.isNaN(slope))));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("survives infinities and empty vectors", () => {
    for (const x of [[], [Infinity, 1], [-Infinity, 0], [-Infinity, -Infinity], [Infinity, Infinity]]) {
      assert.ok(
        activation.f(x, {}).every((output) => !Number.isNaN(output)),
        `[${x}]`,
      );
    }
  });
}

/** Central differences at two steps, extrapolated: right to some ten digits for a smooth function. */
const richardson = (g: (x: number) => number, x: number): number => {
  const difference = (h: number): number => (g(x + h) - g(x - h)) / (2 * h);
  return (4 * difference(0.002) - difference(0.004)) / 3;
};

const assertClose = (found: number, expected: number, what: string): void =>
  assert.ok(Math.abs(found - expected) <= 1e-8 * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);

const breaksOf = (activation: ScalarActivation, values: Readonly<Record<string, number>>): readonly number[] => [
  ...activation.kinks(values),
  ...activation.jumps(values),
];

/** The lowest value over a fine grid around the origin, all magnitudes and the breaks, refined around the best of them. */
const lowestOf = (g: (x: number) => number, breaks: readonly number[]): number => {
  const xs = [
    ...Array.from({ length: 2001 }, (_, i) => (i - 1000) / 100),
    ...Array.from({ length: 300 }, (_, i) => 10 ** (i - 10)).flatMap((x) => [-x, x]),
    ...breaks.flatMap((x) => [x, nextDown(x), nextUp(x)]),
  ];
  const best = xs.reduce((a, b) => (g(b) < g(a) ? b : a));
  let [from, to] = [best - 0.01, best + 0.01];
  for (let i = 0; i < 60; i++) {
    const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
    if (g(left) < g(right)) to = right;
    else from = left;
  }
  return Math.min(g(best), g((from + to) / 2));
};
