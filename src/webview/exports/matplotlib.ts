import type { ScalarActivation, VectorActivation } from "../../core/activations/activation";
import { numpyOf, numpyOfVector } from "../../core/formula/numpy";
import { palettes } from "../../core/plot/palette";
import type { Order, Window as View } from "../../core/sample";
import { label, type Drawn } from "../curve";
import type { Say } from "../part";
import { colourOf, runsOf, type Picture } from "./picture";

type Curve = Picture["curves"][number];

/** A Python program, with names in English for which Matplotlib has the letters, that draws the same picture with Matplotlib: by formulas where NumPy has them, else through the points that are drawn here. */
export function matplotlibOf({ curves, view, derivative, second }: Picture, say: Say): string {
  const names = namesOf(curves);
  const breaks = curves.some(
    ({ activation, values }) => activation.jumps(values).length + (derivative ? activation.kinks(values).length : 0) > 0,
  );
  const body = curves.flatMap((curve, index) => {
    const name = names[index] ?? "f";
    const title = label(curve, { language: "en" });
    const { activation, values } = curve;
    const colour = `color="${colourOf(curve.slot)}"`;
    const places = [...activation.jumps(values)];
    const bends = [...activation.kinks(values), ...places].sort((a, b) => a - b);
    const pair = numpyOf(activation, values);
    const line = (call: string, points: Order, at: readonly number[], style: string): string =>
      pair !== undefined && points !== "d2f"
        ? `plt.plot(x, ${at.length === 0 ? call : `broken(${call}, ${at.map(python).join(", ")})`}, ${style})`
        : `plt.plot(${pointsOf(curve, points, view)}, ${style})`;
    return [
      "",
      `# ${title}`,
      ...(pair === undefined
        ? []
        : [
            ...definition(name, activation, values, pair.f),
            ...(derivative ? definition(`${name}_slope`, activation, values, pair.df) : []),
          ]),
      line(`${name}(x)`, "f", places, `${colour}, label=${text(title)}`),
      ...(derivative ? [line(`${name}_slope(x)`, "df", bends, `${colour}, linestyle="--", label=${text(`${title}: f′`)}`)] : []),
      ...(second ? [line("", "d2f", [], `${colour}, linestyle="-.", label=${text(`${title}: f″`)}`)] : []),
    ];
  });
  const usesErf = body.some((line) => line.includes("erf("));
  return [
    ...(usesErf ? ["import math", ""] : []),
    "import matplotlib.pyplot as plt",
    "import numpy as np",
    ...(usesErf ? ["", "erf = np.vectorize(math.erf)"] : []),
    "",
    `# ${say("exportFrom")}`,
    `x = np.linspace(${python(view.x[0])}, ${python(view.x[1])}, 1001)`,
    ...(breaks
      ? [
          "",
          "",
          "def broken(y, *places):",
          `    # ${say("exportBroken")}`,
          "    y = np.array(y, dtype=float)",
          "    for place in places:",
          "        if x[0] < place < x[-1]:",
          "            y[np.searchsorted(x, place)] = np.nan",
          "    return y",
          "",
        ]
      : []),
    ...body,
    "",
    `plt.xlim(${python(view.x[0])}, ${python(view.x[1])})`,
    `plt.ylim(${python(view.y[0])}, ${python(view.y[1])})`,
    ...ending,
  ]
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n");
}

/** The same for a function of a vector, as bars. */
export function matplotlibOfBars(activation: VectorActivation, values: Drawn["values"], logits: readonly number[], say: Say): string {
  const outputs = activation.f(logits, values);
  return [
    "import matplotlib.pyplot as plt",
    "import numpy as np",
    "",
    `# ${say("exportFrom")}`,
    `z = np.array([${logits.map(python).join(", ")}])`,
    `y = ${numpyOfVector(activation) ?? `np.array([${outputs.map(python).join(", ")}])`}`,
    "",
    `plt.bar(np.arange(1, len(y) + 1), y, color="${palettes.light.series1}", label=${text(activation.title)})`,
    ...ending,
  ].join("\n");
}

const ending = ["plt.grid(alpha=0.3)", "plt.legend()", "plt.show()", ""];

/** A number as Python writes it. */
const python = (value: number): string =>
  value === Infinity ? "np.inf" : value === -Infinity ? "-np.inf" : Number.isNaN(value) ? "np.nan" : String(Number(value.toPrecision(12)));

/** A string as Python writes it, with nothing in it that ends it. */
const text = (value: string): string => JSON.stringify(value);

const definition = (name: string, { params }: ScalarActivation, values: Drawn["values"], code: string): readonly string[] => {
  const parts = code.split("; ");
  // Only what the code uses, so that no argument is without effect.
  const used = Object.keys(params).filter((parameter) => new RegExp(`\\b${parameter}\\b`).test(code));
  return [
    "",
    "",
    `def ${name}(x${used.map((parameter) => `, ${parameter}=${python(values[parameter] ?? NaN)}`).join("")}):`,
    ...parts.slice(0, -1).map((statement) => `    ${statement}`),
    `    return ${parts.at(-1) ?? "x"}`,
    "",
    "",
  ];
};

/** The points that the panel draws, with gaps where the curve is broken. */
const pointsOf = (curve: Curve, order: Order, view: View): string => {
  const points = runsOf(curve, order, view).flatMap((piece, i) => (i === 0 ? piece : [[NaN, NaN] as const, ...piece]));
  return [0, 1].map((axis) => `[${points.map((point) => python(Number((point[axis] ?? NaN).toPrecision(7)))).join(", ")}]`).join(", ");
};

/** A name of its own for every curve, such as Python can have. */
const namesOf = (curves: readonly Curve[]): readonly string[] => {
  const seen = new Map<string, number>();
  return curves.map(({ activation: { id } }) => {
    const name = id.replace(/\W+/g, "_").replace(/^(?=\d)/, "_");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
};
