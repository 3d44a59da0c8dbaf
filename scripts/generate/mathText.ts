import type { Interval, Places } from "../../src/core/properties/roots";
import { activationPage } from "../../src/text/activationPage";
import type { Language } from "../../src/text/language";
import { word } from "../../src/text/phrases";

/** A number with four significant digits and a true minus sign. */
export const number = (value: number): string =>
  value === Infinity
    ? "∞"
    : value === -Infinity
      ? "−∞"
      : Object.is(value, -0)
        ? "0"
        : String(Number(value.toPrecision(4))).replace("-", "−");

/** Things one after the other. */
export const listText = (language: Language, items: readonly string[]): string => items.join(language === "en" ? ", " : "、");

/** Points and intervals, ascending; of endlessly many the ones around zero. */
export const placesText = (language: Language, { points, intervals }: Places, nothing: string): string => {
  if (intervals.some(({ from, to }) => from === -Infinity && to === Infinity)) return word(activationPage, language, "everywhere");
  if (points.length + intervals.length === 0) return nothing;
  if (points.length > 8) {
    const near = [...points]
      .sort((a, b) => Math.abs(a) - Math.abs(b))
      .slice(0, 4)
      .sort((a, b) => a - b);
    return word(activationPage, language, "andSoOn", {
      places: listText(
        language,
        near.map((x) => `x = ${number(x)}`),
      ),
    });
  }
  const all = [
    ...points.map((x) => ({ at: x, text: `x = ${number(x)}` })),
    ...intervals.map((one) => ({ at: one.from, text: intervalText(one) })),
  ];
  return listText(
    language,
    all.sort((a, b) => a.at - b.at).map(({ text }) => text),
  );
};

/** Open intervals, as of convexity, whose ends do not matter. */
export const pairsText = (language: Language, pairs: readonly (readonly [from: number, to: number])[]): string =>
  listText(
    language,
    pairs.map(([from, to]) => `(${number(from)}, ${number(to)})`),
  );

/** A straight line: y = 0.5x − 1. */
export const lineText = (slope: number, intercept: number): string => {
  if (slope === 0) return `y = ${number(intercept)}`;
  const factor = slope === 1 ? "" : slope === -1 ? "−" : number(slope);
  return `y = ${factor}x${intercept === 0 ? "" : ` ${intercept < 0 ? "−" : "+"} ${number(Math.abs(intercept))}`}`;
};

const intervalText = ({ from, to, hasFrom, hasTo }: Interval): string =>
  from === -Infinity
    ? `x ${hasTo ? "≤" : "<"} ${number(to)}`
    : to === Infinity
      ? `x ${hasFrom ? "≥" : ">"} ${number(from)}`
      : `${hasFrom ? "[" : "("}${number(from)}, ${number(to)}${hasTo ? "]" : ")"}`;
