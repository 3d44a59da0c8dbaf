import type { Unit } from "../lint/program";
import type { LintFinding, Result } from "../lint/result";
import type { BuiltModel } from "../model/analysis";
import { severities, type Severity } from "../model/finding";
import { valueOr, type Place } from "../model/known";
import type { Layer, Shape } from "../model/layer";
import { holds, isSamePlace, isSameUnit, type UnitName } from "../model/place";
import { shapesOf } from "../model/shapes";
import type { Strip, StripLayer, StripLoss } from "../protocol/messages";
import { describeUse } from "../protocol/wire";
import type { SeenUse } from "./cursor";

/** The models of a program, as the panel is told of them, and what its ids mean here. */
export interface Strips {
  readonly spots: ReadonlyMap<string, Place>;
  readonly findings: ReadonlyMap<string, LintFinding>;
  /** The model whose code holds an offset, the smallest where several do, else the nearest before it, else the first; null where there is none. */
  at(unit: UnitName, offset: number): Strip | null;
}

interface StripsOptions {
  readonly result: Result;
  readonly uses: readonly SeenUse[];
  /** Differs from one analysis to the next, so that an id from before is not taken for another place. */
  readonly edition: number;
  /** The texts of the program in their order; places elsewhere are in imported modules. */
  readonly units: readonly Unit[];
  readonly line: (at: Place) => string;
  readonly textOf: (at: Place) => string;
  readonly wording: (finding: LintFinding) => string;
}

/** Layers that the panel is told of at most; who looks at more does not look at a picture. */
const mostLayers = 400;
/** Longest name that it is told; more could not be read there. */
const mostLetters = 200;

/** Describes every model of a program by the first way in which it can be built. */
export function stripsOf(options: StripsOptions): Strips {
  const { result, units } = options;
  const spots = new Map<string, Place>();
  const findings = new Map<string, LintFinding>();
  const name = (at: Place): string => {
    const id = `${options.edition}.m${spots.size}`;
    spots.set(id, at);
    return id;
  };
  const described = result.analysis.models.flatMap((built) => {
    const strip = describeStrip(built, options, name, (finding) => {
      const id = name(finding.at);
      findings.set(id, finding);
      return id;
    });
    return strip ? [{ strip, extent: extentOf(placesOf(built), units) }] : [];
  });
  return {
    spots,
    findings,
    at(unit, offset) {
      const here = orderOf(units, unit, offset);
      const inside = described.filter(({ extent }) => extent && extent[0] <= here && here <= extent[1]);
      const size = ({ extent }: (typeof described)[number]): number => (extent ? extent[1] - extent[0] : Infinity);
      const smallest = [...inside].sort((a, b) => size(a) - size(b))[0];
      const before = described.filter(({ extent }) => extent && extent[0] <= here).at(-1);
      return (smallest ?? before ?? described[0])?.strip ?? null;
    },
  };
}

/** A program's texts one after another, as one line of numbers. */
const orderOf = (units: readonly UnitName[], unit: UnitName, offset: number): number =>
  units.findIndex((each) => isSameUnit(each, unit)) * 1e9 + offset;

/** From the first line of the model's code to its last; null where all of it stands elsewhere. */
function extentOf(places: readonly Place[], units: readonly Unit[]): readonly [number, number] | null {
  const lines = places.flatMap((at) => {
    const text = units.find((unit) => isSameUnit(unit, at))?.text;
    if (text === undefined) return [];
    const end = text.indexOf("\n", at.to);
    return [[orderOf(units, at, text.lastIndexOf("\n", at.from - 1) + 1), orderOf(units, at, end < 0 ? text.length : end)] as const];
  });
  return lines.length === 0 ? null : [Math.min(...lines.map(([from]) => from)), Math.max(...lines.map(([, to]) => to))];
}

const placesOf = ({ at, worlds, compiles }: BuiltModel): readonly Place[] => [
  at,
  ...compiles.map((compile) => compile.at),
  ...(worlds[0]?.subject.layers.map((layer) => layer.at) ?? []),
];

function describeStrip(
  built: BuiltModel,
  options: StripsOptions,
  name: (at: Place) => string,
  nameFinding: (finding: LintFinding) => string,
): Strip | null {
  const { result, line, textOf, wording } = options;
  const model = built.worlds[0]?.subject;
  if (!model || model.layers.length === 0) return null;
  const shapes = shapesOf(valueOr(model.outputs, []));
  const concerned = result.findings.filter((finding) => placesOf(built).some((place) => touches(finding, place)));
  const layers = model.layers
    .slice(0, mostLayers)
    .map((layer) => describeLayer(layer, shapes.get(layer.id) ?? null, options, name, concerned));
  const losses = new Map<string, StripLoss>();
  for (const use of result.analysis.uses) {
    const judgement = use.worlds.find(({ subject }) => subject.model !== null && isSamePlace(subject.model.at, built.at))?.subject;
    if (!judgement) continue;
    const { loss } = judgement;
    const written = loss.known ? loss.value.loss.id : textOf(loss.at).slice(0, mostLetters);
    const key = `${written} ${loss.at.from}`;
    if (!losses.has(key))
      losses.set(key, {
        id: name(loss.at),
        written,
        isKnown: loss.known,
        line: line(loss.at),
        severity: worst(concerned.filter((finding) => touches(finding, loss.at))),
      });
  }
  return {
    id: name(built.at),
    kind: model.kind,
    name: short(model.name),
    line: line(built.at),
    isComplete: model.complete && model.layers.length <= mostLayers,
    layers,
    losses: [...losses.values()].slice(0, 50),
    findings: concerned
      .slice(0, 50)
      .map((finding) => ({ id: nameFinding(finding), severity: finding.severity, message: wording(finding), line: line(finding.at) })),
  };
}

function describeLayer(
  layer: Layer,
  shape: Shape,
  { uses, line, textOf }: StripsOptions,
  name: (at: Place) => string,
  findings: readonly LintFinding[],
): StripLayer {
  const own = layer.activation ?? layer.acts;
  const id = name(layer.at);
  // A function of the program's own is no activation of the catalogue, but may be known all the same.
  const traced = own && !own.known ? uses.find(({ spot, expression }) => expression !== null && isSamePlace(spot, own.at)) : undefined;
  return {
    id,
    className: layer.className.slice(0, mostLetters),
    name: short(layer.name),
    line: line(layer.at),
    units: layer.units && valueOr(layer.units, null),
    shape: shape && [...shape],
    use: own?.known
      ? describeUse(own.value, id, line(layer.at))
      : traced
        ? describeUse(traced.use, id, line(layer.at), traced.expression)
        : null,
    unknownActivation: own && !own.known && !traced ? textOf(own.at).slice(0, mostLetters) : null,
    severity: worst(findings.filter((finding) => touches(finding, layer.at))),
  };
}

const short = (name: string | null): string | null => name && name.slice(0, mostLetters);

/** Whether what is wrong, or another place of the fault, lies in a place. */
const touches = ({ at, related }: LintFinding, place: Place): boolean =>
  [at, ...related.map((each) => each.at)].some((spot) => holds(place, spot));

const worst = (findings: readonly LintFinding[]): Severity | null =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
