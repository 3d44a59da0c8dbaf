import { defaultInitializer, type Initializer as Drawn } from "../core/signal/initializer";
import type { Initializer } from "../model/layer";

/** An initialiser in the core's terms; null where an argument is not known. */
export function drawn({ id, values }: Initializer): Drawn | null {
  const usual = defaultInitializer(id);
  const number = (name: string, otherwise: number): number => {
    const value = values[name];
    return value === undefined ? otherwise : typeof value === "number" ? value : NaN;
  };
  const filled = usual && fill(usual, number, values["mode"]);
  return filled && Object.values(filled).every((value) => !Number.isNaN(value)) ? filled : null;
}

function fill(usual: Drawn, number: (name: string, otherwise: number) => number, mode: string | number | null | undefined): Drawn | null {
  switch (usual.kind) {
    case "normal":
    case "truncatedNormal":
      return { ...usual, mean: number("mean", usual.mean), standardDeviation: number("stddev", usual.standardDeviation) };
    case "uniform":
      return { ...usual, min: number("minval", usual.min), max: number("maxval", usual.max) };
    case "orthogonal":
      return { ...usual, gain: number("gain", usual.gain) };
    case "constant":
      return { ...usual, value: number("value", usual.value) };
    case "varianceScaling":
      if (mode !== undefined && mode !== "fan_in" && mode !== "fan_out" && mode !== "fan_avg") return null;
      return { ...usual, scale: number("scale", usual.scale), mode: mode ?? usual.mode };
  }
}
