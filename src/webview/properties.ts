import { composedId } from "../core/expressions/composed";
import type { Places } from "../core/properties/roots";
import { givesZeros } from "../core/properties/vector";
import { facts, type Facts } from "./facts";
import { block, html, setText } from "./dom";
import { formatFact } from "./format";
import { changing, type Context, type Part, type Say } from "./part";
import { selectedCurve, type State } from "./state";
import { label, type CurveOf, type Drawn } from "./curve";

/** An interval as mathematicians write it: a bracket where the end is reached, a parenthesis where it is not. */
export const interval = ([min, max]: readonly [number, number], [hasMin, hasMax]: readonly [boolean, boolean]): string =>
  `${hasMin ? "[" : "("}${formatFact(min)}, ${formatFact(max)}${hasMax ? "]" : ")"}`;

/** Where a function is saturated, in words; null where it never is. */
export function saturationText({ below, above }: Facts["saturation"], say: Say): string | null {
  const short = (x: number): string => formatFact(x, 2);
  if (below === null && above === null) return null;
  if (below === null) return say("saturatedAbove", { x: short(above ?? NaN) });
  if (above === null) return say("saturatedBelow", { x: short(below) });
  return Math.abs(above + below) < 1e-6
    ? say("saturatedOutside", { x: short(above) })
    : say("saturatedBoth", { below: short(below), above: short(above) });
}

/** What is true of the selected function, worked out from the core, for the parameters it has now. */
export function createProperties({ say }: Context): Part {
  const list = html("dl", { class: "facts" });
  const howKnown = html("p", { class: "note" });
  const root = block([html("h2", {}, say("properties"))], list, howKnown);
  const isOther = changing();

  return {
    root,
    update(state: State) {
      const curve = selectedCurve(state);
      root.hidden = curve === null;
      if (!curve || !isOther(curve, state.threshold)) return;
      setText(howKnown, say(curve.activation.id === composedId ? "factsOfOwn" : "factsOfKnown"));
      const rows = factRows(curve, state.threshold, say);
      // Terms and values alternate; kept where they are, so that a text selection survives a slider.
      while (list.children.length > rows.length) list.lastElementChild?.remove();
      rows.forEach(({ term, value, title }, index) => {
        const row = list.children[index] ?? list.appendChild(html("div", { class: "fact" }, html("dt"), html("dd")));
        const [dt, dd] = row.children;
        if (dt) setText(dt, term);
        if (dd) setText(dd, value);
        if (dt instanceof HTMLElement) dt.title = title ?? "";
      });
    },
  };
}

/** One property: what, and what is so. */
export interface FactRow {
  readonly term: string;
  readonly value: string;
  readonly title?: string;
}

/** The properties of a function with the values of its parameters. */
export function factRows({ activation, values }: Drawn, threshold: number, say: Say): readonly FactRow[] {
  if (activation.kind === "vector") {
    const hasZeros = givesZeros(activation, values);
    const range = activation.range(values);
    return [
      { term: say("range"), value: interval(range, [hasZeros && range[0] === 0, hasZeros && activation.normalises]) },
      ...(activation.normalises ? [{ term: say("outputs"), value: say(hasZeros ? "sumsToOneWithZeros" : "sumsToOne") }] : []),
    ];
  }
  const known = facts(activation, values, threshold);
  const {
    valueAtZero,
    slopeAtZero,
    steepest,
    kinks,
    jumps,
    saturation,
    parity,
    monotone,
    normalResponse,
    smoothness,
    zeros,
    zeroGradient,
    defined,
  } = known;
  const places = (xs: readonly number[]): string => (xs.length === 0 ? say("none") : xs.map((x) => `x = ${formatFact(x)}`).join(", "));
  const slope = formatFact(steepest.slope);
  return [
    { term: say("range"), value: rangeText(known, say) },
    ...(defined === null
      ? []
      : [{ term: say("defined"), value: defined.intervals.length > 4 ? say("notEverywhere") : placesText(defined, say) }]),
    { term: say("valueAtZero"), value: formatFact(defined && !Number.isFinite(valueAtZero) ? NaN : valueAtZero) },
    { term: say("slopeAtZero"), value: formatFact(defined && !Number.isFinite(valueAtZero) ? NaN : slopeAtZero) },
    {
      term: say("steepest"),
      value: steepest.x === null ? slope : say("steepestAt", { slope, x: formatFact(Number(steepest.x.toFixed(2))) }),
    },
    {
      term: say("saturated"),
      value: saturationText(saturation, say) ?? say("saturatedNowhere"),
      title: say("saturatedWhere", { threshold }),
    },
    { term: say("noGradient"), value: placesText(zeroGradient, say), title: say("noGradientWhat") },
    { term: say("zeros"), value: placesText(zeros, say) },
    // Of a function with gaps these would speak of what is not there.
    ...(defined === null ? [{ term: say("direction"), value: directionText(monotone, say) }] : []),
    ...(parity === undefined ? [] : [{ term: say("symmetry"), value: say(parity) }]),
    // Where a formula of somebody's own overflows, the search takes that for a seam.
    ...(defined === null && !(known.isRangeFound && (smoothness.order === 1 || smoothness.order === 2))
      ? [
          {
            term: say("smoothness"),
            value: smoothness.order < 0 ? say("broken") : `C${smoothness.order === Infinity ? "^∞" : ("⁰¹²"[smoothness.order] ?? "")}`,
            title: say("smoothnessWhat"),
          },
        ]
      : []),
    { term: say("kinks"), value: places(kinks) },
    ...(jumps.length > 0 ? [{ term: say("jumps"), value: places(jumps) }] : []),
    ...(defined === null ? signalRows(normalResponse, say) : []),
  ];
}

/** The range; of one that was found by search nobody knows whether its ends are reached. */
const rangeText = ({ range, attained, isRangeFound }: Facts, say: Say): string =>
  isRangeFound ? say("rangeFound", { from: formatFact(range[0]), to: formatFact(range[1]) }) : interval(range, attained);

/** Points and intervals, ascending; of more points than there is room for, none one by one. */
function placesText({ points, intervals }: Places, say: Say): string {
  if (points.length + intervals.length === 0) return say("none");
  if (intervals.some(({ from, to }) => from === -Infinity && to === Infinity)) return say("everywhere");
  if (points.length > 4) return say("manyPlaces");
  const all = [
    ...points.map((x) => ({ at: x, text: `x = ${formatFact(x)}` })),
    ...intervals.map(({ from, to, hasFrom, hasTo }) => ({
      at: from,
      text:
        from === -Infinity
          ? `x ${hasTo ? "≤" : "<"} ${formatFact(to)}`
          : to === Infinity
            ? `x ${hasFrom ? "≥" : ">"} ${formatFact(from)}`
            : `${hasFrom ? "[" : "("}${formatFact(from)}, ${formatFact(to)}${hasTo ? "]" : ")"}`,
    })),
  ];
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(", ");
}

/** What the function does to a signal of unit variance, where that is finite. */
function signalRows({ mean, variance, squaredSlope, gain }: Facts["normalResponse"], say: Say): readonly FactRow[] {
  const short = (x: number): string => formatFact(x, 3);
  if (![mean, variance, squaredSlope].every(Number.isFinite)) return [];
  return [
    {
      term: say("normalInput"),
      value: say("moments", { mean: short(mean), variance: short(variance), slope: short(squaredSlope) }),
      title: say("normalInputWhat"),
    },
    ...(Number.isFinite(gain) ? [{ term: say("gain"), value: short(gain), title: say("gainWhat") }] : []),
  ];
}

/** Which way the function goes, in a word or two. */
export function directionText(monotone: Facts["monotone"], say: Say): string {
  if (monotone === undefined) return say("upAndDown");
  const { direction, strict } = monotone;
  return say(direction === "constant" || !strict ? direction : direction === "rising" ? "strictlyRising" : "strictlyFalling");
}

/** The sentence that stands for one curve of the picture, for those who cannot see it. */
export function describeCurve(curve: CurveOf<"scalar">, threshold: number, say: Say): string {
  const known = facts(curve.activation, curve.values, threshold);
  const { kinks, saturation } = known;
  const where = saturationText(saturation, say);
  return [
    say("curveSummary", { name: label(curve, say), range: rangeText(known, say) }),
    ...(kinks.length > 0 ? [say("curveKinks", { places: kinks.map((x) => `x = ${formatFact(x)}`).join(", ") })] : []),
    ...(where === null ? [] : [say("curveSaturated", { where })]),
  ].join(" ");
}
