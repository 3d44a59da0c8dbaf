import assert from "node:assert/strict";
import { defaultValues, findActivation, findLoss } from "../../src/core/catalogue";
import type { Head } from "../../src/core/head";
import { headOf, type Pair } from "../../src/core/lesson/pair";
import { kerasEpsilon } from "../../src/core/losses/loss";

/** The activations of these ids one after the other, with their defaults. */
export const head = (...ids: readonly string[]): Head =>
  headOf(
    ids.map((id) => {
      const activation = findActivation(id);
      assert.ok(activation, id);
      return { activation, values: defaultValues(activation) };
    }),
  );

/** A head of activations, ids parted by blanks, under a loss as Keras reads it. */
export const pairOf = (heads: string, lossId: string, fromLogits = false): Pair => {
  const loss = findLoss(lossId);
  assert.ok(loss, lossId);
  return { head: head(...heads.split(" ").filter(Boolean)), loss, reading: { fromLogits, epsilon: kerasEpsilon } };
};
