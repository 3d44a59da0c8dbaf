import { isShape, withLast, type Extent, type Size } from "../extent";
import { flag, size, sizes, text, type Options } from "../options";
import { axes } from "../extent";
import { spatially, windowed } from "./convolution";
import type { LayerEntry, LayerTable } from "./entry";

const renamed = { output_dim: "units", inner_activation: "recurrent_activation" } as const;

/** All steps or the last one only, depending on `return_sequences`. */
export function overTime(input: Extent, last: Size, options: Options): Extent {
  const sequences = flag(options, "return_sequences");
  if (sequences === null) return last === null ? null : { last };
  const [batch = null, time = null] = axes(isShape(input) ? input : null, 3);
  return sequences ? [batch, time, last] : [batch, last];
}

const recurrent = (parameters: readonly string[]): LayerEntry => ({
  effect: "recurrent",
  parameters: [...parameters, "return_sequences", "return_state"],
  renamed,
  units: "units",
  activation: "tanh",
  shape: ([input], options) => overTime(input, size(options, "units"), options),
});

function convolutional(rank: number): LayerEntry {
  return {
    effect: "recurrent",
    parameters: [
      "filters",
      "kernel_size",
      "strides",
      "padding",
      "data_format",
      "dilation_rate",
      "activation",
      "recurrent_activation",
      "return_sequences",
      "return_state",
    ],
    renamed: { nb_filter: "filters", border_mode: "padding" },
    units: "filters",
    activation: "tanh",
    shape: ([input], options) => {
      const window = sizes(options, "kernel_size", rank, null);
      const strides = sizes(options, "strides", rank, 1);
      const padding = text(options, "padding", "valid");
      const sequences = flag(options, "return_sequences");
      const frame: Extent = isShape(input) && input.length === rank + 3 ? [input[0] ?? null, ...input.slice(2)] : null;
      const out = spatially(
        frame,
        rank,
        options,
        (length, i) => windowed(length, window[i] ?? null, strides[i] ?? null, padding),
        () => size(options, "filters"),
      );
      if (sequences === null || !isShape(out)) return null;
      return sequences ? [out[0] ?? null, isShape(input) ? (input[1] ?? null) : null, ...out.slice(1)] : out;
    },
  };
}

/** What an RNN does in one step, of which it takes the width. */
const cell = (parameters: readonly string[]): LayerEntry => ({
  effect: "recurrent",
  parameters,
  units: "units",
  activation: "tanh",
  shape: ([input], options) => withLast(input, size(options, "units")),
});

/** Recurrent layers: what comes out is an activation of a state, not a plain affine map. */
export const recurrents: LayerTable = {
  SimpleRNN: recurrent(["units", "activation"]),
  LSTM: recurrent(["units", "activation", "recurrent_activation"]),
  GRU: recurrent(["units", "activation", "recurrent_activation"]),
  SimpleRNNCell: cell(["units", "activation"]),
  LSTMCell: cell(["units", "activation", "recurrent_activation"]),
  GRUCell: cell(["units", "activation", "recurrent_activation"]),
  CuDNNLSTM: withoutActivation(recurrent(["units"])),
  CuDNNGRU: withoutActivation(recurrent(["units"])),
  ConvLSTM1D: convolutional(1),
  ConvLSTM2D: convolutional(2),
  ConvLSTM3D: convolutional(3),
};

function withoutActivation({ activation: _activation, ...entry }: LayerEntry): LayerEntry {
  return entry;
}
