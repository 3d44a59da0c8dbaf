import assert from "node:assert/strict";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { nextDown, nextUp } from "../../src/core/numeric/ulp";

type Given = Readonly<Record<string, number>>;

const scalarOf = (id: string): ScalarActivation => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar", id);
  return activation;
};

const inputs = [-Infinity, -1e200, -30, -2.5, -1, -0.3, 0.2, 0.9, 1, 2, 7, 40, 1e200, Infinity];

/** Activations with parameters at the edge of what they may be, and the simpler function that they then are. */
const same: readonly (readonly [id: string, given: Given, plain: string, given?: Given])[] = [
  ["celu", { alpha: 0 }, "relu"],
  ["elu", { alpha: 0 }, "relu"],
  ["leaky_relu", { negative_slope: 0 }, "relu"],
  ["leaky_relu", { negative_slope: 1 }, "linear"],
  ["prelu", { alpha: 0 }, "relu"],
  ["prelu", { alpha: 1 }, "linear"],
  ["relu", { max_value: 6 }, "relu6"],
  ["relu", { negative_slope: 1 }, "linear"],
  ["relu", { negative_slope: 0.2 }, "leaky_relu", { negative_slope: 0.2 }],
  ["relu", { threshold: 1 }, "thresholded_relu", { theta: 1 }],
  ["rrelu", { lower: 0, upper: 0 }, "relu"],
  ["rrelu", { lower: 1, upper: 1 }, "linear"],
  ["hard_shrink", { threshold: 0 }, "linear"],
  ["soft_shrink", { threshold: 0 }, "linear"],
  ["softplus", { threshold: 1e300 }, "softplus"],
  ["squareplus", { b: 0 }, "relu"],
  ["srelu", { t_left: 0, a_left: 1, t_right: 1, a_right: 1 }, "linear"],
  ["srelu", { t_left: 0, a_left: 0, t_right: 1, a_right: 1 }, "relu"],
  ["srelu", { t_left: -1, a_left: 0, t_right: 1, a_right: 0 }, "hard_tanh", { min_val: -1, max_val: 1 }],
  ["threshold", { threshold: 0, default_value: 0 }, "relu"],
  ["thresholded_relu", { theta: 0 }, "relu"],
];

describe("activations at the edges of their parameters", () => {
  for (const [id, given, plainId, plainGiven] of same) {
    it(`${id} with ${JSON.stringify(given)} is ${plainId}`, () => {
      const [edge, plain] = [scalarOf(id), scalarOf(plainId)];
      const [values, plainValues] = [
        { ...defaultValues(edge), ...given },
        { ...defaultValues(plain), ...plainGiven },
      ];
      const breaks = [...plain.kinks(plainValues), ...plain.jumps(plainValues)];
      for (const x of inputs) {
        assert.equal(edge.f(x, values) + 0, plain.f(x, plainValues) + 0, `f(${x})`);
        if (breaks.includes(x)) continue;
        assert.equal(edge.df(x, values) + 0, plain.df(x, plainValues) + 0, `f'(${x})`);
        assert.equal(edge.d2f(x, values) + 0, plain.d2f(x, plainValues) + 0, `f''(${x})`);
      }
      assert.deepEqual([edge.kinks(values), edge.jumps(values)], [plain.kinks(plainValues), plain.jumps(plainValues)]);
      assert.deepEqual(
        edge.range(values).map((end) => end + 0),
        plain.range(plainValues).map((end) => end + 0),
      );
      assert.deepEqual(edge.attained(values), plain.attained(plainValues));
    });
  }

  it("ReLU with a ceiling, a slope and a threshold anywhere bends and jumps where it says, and nowhere else", () => {
    const relu = scalarOf("relu");
    for (const negative_slope of [0, 0.5, 1])
      for (const max_value of [0, 1, 3, Infinity])
        for (const threshold of [-2, 0, 1, 2]) {
          const values = { negative_slope, max_value, threshold };
          const step = (order: "f" | "df", x: number): boolean =>
            Math.abs(relu[order](nextUp(x), values) - relu[order](nextDown(x), values)) > 1e-9;
          const places = [-2, -1, 0, 0.5, 1, 2, 3];
          const jumps = places.filter((x) => step("f", x));
          assert.deepEqual(relu.jumps(values), jumps, JSON.stringify(values));
          assert.deepEqual(
            [...relu.kinks(values)].sort((a, b) => a - b),
            places.filter((x) => step("df", x) && !jumps.includes(x)),
            JSON.stringify(values),
          );
          const [min, max] = relu.range(values);
          const heights = [-50, ...places.flatMap((x) => [nextDown(x), x, nextUp(x)]), 50].map((x) => relu.f(x, values));
          assert.ok(
            heights.every((y) => y >= min && y <= max),
            JSON.stringify(values),
          );
          const isTaken = (end: number): boolean => heights.includes(end);
          assert.deepEqual(relu.attained(values), [isTaken(min), isTaken(max)], JSON.stringify(values));
        }
  });

  it("their formulas say what the parameters make of them", () => {
    const texts = (
      [
        ["relu", { max_value: 6 }],
        ["relu", { max_value: 6, threshold: -1 }],
        ["relu", { max_value: 6, threshold: 1 }],
        ["relu", { negative_slope: 0.1 }],
        ["relu", { negative_slope: 0.1, threshold: 1 }],
        ["relu", { threshold: -1 }],
        ["hard_tanh", {}],
        ["hard_tanh", { min_val: -2 }],
        ["hard_tanh", { max_val: 2 }],
        ["softplus", { threshold: 20 }],
        ["softplus", { threshold: Infinity }],
      ] as const
    ).map(([id, given]) => scalarOf(id).texFor?.({ ...defaultValues(scalarOf(id)), ...given }));
    assert.deepEqual(texts, [
      String.raw`\min(\max(x, 0), m)`,
      String.raw`x > t \;?\; \min(\max(x, 0), m) : 0`,
      String.raw`x > t \;?\; \min(x, m) : 0`,
      String.raw`x > 0 \;?\; x : a\,x`,
      String.raw`x > t \;?\; x : a\,(x - t)`,
      String.raw`x > t \;?\; x : 0`,
      String.raw`\min(\max(x, -1), 1)`,
      String.raw`\min(\max(x, c), d)`,
      String.raw`\min(\max(x, c), d)`,
      String.raw`\beta x > t \;?\; x : \tfrac1\beta \ln(1 + e^{\beta x})`,
      String.raw`\tfrac1\beta \ln(1 + e^{\beta x})`,
    ]);
    const gelu = scalarOf("gelu").texFor;
    assert.ok(gelu?.({ approximate: 0 }).includes("erf") && gelu({ approximate: 1 }).includes("tanh"));
  });

  it("functions of a vector take an empty one", () => {
    for (const id of ["maxout", "softmax", "sparsemax", "crelu", "glu"]) {
      const activation = findActivation(id);
      assert.ok(activation?.kind === "vector");
      assert.deepEqual([activation.f([], {}), activation.jacobian([], {}), activation.jvp([], [], {})], [[], [], []], id);
    }
  });

  it("functions of a vector whose columns may change places heed how many each entry stands for", () => {
    const [xs, direction] = [
      [0.3, -1.2, Infinity],
      [1, -0.5, 0.25],
    ];
    for (const id of ["softmax", "softmin", "log_softmax", "sparsemax"])
      for (const length of [2, 3]) {
        const activation = findActivation(id);
        assert.ok(activation?.kind === "vector" && activation.heedsCounts);
        const [few, by] = [xs.slice(0, length), direction.slice(0, length)];
        const repeated = (list: readonly number[]) => [...list.slice(0, 1), ...Array<number>(3).fill(list[1] ?? NaN), ...list.slice(2)];
        const counts = [1, 3, 1].slice(0, length);
        const close = (found: readonly number[], all: readonly number[], what: string) =>
          found.forEach((y, i) => {
            const expected = all[[0, 1, 4][i] ?? NaN] ?? NaN;
            assert.ok(
              y === expected || Math.abs(y - expected) < 1e-12 || (y !== y && expected !== expected),
              `${id} ${what}: ${y}, not ${expected}`,
            );
          });
        close(activation.f(few, {}, counts), activation.f(repeated(few), {}), "f");
        close(activation.jvp(few, by, {}, counts), activation.jvp(repeated(few), repeated(by), {}), "jvp");
      }
  });

  it("functions of a vector move along a direction as their Jacobians say", () => {
    const [xs, direction] = [
      [0.3, -1.2, 2, 0.7],
      [1, -0.5, 0.25, 2],
    ];
    for (const id of ["softmax", "softmin", "log_softmax", "sparsemax", "crelu", "maxout", "glu", "geglu", "swiglu"]) {
      const activation = findActivation(id);
      assert.ok(activation?.kind === "vector");
      const values = defaultValues(activation);
      const expected = activation.jacobian(xs, values).map((row) => row.reduce((sum, slope, j) => sum + slope * (direction[j] ?? NaN), 0));
      activation
        .jvp(xs, direction, values)
        .forEach((moved, i) => assert.ok(Math.abs(moved - (expected[i] ?? NaN)) < 1e-12, `${id}: ${moved}, not ${expected[i]}`));
    }
  });
});
