import { axes, isShape, type Extent, type Size } from "../extent";
import { size, sizes, text, type Options } from "../options";
import type { LayerEntry, LayerTable } from "./entry";

const renamed = {
  nb_filter: "filters",
  filter_length: "kernel_size",
  subsample: "strides",
  subsample_length: "strides",
  border_mode: "padding",
  dim_ordering: "data_format",
  atrous_rate: "dilation_rate",
} as const;

/** Whether channels come before the spatial axes; null where that is not known. */
export function channelsFirst(options: Options): boolean | null {
  const format = text(options, "data_format", "channels_last");
  return format === null ? null : format === "channels_first" || format === "th";
}

/** Applies a change to each spatial axis and another to the channels. */
export function spatially(
  input: Extent,
  rank: number,
  options: Options,
  spatial: (size: Size, axis: number) => Size,
  channels: (size: Size) => Size,
): Extent {
  const first = channelsFirst(options);
  if (first === null || (isShape(input) && input.length !== rank + 2)) return null;
  const all = axes(first && !isShape(input) ? null : input, rank + 2);
  const batch = all[0] ?? null;
  if (first) return [batch, channels(all[1] ?? null), ...all.slice(2).map(spatial)];
  return [batch, ...all.slice(1, -1).map(spatial), channels(all.at(-1) ?? null)];
}

/** Length of an axis after a window has moved along it; null where anything about it is not known. */
export function windowed(length: Size, window: Size, stride: Size, padding: string | null, dilation: Size = 1): Size {
  if (length === null || stride === null || padding === null || stride < 1) return null;
  if (padding === "same" || padding === "causal") return Math.ceil(length / stride);
  if (window === null || dilation === null || padding !== "valid") return null;
  const steps = length - (window - 1) * dilation;
  return steps > 0 ? Math.ceil(steps / stride) : null;
}

function convolved(rank: number, depthwise: boolean): LayerEntry["shape"] {
  return ([input], options) => {
    const window = sizes(options, "kernel_size", rank, null);
    const strides = sizes(options, "strides", rank, 1);
    const dilation = sizes(options, "dilation_rate", rank, 1);
    const padding = text(options, "padding", "valid");
    const multiplier = size(options, "depth_multiplier", 1);
    return spatially(
      input,
      rank,
      options,
      (length, i) => windowed(length, window[i] ?? null, strides[i] ?? null, padding, dilation[i] ?? null),
      (channels) => (depthwise ? (channels === null || multiplier === null ? null : channels * multiplier) : size(options, "filters")),
    );
  };
}

function transposed(rank: number): LayerEntry["shape"] {
  return ([input], options) => {
    const window = sizes(options, "kernel_size", rank, null);
    const strides = sizes(options, "strides", rank, 1);
    const padding = text(options, "padding", "valid");
    const dilation = sizes(options, "dilation_rate", rank, 1);
    const given = options.get("output_padding") ?? null;
    const extra = given === null ? null : sizes(options, "output_padding", rank, null);
    const longer = (length: Size, i: number): Size => {
      const stride = strides[i] ?? null;
      const [width, apart] = [window[i] ?? null, dilation[i] ?? null];
      if (length === null || stride === null || padding === null) return null;
      if (padding === "same" && extra === null) return length * stride;
      if (width === null || apart === null) return null;
      const reach = (width - 1) * apart + 1;
      if (extra === null) return length * stride + Math.max(reach - stride, 0);
      const more = extra[i] ?? null;
      return more === null ? null : (length - 1) * stride + (padding === "same" ? reach % 2 : reach) + more;
    };
    return spatially(input, rank, options, longer, () => size(options, "filters"));
  };
}

const usual = ["filters", "kernel_size", "strides", "padding", "data_format", "dilation_rate"] as const;

const convolution = (rank: number, parameters: readonly string[], shape: LayerEntry["shape"]): LayerEntry => ({
  effect: "affine",
  parameters,
  renamed,
  units: "filters",
  activation: "linear",
  kernelRank: rank,
  shape,
});

const plain = (rank: number): LayerEntry =>
  convolution(rank, rank === 1 ? [...usual, "groups", "activation"] : [...usual, "groups", "activation"], convolved(rank, false));
const separable = (rank: number): LayerEntry => convolution(rank, [...usual, "depth_multiplier", "activation"], convolved(rank, false));
const upwards = (rank: number): LayerEntry =>
  convolution(
    rank,
    ["filters", "kernel_size", "strides", "padding", "output_padding", "data_format", "dilation_rate", "activation"],
    transposed(rank),
  );

function depthwise(rank: number): LayerEntry {
  const { units: _none, ...entry } = convolution(
    rank,
    ["kernel_size", "strides", "padding", "depth_multiplier", "data_format", "dilation_rate", "activation"],
    convolved(rank, true),
  );
  return entry;
}

/** Convolutions: trained affine maps of neighbourhoods. */
export const convolutions: LayerTable = {
  Conv1D: plain(1),
  Conv2D: plain(2),
  Conv3D: plain(3),
  AtrousConvolution1D: plain(1),
  AtrousConvolution2D: plain(2),
  Conv1DTranspose: upwards(1),
  Conv2DTranspose: upwards(2),
  Conv3DTranspose: upwards(3),
  SeparableConv1D: separable(1),
  SeparableConv2D: separable(2),
  DepthwiseConv1D: depthwise(1),
  DepthwiseConv2D: depthwise(2),
};
