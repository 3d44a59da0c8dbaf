import type { Effect } from "../../../model/layer";
import { isShape, lastOf, type Extent } from "../extent";
import { flag, sizes, text } from "../options";
import { channelsFirst, spatially, windowed } from "./convolution";
import type { LayerEntry, LayerTable } from "./entry";

const renamed = { pool_length: "pool_size", stride: "strides", border_mode: "padding", dim_ordering: "data_format" } as const;

function pooling(effect: Effect, rank: number): LayerEntry {
  return {
    effect,
    parameters: ["pool_size", "strides", "padding", "data_format"],
    renamed,
    shape: ([input], options) => {
      const window = sizes(options, "pool_size", rank, 2);
      const given = options.get("strides");
      const strides = given === undefined || given === null ? window : sizes(options, "strides", rank, null);
      const padding = text(options, "padding", "valid");
      return spatially(
        input,
        rank,
        options,
        (length, i) => windowed(length, window[i] ?? null, strides[i] ?? null, padding),
        (channels) => channels,
      );
    },
  };
}

function globalPooling(effect: Effect, rank: number): LayerEntry {
  return {
    effect,
    parameters: ["data_format", "keepdims"],
    renamed: { dim_ordering: "data_format" },
    shape: ([input], options): Extent => {
      const first = channelsFirst(options);
      const keep = flag(options, "keepdims");
      if (first === null || keep === null) return null;
      const channels = !first ? lastOf(input) : isShape(input) ? (input[1] ?? null) : null;
      const batch = isShape(input) ? (input[0] ?? null) : null;
      const ones = new Array<number>(rank).fill(1);
      return !keep ? [batch, channels] : first ? [batch, channels, ...ones] : [batch, ...ones, channels];
    },
  };
}

/** Pooling: averages and maxima over neighbourhoods or over all positions. */
export const pools: LayerTable = Object.fromEntries(
  [1, 2, 3].flatMap((rank): [string, LayerEntry][] => [
    [`MaxPooling${rank}D`, pooling("maximum", rank)],
    [`AveragePooling${rank}D`, pooling("average", rank)],
    [`GlobalMaxPooling${rank}D`, globalPooling("maximum", rank)],
    [`GlobalAveragePooling${rank}D`, globalPooling("average", rank)],
  ]),
);
