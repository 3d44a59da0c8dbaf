import { strict as assert } from "node:assert";
import { losses } from "../../src/core/losses";
import { metrics } from "../../src/core/metrics";
import { lossPicture, metricPicture, type LossPicture } from "../../src/core/plot/lossPicture";

/** The points of the curves of a picture, in units of the data, as its own ticks tell them. */
function curvesOf({ svg }: LossPicture, mark = "curve"): readonly (readonly (readonly [x: number, y: number])[])[] {
  const ticks = [...svg.matchAll(/<g class="tick"[^>]*>(.*?)<\/g>/g)].map(([, texts = ""]) =>
    [...texts.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)">([^<]*)</g)].map(([, x, y, text = ""]) => ({
      x: Number(x),
      y: Number(y),
      value: Number(text.replace("−", "-")),
    })),
  );
  const [across = [], up = []] = ticks;
  // The letters of a tick stand 3.5 px below its height; the last one across may be moved to stay in the picture.
  const scale =
    (pixels: readonly number[], values: readonly number[]) =>
    (pixel: number): number =>
      (values[0] ?? NaN) +
      ((pixel - (pixels[0] ?? NaN)) * ((values[1] ?? NaN) - (values[0] ?? NaN))) / ((pixels[1] ?? NaN) - (pixels[0] ?? NaN));
  const toX = scale(
    across.map(({ x }) => x),
    across.map(({ value }) => value),
  );
  const toY = scale(
    up.map(({ y }) => y - 3.5),
    up.map(({ value }) => value),
  );
  return [...svg.matchAll(new RegExp(`<path class="${mark}" d="([^"]*)"`, "g"))].map(([, d = ""]) =>
    [...d.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [toX(Number(x)), toY(Number(y))] as const),
  );
}

const pictured = (id: string): LossPicture => {
  const loss = losses.find((each) => each.id === id);
  return (loss && lossPicture(loss, "light", 300)) ?? assert.fail(id);
};

const isNear = (points: readonly (readonly [number, number])[] | undefined, f: (x: number) => number, tolerance: number): void => {
  assert.ok(points && points.length > 1);
  for (const [x, y] of points) assert.ok(Math.abs(f(x) - y) < tolerance, `at ${x}: ${y}, not ${f(x)}`);
};

describe("the picture of a loss", () => {
  it("is there for every loss of one number, and small", () => {
    const without = losses.filter((loss) => !lossPicture(loss, "dark", 300)).map(({ id }) => id);
    assert.deepEqual(without, ["circle", "cosine_similarity", "ctc"]);
    for (const loss of losses) {
      const { length } = lossPicture(loss, "dark", 300)?.svg ?? "x".repeat(1000);
      assert.ok(length > 900 && length < 4000, `${loss.id}: ${length}`);
    }
  });

  it("shows both answers of a question: the values are those of the formulas", () => {
    const [yes, no] = curvesOf(pictured("binary_crossentropy"));
    isNear(
      yes?.filter(([x]) => x > 0.1),
      (p) => -Math.log(p),
      0.05,
    );
    isNear(
      no?.filter(([x]) => x < 0.9),
      (p) => -Math.log(1 - p),
      0.05,
    );
    const [right, wrong] = curvesOf(pictured("hinge"));
    isNear(right, (z) => Math.max(1 - z, 0), 0.05);
    isNear(wrong, (z) => Math.max(1 + z, 0), 0.05);
    const [marked, unmarked] = curvesOf(pictured("dice"));
    isNear(marked, (p) => 1 - (2 * p) / (1 + p), 0.02);
    isNear(unmarked, (p) => 1 - 2 / (2 + p), 0.02);
  });

  it("shows the loss by what the right class is given, and a number with its slope", () => {
    for (const id of ["categorical_crossentropy", "sparse_categorical_crossentropy"])
      isNear(
        curvesOf(pictured(id))[0]?.filter(([x]) => x > 0.1),
        (p) => -Math.log(p),
        0.05,
      );
    isNear(
      curvesOf(pictured("kl_divergence"))[1]?.filter(([x]) => x > 0.1 && x < 0.9),
      (p) => 0.7 * Math.log(0.7 / p) + 0.3 * Math.log(0.3 / (1 - p)),
      0.05,
    );
    isNear(curvesOf(pictured("huber"))[0], (p) => (Math.abs(p - 1) <= 1 ? (p - 1) ** 2 / 2 : Math.abs(p - 1) - 0.5), 0.05);
    isNear(curvesOf(pictured("huber"), "derivative")[0], (p) => Math.max(-1, Math.min(p - 1, 1)), 0.05);
    isNear(
      curvesOf(pictured("poisson"))[1]?.filter(([x]) => x > 0.5),
      (rate) => rate - 3 * Math.log(rate),
      0.1,
    );
  });

  it("is a metric's too where that is a loss, or cuts at a threshold", () => {
    const drawn = metrics.flatMap((metric) => (metricPicture(metric, "dark", 300) ? [metric.id] : []));
    assert.ok(
      ["binary_accuracy", "mean_absolute_error", "hinge"].every((id) => drawn.includes(id)),
      drawn.join(" "),
    );
    assert.ok(
      ["auc", "precision", "f1_score"].every((id) => !drawn.includes(id)),
      drawn.join(" "),
    );
    const accuracy = metrics.find(({ id }) => id === "binary_accuracy");
    const steps = curvesOf((accuracy && metricPicture(accuracy, "light", 300)) ?? assert.fail());
    // At the threshold both ends of the step are drawn.
    const [yes, no] = steps.map((points) => points.filter(([p]) => Math.abs(p - 0.5) > 0.01));
    isNear(yes, (p) => Number(p > 0.5), 0.05);
    isNear(no, (p) => Number(p < 0.5), 0.05);
  });
});
