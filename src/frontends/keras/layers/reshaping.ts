import { axes, isShape, lastOf, product, type Extent, type Size } from "../extent";
import { margins, shapeSetting, size, sizes, type Options } from "../options";
import { spatially } from "./convolution";
import type { LayerEntry, LayerTable } from "./entry";

/** The shape after `Reshape(target)`; one axis of the target may be -1. `null` in the target stands for -1 or unknown. */
export function reshaped(input: Extent, target: readonly Size[], hasOpen: boolean): readonly Size[] {
  const batch = isShape(input) ? (input[0] ?? null) : null;
  const total = isShape(input) ? product(input.slice(1)) : null;
  const open = target.filter((s) => s === null).length;
  const known = target.reduce<number>((n, s) => n * (s ?? 1), 1);
  const rest = hasOpen && open === 1 && total !== null && known > 0 && total % known === 0 ? total / known : null;
  return [batch, ...target.map((s) => s ?? rest)];
}

function reshape(input: Extent, options: Options): Extent {
  const written = options.get("target_shape");
  const target = shapeSetting(written);
  return target === null ? null : reshaped(input, target, Array.isArray(written) && written.includes(-1));
}

function permute(input: Extent, options: Options): Extent {
  const order = shapeSetting(options.get("dims"));
  if (order === null) return null;
  const all = axes(isShape(input) ? input : null, order.length + 1);
  return [all[0] ?? null, ...order.map((axis) => (axis === null ? null : (all[axis] ?? null)))];
}

const flatten = (input: Extent): Extent => (isShape(input) ? [input[0] ?? null, product(input.slice(1))] : [null, null]);

function repeat(input: Extent, options: Options): Extent {
  return [isShape(input) ? (input[0] ?? null) : null, size(options, "n"), lastOf(input)];
}

function resized(rank: number, name: string, otherwise: number, change: (length: number, by: number) => number, both: boolean): LayerEntry {
  return {
    effect: "identity",
    parameters: [name, "data_format"],
    renamed: { length: "size", dim_ordering: "data_format" },
    shape: ([input], options) => {
      const by = both ? margins(options, name, rank, otherwise) : sizes(options, name, rank, otherwise);
      return spatially(
        input,
        rank,
        options,
        (length, i) => {
          const change1 = by[i] ?? null;
          return length === null || change1 === null ? null : change(length, change1);
        },
        (channels) => channels,
      );
    },
  };
}

const moved = (
  parameters: readonly string[],
  shape: (input: Extent, options: Options) => Extent,
  renamed: Readonly<Record<string, string>> = {},
): LayerEntry => ({ effect: "identity", parameters, renamed, shape: ([input], options) => shape(input, options) });

/** Layers that move values without changing them. */
export const reshapes: LayerTable = {
  Flatten: moved(["data_format"], flatten),
  Reshape: moved(["target_shape"], reshape, { dims: "target_shape" }),
  Permute: moved(["dims"], permute),
  RepeatVector: moved(["n"], repeat),
  ...Object.fromEntries(
    [1, 2, 3].flatMap((rank): [string, LayerEntry][] => [
      [`UpSampling${rank}D`, resized(rank, "size", 2, (length, by) => length * by, false)],
      [`ZeroPadding${rank}D`, resized(rank, "padding", 1, (length, by) => length + by, true)],
      [`Cropping${rank}D`, resized(rank, "cropping", rank === 2 ? 0 : 1, (length, by) => Math.max(length - by, 0), true)],
    ]),
  ),
};
