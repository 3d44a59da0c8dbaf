import type { Place } from "../model/known";
import type { File, Use } from "../protocol/messages";
import { describeUse } from "../protocol/wire";
import type { SeenUse } from "./cursor";

/** The activations of a file as the panel is told of them, and what its ids mean here. */
export interface GraphFile {
  readonly file: File;
  readonly spots: ReadonlyMap<string, Place>;
  messageOf(use: SeenUse): Use | null;
}

/**
 * Numbers the activations of a file. `edition` has to differ from one analysis to the next, so that an id that the panel
 * still holds from before is not taken for another activation. `line` says for people where a place is.
 */
export function graphFile(name: string, uses: readonly SeenUse[], edition: number, line: (at: Place) => string): GraphFile {
  const messages = new Map(
    uses.map((seen, index) => [seen, describeUse(seen.use, `${edition}.${index}`, line(seen.spot), seen.expression)] as const),
  );
  return {
    file: { name, uses: [...messages.values()] },
    spots: new Map([...messages].map(([seen, { id }]) => [id, seen.spot])),
    messageOf: (use) => messages.get(use) ?? null,
  };
}
