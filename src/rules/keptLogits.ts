import { losses } from "../core/losses/index";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { LossUse } from "../model/loss";

/** The functions that leave their input on their output, where Keras's TensorFlow backend finds it: those that some loss can do without. */
const leavers: ReadonlySet<string | null> = new Set(losses.map(({ link }) => link));

/**
 * Whether the loss sees the numbers before the last activation instead of those after it. Keras 3 does so on TensorFlow where nothing
 * follows the activation, whichever activation and crossentropy it is; JAX and PyTorch never do; earlier versions differ among themselves.
 */
export function keepsLogits({ model, output, backend, version }: Judgement, { logitsFunction }: LossUse): "yes" | "no" | "unknown" {
  const last = output.applied.at(-1);
  // What TensorFlow itself computes takes what it is given.
  if (logitsFunction !== undefined) return "no";
  if (!last || output.through.length > 0 || !leavers.has(last.use.activation.id)) return "no";
  if (!backend.known) return "unknown";
  if (backend.value !== "tensorflow") return "no";
  // A loss that is called by hand, or on the result of a bare operation, may not see them.
  return valueOr(version, null) === "keras" && model !== null && last.use.form !== "operation" ? "yes" : "unknown";
}
