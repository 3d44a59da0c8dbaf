import type { LabelForm } from "../core/losses/loss";
import type { Known } from "./known";

/** What the code says of the labels, each with its evidence. Most programs say little: then it is unknown. */
export interface Labels {
  readonly form: Known<LabelForm | "multi-hot">;
  readonly classes: Known<number>;
  readonly range: Known<readonly [min: number, max: number]>;
}
