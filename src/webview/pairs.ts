import { findActivation, findLoss } from "../core/catalogue";
import type { Head } from "../core/head";
import { headOf, type Pair } from "../core/lesson/pair";
import { kerasEpsilon } from "../core/losses/loss";
import type { WireHead, WirePair } from "../protocol/explanation";
import { fromWire } from "../protocol/wire";

/** The pair of a message as a function of the logits, the way Keras computes it; null where it names something that the core does not have. */
export function pairOfWire({ heads, loss: id, parameters, fromLogits, keepsLogits }: WirePair): Pair | null {
  const loss = findLoss(id);
  // Where Keras finds the logits on the output, the last activation is not between them and the loss.
  const isKept = keepsLogits === "yes";
  const known = (isKept ? heads.slice(0, -1) : heads).map(headOfWire);
  if (!loss || known.some((head) => head === null)) return null;
  return {
    head: headOf(known.filter((head) => head !== null)),
    loss,
    reading: { fromLogits: fromLogits || isKept, epsilon: kerasEpsilon, parameters: numbers(parameters) },
  };
}

/** What a pair is called: `softmax · binary_crossentropy (label_smoothing=0.1)`. */
export function pairName({ heads, loss, fromLogits, parameters }: WirePair): string {
  const given = [...(fromLogits ? ["from_logits"] : []), ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)].join(
    ", ",
  );
  return [
    heads.length === 0 ? "linear" : heads.map(({ activation }) => activation.replace(/_keras2$/, "")).join(" → "),
    given === "" ? loss : `${loss} (${given})`,
  ].join(" · ");
}

function headOfWire({ activation: id, values }: WireHead): Head | null {
  const activation = findActivation(id);
  return activation ? { activation, values: numbers(values) } : null;
}

/** Values from the wire, where infinite numbers are words. */
export const numbers = (values: WireHead["values"]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fromWire(value)]));
