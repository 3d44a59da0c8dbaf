import { metricByName, metricString } from "../../core/catalogue";
import type { Metric } from "../../core/metrics/metric";
import { lastName } from "../../interpret/dotted";
import type { Argument, Call, Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { MetricUse } from "../../model/loss";
import type { OneOutput } from "./given";
import { ownName } from "./losses";
import { kerasPath, type Flavour, type KerasPath } from "./paths";
import { versionsToTry } from "./session";
import { noteString } from "./strings";

/** An instance of a metric class. */
export interface MetricObject extends ForeignObject {
  readonly type: "keras.metric";
  readonly metric: Known<MetricUse>;
  readonly className: string;
}

export const isMetricObject = (object: ForeignObject): object is MetricObject => object.type === "keras.metric";

/** One metric as `compile` is given it, and how it is written: the string or the name of the class or function. */
export interface GivenMetric {
  readonly metric: Known<MetricUse>;
  readonly written: string;
}

/** The metric under a public name: a class or a function, also of the losses module. */
export function namedMetric({ flavour, only, name }: KerasPath, machine: Machine): Metric | null {
  for (const version of versionsToTry(machine, { flavour, only })) {
    const found = metricByName(`${version}.metrics.${name}`);
    if (found) return found;
  }
  return null;
}

export function metricUse(
  metric: Metric,
  written: string,
  form: MetricUse["form"],
  call: Call | null,
  at: Place,
  machine: Machine,
): MetricUse {
  const parameters: Record<string, number | boolean | string | null> = {};
  const unknownParameters: string[] = [];
  const positional = call?.args.filter((a) => a.name === null) ?? [];
  metric.parameters.forEach(({ name }, index) => {
    const argument: Argument | undefined = call?.args.find((a) => a.name === name) ?? positional[index];
    const plain = machine.plain(argument?.value);
    if (plain?.kind === "number" || plain?.kind === "boolean" || plain?.kind === "string") parameters[name] = plain.value;
    else if (plain?.kind === "none") parameters[name] = null;
    else if (plain || call?.open) unknownParameters.push(name);
  });
  return { metric, written, form, parameters, unknownParameters, at };
}

/** What one entry of `metrics=` stands for. `isAsked`: whether Keras looks it up, and not only keeps it. */
export function givenMetric(value: Value, flavour: Flavour, isAsked: boolean, machine: Machine): GivenMetric {
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "string":
      return { metric: string(plain.value, plain.at, flavour, isAsked, machine), written: plain.value };
    case "external": {
      const path = kerasPath(plain.path);
      const metric = path && namedMetric(path, machine);
      const written = path?.name ?? lastName(plain.path);
      const form = /^[A-Z]/.test(written) && written !== written.toUpperCase() ? "class" : "function";
      return {
        written,
        metric: metric ? known(metricUse(metric, written, form, null, plain.at, machine), plain.at) : unknown("unknown-name", plain.at),
      };
    }
    case "foreign":
      return isMetricObject(plain.object)
        ? { metric: plain.object.metric, written: plain.object.className }
        : { metric: unknown("custom-code", plain.at), written: machine.text(plain.at) };
    case "unknown":
      return { metric: unknown(plain.reason, plain.at), written: machine.text(plain.at) };
    default:
      return { metric: unknown("custom-code", plain.at), written: ownName(plain) ?? machine.text(plain.at) };
  }
}

function string(written: string, at: Place, flavour: Flavour, isAsked: boolean, machine: Machine): Known<MetricUse> {
  const versions = versionsToTry(machine, { flavour, only: null });
  // Whatever its case, "accuracy" is understood.
  if (isAsked && !["accuracy", "acc"].includes(written.toLowerCase())) noteString("metric", written, versions, at, machine);
  for (const version of versions) {
    const metric = metricString(version, written) ?? metricString(version, written.toLowerCase());
    if (metric && (metric === metricString(version, written) || metric.decides === "by-shape"))
      return known(metricUse(metric, written, "string", null, at, machine), at);
  }
  return unknown("unknown-name", at);
}

/**
 * The metrics of one output among several. A list of lists has one list for every output, a dict has one entry for each name;
 * a flat list for several outputs means different things in Keras 2 and 3, and then nothing is said.
 */
export function metricsOf(value: Value, output: Omit<OneOutput, "isOfSteps">, flavour: Flavour, machine: Machine): readonly Value[] {
  const plain = machine.plain(value);
  machine.spend(output.count * 16);
  if (plain.kind === "dict") {
    const entries = machine.entries(plain) ?? [];
    const mine = entries.find(([name]) => name === output.name) ?? (output.count === 1 && entries.length === 1 ? entries[0] : undefined);
    return mine ? several(mine[1], machine) : [];
  }
  const all = machine.elements(plain)?.filter((one) => machine.plain(one).kind !== "number");
  if (plain.kind !== "list" && plain.kind !== "tuple") return plain.kind === "none" || plain.kind === "unknown" ? [] : [value];
  if (!all) return [];
  if (output.count === 1) return all.flatMap((one) => several(one, machine));
  const hasLists = all.some((one) => ["list", "tuple"].includes(machine.plain(one).kind));
  const versions = versionsToTry(machine, { flavour, only: null });
  // Keras 3 refuses a flat list of another length than that of the outputs.
  if (!hasLists && versions.includes("keras2") && (versions.length === 1 || all.length !== output.count)) return all;
  const mine = hasLists || !versions.includes("keras2") ? all[output.index] : undefined;
  return mine ? several(mine, machine) : [];
}

function several(value: Value, machine: Machine): readonly Value[] {
  const plain = machine.plain(value);
  if (plain.kind === "list" || plain.kind === "tuple") return machine.elements(plain) ?? [];
  return plain.kind === "none" ? [] : [value];
}

/** Every single metric of `metrics=`, in order, however deep. */
export function allMetrics(value: Value, machine: Machine): readonly Value[] {
  const plain = machine.plain(value);
  if (plain.kind === "dict") return (machine.entries(plain) ?? []).flatMap(([, one]) => allMetrics(one, machine));
  if (plain.kind === "list" || plain.kind === "tuple") {
    const elements = machine.elements(plain) ?? [];
    machine.spend(elements.length * 16);
    return elements.flatMap((one) => allMetrics(one, machine));
  }
  // Numbers are the loss weights that Keras 3 has in the place where Keras 2 has metrics.
  return plain.kind === "none" || plain.kind === "unknown" || plain.kind === "number" ? [] : [value];
}
