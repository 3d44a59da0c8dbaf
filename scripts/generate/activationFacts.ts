import type { ScalarActivation, VectorActivation } from "../../src/core/activations/activation";
import { defaultValues } from "../../src/core/catalogue";
import { saturationThreshold } from "../../src/core/plot/draw";
import { propertiesOf, type Properties } from "../../src/core/properties/all";
import type { Extreme } from "../../src/core/properties/extrema";
import { vectorPropertiesOf } from "../../src/core/properties/vector";
import { activationPage } from "../../src/text/activationPage";
import type { Language } from "../../src/text/language";
import { word } from "../../src/text/phrases";
import { lineText, listText, number, pairsText, placesText } from "./mathText";

/** One row of a table: what, and what is so. */
export type Row = readonly [term: string, value: string];

/** The rows about a function of one number, at its own defaults. */
export const scalarRows = (language: Language, activation: ScalarActivation): readonly Row[] => {
  const values = defaultValues(activation);
  const p = propertiesOf(activation, values, saturationThreshold);
  const say = speak(language);
  const slopes = activation.kinks(values).map((x) => `f′(${number(x)}) = ${number(activation.df(x, values))}`);
  return [
    ...extremeRow(language, say("minimum"), p.minimum),
    ...extremeRow(language, say("maximum"), p.maximum),
    [say("monotone"), monotoneText(language, p)],
    [say("symmetry"), p.parity === undefined ? say("none") : say(p.parity)],
    [say("bends"), convexityText(language, p)],
    [say("continuity"), continuityText(language, p)],
    ...(slopes.length === 0 ? [] : [[say("kinkSlopes"), listText(language, slopes)] as const]),
    [say("zeros"), placesText(language, p.zeros, say("none"))],
    [say("fixedPoints"), placesText(language, p.fixedPoints, say("none"))],
    [
      say("origin"),
      word(activationPage, language, "originValue", { value: number(activation.f(0, values)), slope: number(activation.df(0, values)) }) +
        (p.isIdentityAtOrigin ? say("identity") : ""),
    ],
    [say("largestSlope"), slopeText(language, p)],
    [
      say("lipschitz"),
      p.smoothness.order < 0 ? say("notLipschitz") : p.lipschitz === Infinity ? say("steeperAndSteeper") : number(p.lipschitz),
    ],
    [say("zeroGradient"), placesText(language, p.zeroGradient, say("nowhere"))],
    [word(activationPage, language, "saturation", { threshold: number(saturationThreshold) }), saturationText(language, p)],
    [
      say("asymptotes"),
      p.asymptotes.length === 0
        ? say("none")
        : listText(
            language,
            p.asymptotes.map(({ side, slope, intercept }) => word(activationPage, language, side, { line: lineText(slope, intercept) })),
          ),
    ],
    [say("normal"), momentsText(language, p)],
    [
      say("initialGain"),
      word(activationPage, language, "gains", {
        forward: gainText(language, p.normalResponse.gain),
        backward: gainText(language, p.normalResponse.gradientGain),
      }),
    ],
  ];
};

/** The rows about a function of a vector. */
export const vectorRows = (language: Language, activation: VectorActivation): readonly Row[] => {
  const say = speak(language);
  const found = vectorPropertiesOf(activation, defaultValues(activation));
  const yes = (holds: boolean): string => say(holds ? "yes" : "no");
  return [
    [say("outputs"), String(activation.width(4))],
    [say("nonNegative"), yes(found.isNonNegative)],
    [say("sumsToOne"), yes(found.sumsToOne)],
    [say("shiftInvariant"), yes(found.isShiftInvariant)],
    ...(activation.width(4) === 4 ? [[say("keepsOrder"), yes(found.keepsOrder)] as const] : []),
    [say("givesZeros"), yes(found.givesZeros)],
  ];
};

/** The largest slope in size and its place. */
export const slopeText = (language: Language, { steepest: { slope, x, neared } }: Pick<Properties, "steepest">): string =>
  Math.abs(slope) === Infinity
    ? word(activationPage, language, "unbounded")
    : neared
      ? word(activationPage, language, "nears", { value: number(slope) })
      : x === undefined
        ? number(slope)
        : word(activationPage, language, "slopeAt", { slope: number(slope), x: number(x) });

/** A gain, or that there is none where the moment is zero. */
export const gainText = (language: Language, gain: number): string =>
  Number.isFinite(gain) ? number(gain) : word(activationPage, language, "infinite");

type Plain =
  | "minimum"
  | "maximum"
  | "monotone"
  | "symmetry"
  | "odd"
  | "even"
  | "none"
  | "bends"
  | "continuity"
  | "kinkSlopes"
  | "zeros"
  | "fixedPoints"
  | "origin"
  | "identity"
  | "largestSlope"
  | "lipschitz"
  | "notLipschitz"
  | "steeperAndSteeper"
  | "zeroGradient"
  | "nowhere"
  | "asymptotes"
  | "normal"
  | "initialGain"
  | "outputs"
  | "nonNegative"
  | "sumsToOne"
  | "shiftInvariant"
  | "keepsOrder"
  | "givesZeros"
  | "yes"
  | "no"
  | "rising"
  | "falling"
  | "constant"
  | "strictlyRising"
  | "strictlyFalling"
  | "notMonotone"
  | "convexEverywhere"
  | "concaveEverywhere"
  | "straight"
  | "alternating"
  | "noConvexity"
  | "smooth"
  | "zeroCentred";
const speak =
  (language: Language) =>
  (key: Plain): string =>
    word(activationPage, language, key);

/** Only what is taken: the values already say what is neared. */
const extremeRow = (language: Language, term: string, { value, at }: Extreme): readonly Row[] =>
  at.points.length + at.intervals.length === 0
    ? []
    : [[term, word(activationPage, language, "extremeAt", { value: number(value), places: placesText(language, at, "") })]];

const monotoneText = (language: Language, { monotone }: Properties): string => {
  const say = speak(language);
  if (monotone === undefined) return say("notMonotone");
  const { direction, strict } = monotone;
  return say(direction === "constant" ? "constant" : !strict ? direction : direction === "rising" ? "strictlyRising" : "strictlyFalling");
};

const convexityText = (language: Language, { convexity: { convex, concave } }: Properties): string => {
  const say = speak(language);
  const whole = (intervals: readonly (readonly [number, number])[]): boolean =>
    intervals.some(([from, to]) => from === -Infinity && to === Infinity);
  if (whole(convex)) return say(whole(concave) ? "straight" : "convexEverywhere");
  if (whole(concave)) return say("concaveEverywhere");
  if (convex.length + concave.length > 6) return say("alternating");
  const parts = [
    ...(convex.length === 0 ? [] : [word(activationPage, language, "convexOn", { places: pairsText(language, convex) })]),
    ...(concave.length === 0 ? [] : [word(activationPage, language, "concaveOn", { places: pairsText(language, concave) })]),
  ];
  return parts.length === 0 ? say("noConvexity") : parts.join(language === "en" ? "; " : "；");
};

const continuityText = (language: Language, { smoothness: { order, at } }: Properties): string => {
  if (order === Infinity) return speak(language)("smooth");
  const places = listText(
    language,
    at.map((x) => `x = ${number(x)}`),
  );
  return order < 0
    ? word(activationPage, language, "classJump", { places })
    : order === 0
      ? word(activationPage, language, "classKink", { places })
      : word(activationPage, language, "classSeam", { order: String(order), next: String(order + 1), places });
};

const saturationText = (language: Language, { saturation: { below, above }, zeroGradient }: Properties): string => {
  if (zeroGradient.intervals.some(({ from, to }) => from === -Infinity && to === Infinity))
    return word(activationPage, language, "everywhere");
  const parts = [...(below === null ? [] : [`x < ${number(below)}`]), ...(above === null ? [] : [`x > ${number(above)}`])];
  return parts.length === 0 ? speak(language)("nowhere") : listText(language, parts);
};

const momentsText = (
  language: Language,
  { normalResponse: { mean, variance, secondMoment, squaredSlope, isZeroCentred } }: Properties,
): string =>
  word(activationPage, language, "moments", {
    mean: number(mean),
    variance: number(variance),
    second: number(secondMoment),
    slope: number(squaredSlope),
  }) + (isZeroCentred ? `${language === "en" ? "; " : "；"}${speak(language)("zeroCentred")}` : "");
