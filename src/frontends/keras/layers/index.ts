import { remembered } from "../../../interpret/remembered";
import { convolutions } from "./convolution";
import type { LayerEntry, LayerTable } from "./entry";
import { merges } from "./merging";
import { activations, others } from "./others";
import { pools } from "./pooling";
import { recurrents } from "./recurrent";
import { reshapes } from "./reshaping";

const table: LayerTable = { ...others, ...activations, ...convolutions, ...pools, ...recurrents, ...merges, ...reshapes };

/** More names than this are not remembered: every program has its own. */
const MOST_NAMES = 4096;

/** What Keras itself calls a layer that older code or another spelling names otherwise: `Convolution2D`, `MaxPool2D`. */
export const canonicalName = remembered(MOST_NAMES, (name): string => (Object.hasOwn(table, name) ? name : spelledAnew(name)));

function spelledAnew(name: string): string {
  const spelled = name
    .replace(/^(Separable|Depthwise)?Convolution/, "$1Conv")
    .replace(/^Conv([123]D)_?Transpose$/, "Conv$1Transpose")
    .replace(/^Deconv(?:olution)?2D$/, "Conv2DTranspose")
    .replace(
      /^(Global)?(Max|Average|Avg)Pool(?:ing)?([123]D)$/,
      (_, global: string | undefined, kind: string, rank: string) => `${global ?? ""}${kind === "Avg" ? "Average" : kind}Pooling${rank}`,
    );
  return spelled === "CuDNNLSTM" || spelled === "CuDNNGRU" ? spelled : spelled.replace(/V[12]$/, "");
}

/** What is known of a layer class by its own or an older name; null where it is not in the table. */
export function layerEntry(name: string): LayerEntry | null {
  const canonical = canonicalName(name);
  return Object.hasOwn(table, canonical) ? (table[canonical] ?? null) : null;
}
