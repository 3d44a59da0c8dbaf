import { lastPart } from "../core/names";
import type { ActivationUse, Layer } from "../model/layer";

/** What messages call an activation: the function as the code names it (`swish`), else its id. */
export function nameOf({ activation, name }: ActivationUse): string {
  const last = lastPart(name.name);
  return /^[a-z]/.test(last) ? last : activation.id;
}

/** A layer as the code calls it, with its units where they are known: `Dense(10)`. */
export const layerTitle = ({ className, units }: Layer): string => (units?.known ? `${className}(${units.value})` : className);
