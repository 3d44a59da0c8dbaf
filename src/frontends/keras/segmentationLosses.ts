import { findLoss } from "../../core/catalogue";
import type { Call, Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Place } from "../../model/known";
import { isLossObject, lossUse, type LossObject } from "./losses";

/** The losses of `segmentation_models`, by the names of their classes; measures of overlap are judged alike. The focal loss of classes is none of Keras's: it does not divide by the sum. */
const classes: Readonly<Record<string, string | null>> = {
  CategoricalFocalLoss: null,
  JaccardLoss: "dice",
  DiceLoss: "dice",
  BinaryCELoss: "binary_crossentropy",
  CategoricalCELoss: "categorical_crossentropy",
  BinaryFocalLoss: "binary_focal_crossentropy",
};

/** Those that are there ready for use, also as sums of two. */
const ready: readonly (readonly [name: RegExp, id: string | null])[] = [
  [/^categorical_focal_loss$/, null],
  [/^(?:binary_crossentropy|bce_\w+)$/, "binary_crossentropy"],
  [/^categorical_crossentropy$/, "categorical_crossentropy"],
  [/^binary_focal_\w+$/, "binary_focal_crossentropy"],
  [/^(?:dice_loss|jaccard_loss|(?:cce|categorical_focal)_(?:dice|jaccard)_loss)$/, "dice"],
];

const PATH = /^segmentation_models\.losses\.(\w+)$/;

/** A loss of `segmentation_models` that stands under a name of its own. */
export function segmentationLoss(path: string, at: Place, machine: Machine): Value | undefined {
  const name = path.startsWith("segmentation_models.") ? PATH.exec(path)?.[1] : undefined;
  const id = name === undefined ? undefined : ready.find(([known]) => known.test(name))?.[1];
  return name === undefined || id === undefined ? undefined : lossObject(name, id, at, machine);
}

/** One that the program makes. */
export function madeSegmentationLoss(path: string, call: Call, machine: Machine): Value | undefined {
  const name = PATH.exec(path)?.[1];
  const id = name !== undefined && Object.hasOwn(classes, name) ? classes[name] : undefined;
  return name === undefined || id === undefined ? undefined : lossObject(name, id, call.at, machine);
}

/**
 * It wants probabilities and has no other form, and no name in Keras. Of a sum the part is judged that says most of the output and is right of the sum too:
 * what one loss of classes would say of a single column is made good by a measure of overlap.
 */
function lossObject(className: string, id: string | null, at: Place, machine: Machine): Value {
  const loss = id === null ? undefined : findLoss(id);
  const object = (place: Place): LossObject => ({
    type: "keras.loss",
    className,
    loss: loss
      ? known(lossUse({ ...loss, takesLogits: false, knownAs: [] }, "instance", place, machine), place)
      : unknown("custom-code", place),
    binary: (operator, other, _isReversed, where, m) => {
      const plain = m.plain(other);
      if (operator === "*") return m.foreign(object(where), where);
      if (operator !== "+" || plain.kind !== "foreign" || !isLossObject(plain.object)) return undefined;
      const second = plain.object.loss.known ? plain.object.loss.value.loss : null;
      const isOther = second !== null && (!loss || second.task === "binary" || loss.task === "categorical");
      return isOther ? lossObject(plain.object.className, second.id, where, m) : m.foreign(object(where), where);
    },
  });
  return machine.foreign(object(at), at);
}
