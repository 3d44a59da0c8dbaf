import { activations } from "../core/activations/index";
import { lastPart } from "../core/names";
import { frameworks, resolve, valuesGiven, type Framework, type Resolved, type ShowProblem } from "../core/show";
import { complain, valueOf, WrongCall, type HelpedOption, type Say, type Session } from "./session";
import { nearest } from "./suggest";

/** The options by which `show` and `plot` choose a function. */
export const functionOptions: Readonly<Record<string, HelpedOption>> = {
  param: { value: "NAME=NUMBER", help: "paramOption" },
  framework: { value: "FRAMEWORK", choices: frameworks, help: "frameworkOption" },
};

/** An activation that the call names, with what it gives for its parameters, as text by name. */
export interface Asked {
  readonly name: string;
  readonly framework: Framework;
  readonly resolved: Resolved;
  readonly given: Readonly<Record<string, string>>;
}

/** Finds the activations that the call names; each that is not found is told on standard error with the nearest names. */
export async function askedActivations(session: Session): Promise<{ readonly asked: readonly Asked[]; readonly hasFailed: boolean }> {
  const { say, args } = session;
  const given = givenParameters(session);
  const found: Omit<Asked, "given">[] = [];
  for (const name of args.names) {
    const framework = frameworkOf(session, name);
    // Keras within TensorFlow is Keras itself, in the version that is asked for.
    const plainName = name.replace(/^tf\.keras\./, `${framework}.`);
    const resolved = resolve(plainName, framework);
    if (resolved === undefined) await complain(session, notFound(say, name, framework));
    else found.push({ name: plainName, framework, resolved });
  }
  return { asked: found.map((each) => ({ ...each, given: taken(each, given, found) })), hasFailed: found.length < args.names.length };
}

/** A qualified name says itself whose it is. */
function frameworkOf(session: Session, name: string): Framework {
  const asked = name.includes(".") && !name.startsWith("tf.keras.") ? name.split(".")[0] : undefined;
  return frameworks.find((each) => each === asked) ?? frameworks.find((each) => each === valueOf(session, "framework")) ?? "keras";
}

function givenParameters({ say, args }: Session): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (args.options.get("param") ?? []).map((each) => {
      const [, name, text] = /^\s*(\w+)\s*=\s*(\S+)\s*$/.exec(each) ?? [];
      if (name === undefined || text === undefined) throw new WrongCall(say("notParameter", { text: each }));
      return [name, text];
    }),
  );
}

/** What is given for several activations is for those that take it; what none takes stays, so that it is refused. */
function taken(
  of: Pick<Asked, "resolved">,
  given: Readonly<Record<string, string>>,
  all: readonly Pick<Asked, "resolved">[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => takes(of, name) || !all.some((each) => takes(each, name))));
}

const takes = ({ resolved }: Pick<Asked, "resolved">, name: string): boolean => {
  const chosen = valuesGiven(resolved, { [name]: "0" });
  return !("problem" in chosen) || chosen.problem.kind !== "unknown-parameter";
};

function notFound(say: Say, name: string, framework: Framework): string {
  const simple = lastPart(name);
  const candidates = activations.flatMap(({ id, knownAs }) => [
    id,
    ...knownAs.flatMap((known) => (known.name.startsWith(`${framework}.`) ? [lastPart(known.name)] : [])),
  ]);
  const names = nearest(simple, candidates, 3);
  const message = say("unknownActivation", { name });
  return names.length === 0 ? message : `${message}${say("nearest", { names: names.join(say("listed")) })}`;
}

/** What is wrong with a call for an activation, in words. */
export function problemText(say: Say, { resolved: { activation } }: Asked, problem: ShowProblem): string {
  switch (problem.kind) {
    case "unknown-activation":
      return say("unknownActivation", problem);
    case "unknown-parameter":
      return problem.known.length === 0
        ? say("unknownParameterOfNone", { activation: activation.id, name: problem.name })
        : say("unknownParameter", { activation: activation.id, name: problem.name, names: problem.known.join(say("listed")) });
    case "bad-value":
      return say("badValue", { activation: activation.id, ...problem });
    case "odd-width":
      return say("oddWidth", { activation: activation.id });
  }
}
