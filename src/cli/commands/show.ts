import { show as evaluate, type Shown } from "../../core/show";
import { askedActivations, functionOptions, problemText } from "../activations";
import { showText } from "../formats/showText";
import { toJson } from "../json";
import { parseNumbers } from "../numbers";
import { complain, formatOption, isJson, valueOf, WrongCall, type Command, type Session } from "../session";

const usage = "show NAME... --at NUMBERS [--param NAME=NUMBER]... [--framework keras|keras2|tf|torch|jax|flax] [--format text|json]";

/** Evaluates activation functions and their derivatives. */
export const show: Command = {
  usage,
  summary: "showCommand",
  options: { at: { value: "NUMBERS", help: "atOption" }, ...functionOptions, format: formatOption },
  run: async (session) => {
    const { io, say, args } = session;
    if (args.names.length === 0) throw new WrongCall(say("missingNames", { usage }));
    const at = await numbersAt(session);
    const { asked, hasFailed } = await askedActivations(session);
    const isDocument = isJson(session);
    let count = 0;

    if (isDocument) await io.output.write('{ "activations": [');
    for (const each of asked) {
      const answer = evaluate(each.name, each.framework, each.given, at);
      if ("problem" in answer) {
        await complain(session, problemText(say, each, answer.problem));
        continue;
      }
      const separator = isDocument ? (count > 0 ? ",\n" : "\n") : count > 0 ? "\n" : "";
      count++;
      await io.output.write(separator);
      for (const piece of isDocument ? jsonPieces(answer.shown) : [showText(answer.shown)]) await io.output.write(piece);
      if (io.output.isClosed) return hasFailed ? 2 : 0;
    }
    if (isDocument) await io.output.write("\n] }\n");
    return hasFailed || count < asked.length ? 2 : 0;
  },
};

async function numbersAt(session: Session): Promise<readonly number[]> {
  const { io, say } = session;
  const text = valueOf(session, "at");
  if (text === undefined) throw new WrongCall(say("missingOption", { option: "--at" }));
  const parsed = parseNumbers(text === "-" ? Buffer.from(await io.input()).toString() : text);
  if ("wrong" in parsed) throw new WrongCall(say("notNumbers", { text: `"${parsed.wrong}"` }));
  if (parsed.numbers.length === 0) throw new WrongCall(say("noNumbers"));
  return parsed.numbers;
}

/** Row by row: the Jacobian of a long vector would not fit into one text. */
function* jsonPieces({ jacobian, ...shown }: Shown): Generator<string> {
  const head = toJson(shown);
  if (jacobian === undefined) return yield head;
  yield `${head.slice(0, -2)}, "jacobian": [`;
  for (const [index, row] of jacobian.entries()) yield `${index > 0 ? ", " : ""}${toJson(row)}`;
  yield "] }";
}
