import { composed } from "../../src/core/expressions/composed";
import { glyph } from "../../src/core/plot/glyph";
import { grid } from "../../src/core/plot/grid";
import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { curvesScene } from "../../src/core/plot/draw";
import { barsScene } from "../../src/core/plot/drawBars";
import { palettes } from "../../src/core/plot/palette";
import { frameOf, scaleOf, type Scene, type SceneElement } from "../../src/core/plot/scene";
import { dataUri, sceneOf, thumbnail } from "../../src/core/plot/thumbnail";
import { tickText, ticks } from "../../src/core/plot/ticks";
import { toSvg } from "../../src/core/plot/toSvg";
import { sample, type Point } from "../../src/core/sample";
import { interestingWindow } from "../../src/core/window";

const scalarOf = (id: string): ScalarActivation => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar");
  return activation;
};
const scalars = activations.filter((activation): activation is ScalarActivation => activation.kind === "scalar");
const size = { widthPx: 400, heightPx: 250 };

describe("sample", () => {
  for (const activation of scalars) {
    it(`${activation.id}: every point between two samples is within 0.3 px of the line between them`, () => {
      const values = defaultValues(activation);
      const window = interestingWindow(activation, values, true);
      const yScale = size.heightPx / (window.y[1] - window.y[0]);
      for (const order of ["f", "df"] as const) {
        const { pieces } = sample(activation, values, order, window, size);
        let count = 0;
        for (const points of pieces) {
          count += points.length;
          points.slice(1).forEach((end, i) => {
            const start = points[i];
            assert.ok(start && end[0] > start[0]);
            for (let part = 0.1; part < 1; part += 0.2) {
              const x = start[0] + part * (end[0] - start[0]);
              const off = Math.abs(activation[order](x, values) - (start[1] + part * (end[1] - start[1]))) * yScale;
              assert.ok(off < 0.3 || !inView(window.y, start, end), `${order}(${x}) is ${off} px off`);
            }
          });
        }
        assert.ok(count <= 150, `${count} points`);
      }
    });
  }

  it("puts two points on a straight line, and one more at a kink", () => {
    const of = (id: string, order: "f" | "df") =>
      sample(scalarOf(id), defaultValues(scalarOf(id)), order, { x: [-4, 4], y: [-4, 4] }, size);
    assert.deepEqual(of("linear", "f").pieces, [
      [
        [-4, -4],
        [4, 4],
      ],
    ]);
    assert.deepEqual(of("relu", "f").pieces, [
      [
        [-4, 0],
        [0, 0],
        [4, 4],
      ],
    ]);
    assert.deepEqual(of("relu", "f").corners, [[0, 0]]);
    assert.deepEqual(of("relu", "df").pieces, [
      [
        [-4, 0],
        [0, 0],
      ],
      [
        [0, 1],
        [4, 1],
      ],
    ]);
    assert.deepEqual(of("relu", "df").jumps, [{ x: 0, left: 0, right: 1, value: 0 }]);
    // What bends or breaks outside of the window is not in it.
    assert.deepEqual(sample(scalarOf("relu6"), {}, "f", { x: [1, 8], y: [0, 8] }, size).corners, [[6, 6]]);
    assert.deepEqual(
      of("hard_shrink", "f").jumps.map(({ x, value }) => [x, value]),
      [
        [-0.5, 0],
        [0.5, 0],
      ],
    );
  });
});

const inView = ([low, high]: readonly [number, number], a: Point, b: Point): boolean =>
  Math.max(a[1], b[1]) >= low && Math.min(a[1], b[1]) <= high;

describe("interesting window", () => {
  it("holds the origin and every kink, and is no wider than it need be", () => {
    for (const activation of scalars) {
      const values = defaultValues(activation);
      const {
        x: [from, to],
        y: [low, high],
      } = interestingWindow(activation, values);
      for (const x of [0, ...activation.kinks(values), ...activation.jumps(values)]) assert.ok(from < x && x < to, activation.id);
      assert.ok(low < 0 && high > 0 && to - from <= 20, activation.id);
    }
  });

  it("follows the parameters", () => {
    const relu = scalarOf("relu");
    assert.ok(interestingWindow(relu, { ...defaultValues(relu), max_value: 20 }).x[1] > 20);
  });
});

describe("ticks", () => {
  it("are round numbers inside the interval", () => {
    assert.deepEqual(ticks(-4, 4, 8), [-4, -3, -2, -1, 0, 1, 2, 3, 4]);
    assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(ticks(0.13, 0.42, 3), [0.2, 0.3, 0.4]);
    assert.equal(tickText(-0.5), "−0.5");
  });

  it("are few and in order for any interval", () => {
    check.assert(
      check.property(
        check.double({ min: -1e6, max: 1e6, noNaN: true }),
        check.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (from, span) => {
          const found = ticks(from, from + span, 6);
          assert.ok(found.length >= 2 && found.length <= 13, `${found.length}`);
          assert.ok(found.every((x, i) => i === 0 || x > (found[i - 1] ?? x)));
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe("scene", () => {
  const gelu = { activation: scalarOf("gelu"), values: defaultValues(scalarOf("gelu")) };

  it("maps data to pixels", () => {
    const scene = curvesScene([gelu]);
    for (const direction of ["x", "y"] as const) {
      const { domain, pixels } = scene[direction];
      assert.deepEqual(domain.map(scaleOf(scene)[direction]).map(Math.round), pixels.map(Math.round));
    }
    const { y } = scaleOf(scene);
    assert.ok(y(1) < y(0), "up is up");
  });

  it("draws nothing outside the plot area, however far the curve goes", () => {
    const exponential = scalarOf("exponential");
    const scene = curvesScene([{ activation: exponential, values: {} }], { window: { x: [-10, 700], y: [-1, 2] } });
    for (const path of paths(scene, "curve")) {
      for (const [, x, y] of path.d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
        assert.ok(Number(x) >= scene.x.pixels[0] - 0.1 && Number(x) <= scene.x.pixels[1] + 0.1);
        assert.ok(Number(y) <= scene.y.pixels[0] + 0.1 && Number(y) >= scene.y.pixels[1] - 0.1);
      }
    }
  });

  it("has axes over the usual window where there is nothing to draw", () => {
    const svg = toSvg(curvesScene([]), palettes.light);
    for (const tick of ["−4", "4", "−1", "1"]) assert.ok(svg.includes(`>${tick}<`), tick);
  });

  it("tells curves apart without colour: each has a dash of its own, and the derivative another", () => {
    const shown = ["relu", "gelu", "silu", "elu", "selu", "tanh"].map((id) => ({
      activation: scalarOf(id),
      values: defaultValues(scalarOf(id)),
    }));
    const scene = curvesScene(shown);
    const dashes = [...paths(scene, "curve"), ...paths(scene, "derivative").slice(0, 1)].map(({ dash, widthPx }) => `${dash} ${widthPx}`);
    assert.equal(new Set(dashes).size, 7);
    const legend = scene.elements.filter((element) => element.kind === "text" && element.mark === "legend");
    assert.equal(legend.length, 7);
  });

  it("marks a jump with open and closed dots", () => {
    const scene = curvesScene([{ activation: scalarOf("threshold"), values: defaultValues(scalarOf("threshold")) }], { derivative: false });
    const dots = scene.elements.filter((element) => element.kind === "dot");
    assert.deepEqual(
      dots.map(({ open }) => open),
      [true, false],
    );
  });

  it("breaks the second derivative where two curvatures meet, and draws no asymptote where the curve lies on the line", () => {
    const elu = { activation: scalarOf("elu"), values: defaultValues(scalarOf("elu")) };
    assert.deepEqual(
      sample(elu.activation, elu.values, "d2f", { x: [-4, 4], y: [-1, 2] }, size).jumps.map(({ x, right }) => [x, right]),
      [[0, 0]],
    );
    const ceiling = { activation: scalarOf("relu"), values: { ...defaultValues(scalarOf("relu")), max_value: 20 } };
    assert.deepEqual(paths(curvesScene([ceiling]), "asymptote"), []);
  });

  it("writes the slope beside a straight end that looks level and is not", () => {
    const leaky = scalarOf("leaky_relu");
    const labels = (negative_slope: number): readonly string[] =>
      curvesScene([{ activation: leaky, values: { negative_slope } }]).elements.flatMap((element) =>
        element.kind === "text" && element.mark === "label" ? [element.text] : [],
      );
    assert.deepEqual([labels(0.01), labels(0.3), labels(0)], [["f′ = 0.01"], [], []]);
  });

  it("shows the values that a function takes as a bar beside the plot", () => {
    const tanh = scalarOf("tanh");
    const scene = curvesScene([{ activation: tanh, values: {} }]);
    const bar = scene.elements.find((element) => element.mark === "range");
    const { y } = scaleOf(scene);
    assert.ok(bar?.kind === "rect" && Math.abs(y(1) - bar.y) < 0.1 && Math.abs(y(-1) - bar.y - bar.heightPx) < 0.1);
  });

  it("keeps every number inside the picture, however long", () => {
    const linear = { activation: scalarOf("linear"), values: {} };
    for (const [x, y] of [
      [
        [1000, 1010],
        [999.9, 1000.4],
      ],
      [
        [-1e-3, 1e-3],
        [-0.0005, 0.0005],
      ],
      [
        [-1e5, 1e5],
        [-1e5, 1e5],
      ],
    ] as const) {
      const scene = curvesScene([linear], { window: { x, y } });
      for (const element of scene.elements) {
        if (element.kind !== "text") continue;
        const width = element.text.length * scene.fontPx * 0.58;
        const left = element.x - (element.anchor === "end" ? width : element.anchor === "middle" ? width / 2 : 0);
        assert.ok(left >= 0 && left + width <= scene.widthPx + 1, `${element.text} from ${left} to ${left + width}`);
      }
    }
  });

  it("draws softmax as bars with their values", () => {
    const softmax = findActivation("softmax");
    assert.ok(softmax?.kind === "vector");
    const scene = barsScene(softmax, {}, [2, 1, 0.1]);
    const texts = scene.elements.flatMap((element) => (element.kind === "text" && element.mark === "label" ? [element.text] : []));
    assert.deepEqual(texts, ["0.659", "0.242", "0.099"]);
    assert.equal(scene.description, "Softmax of 2, 1, 0.1: 0.659, 0.242, 0.099.");
    assert.ok(toSvg(barsScene(softmax, {}, []), palettes.light).startsWith("<svg"), "even of nothing");
    assert.ok(!toSvg(barsScene(softmax, {}, [Infinity, -Infinity, NaN]), palettes.dark).includes('NaN"'), "even of what is no number");
  });
});

const paths = (scene: Scene, mark: string) =>
  scene.elements.filter((element): element is SceneElement & { readonly kind: "path" } => element.kind === "path" && element.mark === mark);

describe("parts of a picture", () => {
  const marks = (scene: Scene, mark: string): number => scene.elements.filter((element) => element.mark === mark).length;
  const view = (id: string, x: readonly [number, number], y: readonly [number, number], given = {}): Scene => {
    const activation = scalarOf(id);
    return curvesScene([{ activation, values: { ...defaultValues(activation), ...given } }], {
      window: { x, y },
      range: true,
      derivative: false,
    });
  };

  it("show the range and the asymptotes that are in view", () => {
    assert.deepEqual([marks(view("sigmoid", [-8, 8], [-1, 2]), "range"), marks(view("sigmoid", [-8, 8], [-1, 2]), "asymptote")], [1, 2]);
    assert.deepEqual(
      [
        marks(view("sigmoid", [-8, 8], [5, 6]), "range"),
        marks(view("sigmoid", [-8, 8], [-3, -2]), "range"),
        marks(view("sigmoid", [-8, 8], [5, 6]), "asymptote"),
        marks(view("sigmoid", [-8, 8], [-3, -2]), "asymptote"),
      ],
      [0, 0, 0, 0],
    );
    // Each on its own side of the origin.
    assert.equal(marks(view("sigmoid", [2, 4], [-1, 2]), "asymptote"), 1);
  });

  it("have a dot where the bend is in view", () => {
    const dots = (x: readonly [number, number], y: readonly [number, number]) => marks(view("relu6", x, y), "dot");
    assert.deepEqual([dots([-4, 8], [-1, 7]), dots([-4, 8], [1, 7]), dots([-4, 8], [-1, 5]), dots([1, 8], [-1, 7])], [2, 1, 1, 1]);
  });

  it("name a slope that is easily missed, on either side", () => {
    const label = (given: Readonly<Record<string, number>>) =>
      view("srelu", [-8, 8], [-2, 8], given).elements.flatMap((element) =>
        element.kind === "text" && element.mark === "label" && element.text.startsWith("f′") ? [`${element.text} ${element.anchor}`] : [],
      );
    assert.deepEqual(label({ t_left: 0, a_left: 0.02, t_right: 1, a_right: 1 }), ["f′ = 0.02 start"]);
    assert.deepEqual(label({ t_left: 0, a_left: 0, t_right: 1, a_right: 0.02 }), ["f′ = 0.02 end"]);
    assert.deepEqual(label({ t_left: 0, a_left: 0, t_right: 1, a_right: 0 }), []);
  });

  it("have no grid without ticks, and a glyph of what is not defined everywhere", () => {
    const frame = frameOf({ domain: [0, 1], pixels: [0, 10] }, { domain: [0, 1], pixels: [10, 0] }, 12);
    assert.deepEqual(grid(frame, [], []), []);
    assert.deepEqual(
      grid(frame, [0.5], []).map((element) => (element.kind === "path" ? element.d : "")),
      ["M5 10V0"],
    );
    const root = composed({ kind: "elementary", name: "sqrt", of: { kind: "input" } }, "own");
    assert.match(glyph(root, {}, "red"), /^<svg .*stroke="red".*<path d="M1\.0 14\.0L(?:[\d.]+ [\d.]+L?)+"\/><\/svg>$/);
  });

  it("are bars with what went in below them, as long as there is room for its name", () => {
    const [softmax, crelu, logSoftmax] = ["softmax", "crelu", "log_softmax"].map((id) => findActivation(id));
    assert.ok(softmax?.kind === "vector" && crelu?.kind === "vector" && logSoftmax?.kind === "vector");
    const texts = (scene: Scene, mark: string) =>
      scene.elements.flatMap((element) =>
        element.kind === "text" && element.mark === mark && element.curve !== undefined ? [element.text] : [],
      );
    assert.deepEqual(texts(barsScene(softmax, {}, [0, 0]), "tick"), ["x = 0", "x = 0"]);
    assert.deepEqual(texts(barsScene(softmax, {}, [0, 1, 2, 3, 4, 5, 6]), "tick"), ["0", "1", "2", "3", "4", "5", "6"]);
    assert.deepEqual(texts(barsScene(softmax, {}, [0, -8]), "label"), ["1", "3.4e−4"]);
    assert.deepEqual(texts(barsScene(crelu, {}, [0]), "tick"), ["f₁", "f₂"]);
    // Of nothing but zeros a picture has some height all the same, and what was asked for it has anyway.
    assert.deepEqual(
      [barsScene(crelu, {}, [0]).y.domain, barsScene(softmax, {}, [0], { window: { x: [0, 1], y: [-2, 2] } }).y.domain],
      [
        [0, 0.06],
        [-2, 2],
      ],
    );
    const { elements, y } = barsScene(logSoftmax, {}, [0, -Infinity]);
    const bars = elements.flatMap((element) => (element.kind === "rect" && element.mark === "bar" ? [element.y + element.heightPx] : []));
    assert.equal(bars[1], y.pixels[0], "to the lower edge");
    assert.deepEqual(texts(sceneOf(softmax, {}, { logits: [3, 3] }), "tick"), ["x = 3", "x = 3"]);
  });
});

describe("SVG text", () => {
  it("is small, closed, and free of NaN for every activation in every palette", () => {
    for (const activation of activations) {
      for (const name of ["light", "dark", "high-contrast", "high-contrast-light"] as const) {
        const svg = thumbnail(activation, defaultValues(activation), name);
        assert.ok(Buffer.byteLength(svg) < 4096, `${activation.id}: ${Buffer.byteLength(svg)}`);
        assert.ok(!/NaN|Infinity|undefined/.test(svg), activation.id);
        assert.ok(svg.includes(`<title>${activation.title}</title>`) && svg.includes("<desc>") && svg.includes(palettes[name].background));
      }
    }
  });

  it("has no digit more than a tenth of a pixel, and escapes what it is told", () => {
    const gelu = scalarOf("gelu");
    const svg = toSvg(
      curvesScene([
        { activation: gelu, values: defaultValues(gelu), label: `<a & "b">` },
        { activation: gelu, values: { approximate: 1 } },
      ]),
      palettes.light,
    );
    assert.ok(!/ (?:d|x|y|cx|cy|width|height)="[^"]*\.\d\d/.test(svg));
    assert.ok(svg.includes("&lt;a &amp; &quot;b&quot;&gt;") && !svg.includes("<a "));
  });

  it("survives as a data URI", () => {
    const svg = thumbnail(scalarOf("tanh"), {}, "dark");
    const uri = dataUri(svg);
    assert.equal(decodeURIComponent(uri.slice(uri.indexOf(",") + 1)), svg.trim());
    assert.ok(/^data:image\/svg\+xml;utf8,[^\s"'()<>#]+$/.test(uri));
  });
});

describe("palettes", () => {
  for (const [name, palette] of Object.entries(palettes)) {
    it(`${name}: lines and letters stand out`, () => {
      const least = name.startsWith("high-contrast") ? { series: 7, text: 7 } : { series: 3, text: 4.5 };
      for (const [token, colour] of Object.entries(palette)) {
        const ratio = contrast(colour, palette.background);
        if (token.startsWith("series"))
          assert.ok(ratio >= least.series && contrast(colour, palette.band) >= least.series * 0.8, `${token} ${ratio}`);
        if (token === "text" || token === "muted") assert.ok(ratio >= least.text, `${token} ${ratio}`);
      }
    });
  }
});

/** The contrast ratio of WCAG, 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
