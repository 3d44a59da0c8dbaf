import type { Activation } from "../../core/activations/activation";
import { curvesScene } from "../../core/plot/draw";
import { barsScene } from "../../core/plot/drawBars";
import { palettes } from "../../core/plot/palette";
import type { Scene } from "../../core/plot/scene";
import { toSvg } from "../../core/plot/toSvg";
import { valuesGiven } from "../../core/show";
import { askedActivations, functionOptions, problemText } from "../activations";
import { errorCode } from "../files";
import { toJson } from "../json";
import { complain, formatOption, isJson, printable, valueOf, WrongCall, type Command, type Say } from "../session";
import { reason } from "../source";

const usage = "plot NAME... -o FILE.svg [--param NAME=NUMBER]... [--framework keras|keras2|tf|torch|jax|flax] [--format text|json]";

/** Draws activation functions into one SVG file. */
export const plot: Command = {
  usage,
  summary: "plotCommand",
  options: { output: { value: "FILE", short: "o", help: "outputOption" }, ...functionOptions, format: formatOption },
  run: async (session) => {
    const { io, say, args } = session;
    if (args.names.length === 0) throw new WrongCall(say("missingNames", { usage }));
    const path = valueOf(session, "output");
    if (path === undefined) throw new WrongCall(say("missingOption", { option: "-o" }));
    const { asked, hasFailed: hasMissed } = await askedActivations(session);
    const drawn: Drawn[] = [];
    for (const each of asked) {
      const chosen = valuesGiven(each.resolved, each.given);
      if ("problem" in chosen) await complain(session, problemText(say, each, chosen.problem));
      else drawn.push({ activation: each.resolved.activation, values: chosen.values });
    }
    if (drawn.length === 0) return 2;
    const hasFailed = hasMissed || drawn.length < asked.length;
    const svg = toSvg(sceneOf(say, drawn), palettes.light);

    if (path === "-") {
      await io.output.write(svg);
      return hasFailed ? 2 : 0;
    }
    try {
      io.files.write(path, svg);
    } catch (error) {
      await complain(session, `${path}: ${say("unwritable", { problem: reason(say, errorCode(error)) })}`);
      return 2;
    }
    const names = drawn.map(({ activation }) => activation.id);
    await io.output.write(isJson(session) ? `${toJson({ path, activations: names })}\n` : `${printable(path)}: ${names.join(", ")}\n`);
    return hasFailed ? 2 : 0;
  },
};

/** Inputs that a function of a vector is drawn at. */
const exampleInputs = [2, 1, 0.1, -1];

interface Drawn {
  readonly activation: Activation;
  readonly values: Readonly<Record<string, number>>;
}

function sceneOf(say: Say, drawn: readonly Drawn[]): Scene {
  const curves = drawn.flatMap(({ activation, values }) => (activation.kind === "scalar" ? [{ activation, values }] : []));
  const vectors = drawn.flatMap(({ activation, values }) => (activation.kind === "vector" ? [{ activation, values }] : []));
  const [only] = vectors;
  if (only === undefined) return curvesScene(curves);
  if (drawn.length > 1) throw new WrongCall(say("vectorAlone", { activation: only.activation.id }));
  return barsScene(only.activation, only.values, exampleInputs);
}
