import type { CompiledLoss } from "../../model/analysis";
import type { Shape } from "../../model/layer";
import { cells, padded } from "../cells";
import type { CompileReport, ModelReport, ModelsReport } from "../modelReport";
import { printable, type Say } from "../session";
import { placeText } from "./text";

/** Models for people: each with a table of its layers as `model.summary()` shows them, its outputs and its compiles. */
export const modelsText = (say: Say) => ({
  start: () => "",
  file: ({ path, error, models }: ModelsReport): string =>
    error !== null
      ? ""
      : models.length === 0
        ? `${printable(path)}: ${say("noModels")}\n`
        : models.map((model) => `${block(say, path, model)}\n`).join("\n"),
  end: () => "",
});

function block(say: Say, path: string, model: ModelReport): string {
  const rows = [
    [say("layerColumn"), say("nameColumn"), say("unitsColumn"), say("activationColumn"), say("shapeColumn")],
    ...model.layers.map((layer) => [
      layer.class,
      layer.name ?? "",
      String(layer.units ?? ""),
      layer.activation ?? "",
      shapeText(say, layer.outputShape),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => cells(row[column] ?? ""))));
  return [
    `${placeText(say, { path: model.path ?? path, cell: model.cell, range: model.range })} ${say(model.kind)}${model.name === null ? "" : ` ${model.name}`}`,
    ...rows.map((row) => `    ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join("  ")}`.trimEnd()),
    `    ${say("outputs", { shapes: model.outputs.map((shape) => shapeText(say, shape)).join(say("listed")) || say("unknown") })}`,
    ...model.compiles.map((compile) => `    ${compileText(say, compile)}`),
  ]
    .map(printable)
    .join("\n");
}

/** A shape as Keras prints it: `(None, 10)`. */
const shapeText = (say: Say, shape: Shape): string =>
  shape === null ? say("unknown") : `(${shape.map((size) => size ?? "None").join(", ")}${shape.length === 1 ? "," : ""})`;

const compileText = (say: Say, { order, loss, fromLogits, metrics }: CompileReport): string =>
  [
    say("compiled", { order: order + 1, loss: lossText(say, loss) }),
    ...(fromLogits === true ? [say("onLogits")] : []),
    ...(metrics.length === 0 ? [] : [`${say("metrics")} ${metrics.join(say("listed"))}`]),
  ].join(say("listed"));

function lossText(say: Say, loss: CompiledLoss): string {
  if (loss === null) return say("unknown");
  if (typeof loss === "string") return loss;
  if (isList(loss)) return `[${loss.map((each) => lossText(say, each)).join(", ")}]`;
  return `{${Object.entries(loss)
    .map(([output, each]) => `${output}: ${lossText(say, each)}`)
    .join(", ")}}`;
}

// Array.isArray does not narrow a readonly list out of a union.
const isList = (loss: object): loss is readonly CompiledLoss[] => Array.isArray(loss);
