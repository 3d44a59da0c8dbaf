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

/** Colours on a terminal only, and not where the user asks for none (no-color.org). */
export function painter({ output, environment }: Io): Paint {
  const isColoured = output.isTerminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  return isColoured ? (style, text) => styleText(styles[style], text) : (_, text) => text;
}
