import { styleText } from "node:util";
import type { Severity } from "../model/finding";
import type { Io } from "./io";

/** Dresses a text for a terminal, or leaves it as it is. */
export type Paint = (style: Severity | "place" | "quiet", text: string) => string;

const styles: Readonly<Record<Severity | "place" | "quiet", Parameters<typeof styleText>[0]>> = {
  error: ["red", "bold"],
  warning: ["yellow", "bold"],
  information: ["blue", "bold"],
  hint: ["cyan", "bold"],
  place: "bold",
  quiet: "dim",
};

/** Colours on a terminal, or where the user forces them as many a CI does; not where the user asks for none (no-color.org). */
export function painter({ output, environment }: Io): Paint {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = environment;
  const isColoured = !none && (forced === undefined ? output.isTerminal && terminal !== "dumb" : forced !== "0" && forced !== "false");
  return isColoured ? (style, text) => styleText(styles[style], text, { validateStream: false }) : (_, text) => text;
}
