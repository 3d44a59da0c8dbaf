import { argument, plainText, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { Judgement } from "../../model/judgement";
import { unknown, type Place } from "../../model/known";
import { unknownLabels, type Labels } from "../../model/labels";
import { traceOutput } from "../../model/output";
import { keyOfStart } from "../../model/place";
import { labelsOf, lossLabels, type OneOutput } from "./given";
import { madeBy, neutral, type Tensor } from "./graph";
import { strayLosses } from "./strayLosses";
import { logitsOf, lossesOf, lossFor, lossNames, weightFor, type Losses } from "./compiledLosses";
import type { GivenLoss } from "./losses";
import { allMetrics, givenMetric, metricsOf, type GivenMetric } from "./metrics";
import { isInside, type Part } from "./life";
import { runOwnLoss, type Meeting, type OwnLoss } from "./ownLoss";
import { isShape, type Extent } from "./extent";
import type { ModelObject } from "./modelObject";
import type { Flavour } from "./paths";
import { decodingsOf, platformOf, session, versionsToTry } from "./session";
import { holdsTensor, source, tensorIn, tensorsIn } from "./tensor";

/** What a model keeps that it is trained with in its own way. */
export interface Compiled {
  readonly losses: Losses;
  readonly metrics: readonly GivenMetric[];
}

/** Runs `model.compile(...)`: what reaches the outputs now meets the losses. */
export function compile(model: ModelObject, compileCall: Call, machine: Machine): void {
  const call = chosen(model, compileCall, machine);
  const { flavour } = model;
  const { at } = call;
  const loss = argument(call, 1, "loss");
  // Keras 3 has loss weights in the third place, Keras 1 and 2 have metrics.
  const metrics = argument(call, 2, "metrics");
  const losses: Losses = loss
    ? lossesOf(loss.value, loss.at, flavour, machine)
    : { form: "one", value: call.open ? { loss: unknown("unknown-argument", at), name: null } : null };
  const trainsItself = model.trainsItself(machine);
  // Keras 2 leaves metrics to the program's own training.
  const isAsked = !trainsItself || !versionsToTry(machine, { flavour, only: null }).includes("keras2");
  const given = metrics ? allMetrics(metrics.value, machine).map((value) => givenMetric(value, flavour, isAsked, machine)) : [];
  const described = model.describe(machine);
  const tensors = model.outputs(machine) ?? [source("opaque", model.className, null, model.at, machine)];
  const names = described.outputNames;
  const outputAt = (index: number): OneOutput => ({
    index,
    count: tensors.length,
    name: names[index] ?? null,
    isOfSteps: hasSteps(tensors[index]?.extent ?? null),
  });
  const weights = argument(call, null, "loss_weights")?.value;
  const lossOf = (index: number): GivenLoss | null =>
    weightFor(weights, index, names, machine) === 0 ? null : lossFor(losses, index, names);
  const own = tensors.map((tensor, index) => (trainsItself ? null : ownLoss(lossOf(index), tensor, machine)));
  const stray = loss && described.kind === "functional" ? strayLosses(loss.value, names, tensors, machine) : [];

  const judgements = neutral(tensors, machine).map((node, index): Omit<Judgement, "backend" | "version"> => ({
    model: described,
    output: traceOutput(node),
    loss: trainsItself ? unknown("custom-code", at) : (own[index]?.loss ?? lossOf(index)?.loss ?? unknown("not-given", loss?.at ?? at)),
    isProduct: own[index]?.isProduct === true,
    makesTargets: own[index]?.makesTargets === true,
    labels: unknownLabels(at),
    metrics: metrics
      ? metricsOf(metrics.value, outputAt(index), flavour, machine).map((value) => givenMetric(value, flavour, isAsked, machine).metric)
      : [],
    decodings: [],
    ...(index === 0 && stray.length > 0 ? { strayLosses: { model: described, losses: stray } } : {}),
    at,
  }));
  const order = machine.nextId();
  machine.write(model.compiles, [
    ...machine.read(model.compiles),
    { loss: lossNames(losses), fromLogits: logitsOf(losses), metrics: given.map(({ written }) => written), at, order },
  ]);
  if (trainsItself) machine.write(model.compiled, { losses, metrics: given });
  machine.write(model.loss, loss?.value ?? null);
  const made = tensors.map((tensor) => madeBy(tensor, machine));
  machine.write(model.compiledAs, model.outputs(machine) && made.join());
  const part = partNamed(machine.text(call.callee));
  record(judgements, flavour, at, machine, (m, index) =>
    later(model, part, own[index]?.makesTargets ? Infinity : order, outputAt(index), made[index], at, m),
  );
}

const hasSteps = (extent: Extent): boolean => isShape(extent) && extent.length > 2;

/** What a program decides by the predictions of a model that it never compiles. */
export function judgeUncompiled(model: ModelObject, machine: Machine): void {
  const { at, flavour } = model;
  machine.recordUse(at, (m) => {
    const outputs = model.outputs(m);
    const { decodings } = m.read(model.life);
    if (outputs?.length !== 1 || decodings.length === 0 || m.read(model.compiles).length > 0) return [];
    return neutral(outputs, m).map((node) => ({
      model: null,
      output: traceOutput(node),
      loss: unknown("not-given", at),
      isProduct: false,
      labels: unknownLabels(at),
      metrics: [],
      decodings,
      ...platformOf(m, flavour, at),
      at,
    }));
  });
}

/** The call without what it leaves to the model: a task of another package chooses its loss and its metrics itself where it is told `"auto"`. */
function chosen({ ownChoice }: ModelObject, call: Call, machine: Machine): Call {
  const isLeft = (value: Value): boolean => ownChoice?.has(plainText(value, machine) ?? "") === true;
  return ownChoice ? { ...call, args: call.args.filter(({ name, value }) => name === null || !isLeft(value)) } : call;
}

/** What the program does with a compiled model until it is compiled again: it tells of the labels and of what predictions are taken for. */
function later(
  model: ModelObject,
  part: Part | null,
  order: number,
  output: OneOutput,
  made: string | undefined,
  at: Place,
  machine: Machine,
): Partial<Judgement> {
  const orders = machine.read(model.compiles).map((compiled) => compiled.order);
  const next = Math.min(Infinity, ...orders.filter((other) => other > order));
  const { given, decodings } = machine.read(model.life);
  const after = given.filter((one) => one.order > order && one.order < next);
  // Nothing is trained that was not compiled: cells of a notebook may stand in another order than they are run in.
  const calls = after.length === 0 && orders.length === 1 && orders[0] === order ? given : after;
  return {
    ...labelsOf(calls, output, at),
    isIdle: calls.length === 0,
    isReplaced: calls.length === 0 && next < Infinity,
    decodings: [...(output.count === 1 ? decodings : []), ...decodingsOf(made, machine)],
    isPart: part !== null || isInside(machine.read(model.made)) || endsInTrained(model, machine),
    ...(model.isNeverTrained(machine, part, output.index) ? { loss: unknown("not-given", at), isNeverTrained: true } : {}),
  };
}

/** What a model is called in a file of its own, apart from those that train it together with another one. */
const partNamed = (compileCall: string): Part | null =>
  /generator/i.test(compileCall) ? "generator" : /discriminator|critic/i.test(compileCall) ? "critic" : null;

/** Whether what it gives is what a model gives that is trained by itself too. */
const endsInTrained = (model: ModelObject, machine: Machine): boolean =>
  model.outputs(machine)?.some(({ application: { maker } }) => "life" in maker && machine.read((maker as ModelObject).life).trains) ??
  false;

/** Notes that outputs meet losses. What the rest of the program shows of version, backend and the model's use counts too. */
function record(
  judgements: readonly Omit<Judgement, "backend" | "version">[],
  flavour: Flavour,
  at: Place,
  machine: Machine,
  later: (machine: Machine, index: number) => Partial<Judgement> = () => ({}),
): void {
  machine.recordUse(at, (m) =>
    judgements.map((judgement, index) => ({
      ...judgement,
      ...later(m, index),
      ...platformOf(m, flavour, at),
    })),
  );
}

/** A loss called directly on labels and what a model gives. */
export function judgeDirectly(meeting: Meeting, machine: Machine, labels: Labels = unknownLabels(meeting.at)): void {
  const { loss, target, prediction, flavour, at } = meeting;
  const { learnt, meetings, measured } = session(machine);
  const aside = machine.read(meetings);
  if (aside) {
    machine.write(meetings, [...aside, meeting]);
    return;
  }
  const [node] = neutral([prediction], machine);
  if (!node) return;
  const made = madeBy(prediction, machine);
  const place = keyOfStart(at);
  const isLearnt = machine.isWithin("keras.tape");
  if (isLearnt && !machine.read(learnt).has(place)) machine.write(learnt, new Set([...machine.read(learnt), place]));
  const judgement = { model: null, output: traceOutput(node), loss, labels, makesTargets: meeting.makesTargets === true, at };
  // A metric may be given the same labels in another form, or others where the model is tested: none of them equal a probability.
  const metrics = (m: Machine): Judgement["metrics"] =>
    m
      .read(measured)
      .flatMap(({ metric, ...one }) =>
        (
          metric.known && metric.value.metric.decides === "equality"
            ? madeBy(one.prediction, m) === made
            : one.prediction === prediction && one.target === target?.value
        )
          ? [metric]
          : [],
      );
  machine.recordUse(at, (m) =>
    isLearnt || !m.read(learnt).has(place)
      ? [{ ...judgement, metrics: metrics(m), decodings: decodingsOf(made, m), ...platformOf(m, flavour, at) }]
      : [],
  );
}

/** Training by code of the program's own makes the product of a score with a sign small, as of a Wasserstein critic. */
export function judgeProduct(score: Tensor, at: Place, machine: Machine): void {
  const judgement = {
    model: null,
    loss: unknown("custom-code", at),
    isProduct: true,
    labels: unknownLabels(at),
    metrics: [],
    decodings: [],
    at,
  };
  record(
    neutral([score], machine).map((node) => ({ ...judgement, output: traceOutput(node) })),
    "tf.keras",
    at,
    machine,
  );
}

/** What a model's own training step hands over. */
interface Handed {
  readonly prediction: Argument;
  readonly labels: Argument | undefined;
  readonly at: Place;
}

/** A model's own training step hands predictions to the loss that it was compiled with. */
export function meetCompiled(model: ModelObject, { prediction, labels, at }: Handed, machine: Machine): void {
  const compiled = machine.read(model.compiled);
  if (!compiled || !holdsTensor(prediction.value, machine)) return;
  tensorsIn(prediction.value, prediction.at, machine).forEach((tensor, index) => {
    const given = lossFor(compiled.losses, index, []);
    if (given?.loss.known)
      judgeDirectly(
        { loss: given.loss, target: labels, prediction: tensor, flavour: model.flavour, at },
        machine,
        lossLabels(labels, machine),
      );
  });
}

/** It hands them to the metrics too. */
export function measureCompiled({ compiled }: ModelObject, { prediction, labels }: Handed, machine: Machine): void {
  const tensor = tensorIn(prediction, machine);
  const { measured } = session(machine);
  const called =
    machine.read(compiled)?.metrics.flatMap(({ metric }) => (tensor ? [{ target: labels?.value, prediction: tensor, metric }] : [])) ?? [];
  machine.write(measured, [...machine.read(measured), ...called]);
}

/** A loss of the program's own, run on an output; where it calls some of Keras's besides, those meet the output by themselves. */
function ownLoss(given: GivenLoss | null, output: Tensor, machine: Machine): OwnLoss | null {
  if (!given?.body) return null;
  const own = runOwnLoss(given.body, output, given.loss.at, machine);
  for (const meeting of own.meetings) judgeDirectly(meeting, machine);
  return own;
}
