import type { Say } from "./part";

/** A place for people, of which the editor gives the line, after the number of its cell in a notebook: `12` or `[5] 12`. */
export function placeName(line: string, say: Say): string {
  const [, cell, inCell] = /^\[(\d+)\] (.*)$/.exec(line) ?? [];
  return cell !== undefined && inCell !== undefined ? say("cellLineOf", { cell, line: inCell }) : say("lineOf", { line });
}
