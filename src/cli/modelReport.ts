import type { BuiltModel, CompiledLoss } from "../model/analysis";
import { valueOr } from "../model/known";
import type { Layer, Shape } from "../model/layer";
import type { Model } from "../model/model";
import { shapesOf } from "../model/shapes";
import type { Analysed } from "./modules";
import { placesOf, type Places, type Spot } from "./places";

/** One file of `models`, member by member as the contract has it. */
export interface ModelsReport {
  readonly path: string;
  readonly error: string | null;
  readonly models: readonly ModelReport[];
}

/** Where something stands; `path` only where that is another file, an imported module. */
type Where = Pick<Spot, "range" | "cell"> & { readonly path: string | undefined };

export interface ModelReport extends Where {
  readonly kind: Model["kind"];
  readonly name: string | null;
  readonly layers: readonly LayerReport[];
  readonly outputs: readonly Shape[];
  readonly compiles: readonly CompileReport[];
}

export interface LayerReport extends Where {
  readonly class: string;
  readonly name: string | null;
  readonly units: number | null;
  readonly activation: string | null;
  readonly outputShape: Shape;
}

export interface CompileReport extends Where {
  readonly order: number;
  readonly loss: CompiledLoss;
  readonly fromLogits: boolean | null;
  readonly metrics: readonly string[];
}

/** Describes every model that a file builds. */
export function reportModels(path: string, { result, program }: Analysed): ModelsReport {
  const places = placesOf(program);
  return { path, error: null, models: result.analysis.models.flatMap((built) => reportModel(path, built, places)) };
}

/** The report on a file of which there is no text to analyse. */
export const failedModels = (path: string, error: string): ModelsReport => ({ path, error, models: [] });

function reportModel(file: string, built: BuiltModel, places: Places): readonly ModelReport[] {
  // Where the program can run in several ways, the first world shows one model that it can build.
  const model = built.worlds[0]?.subject;
  if (model === undefined) return [];
  const where = (spot: Spot): Where => ({ range: spot.range, cell: spot.cell, path: spot.path === file ? undefined : spot.path });
  const shapes = shapesOf(valueOr(model.outputs, []));
  return [
    {
      kind: model.kind,
      name: model.name,
      ...where(places.spot(built.at)),
      layers: model.layers.map((layer) => ({
        class: layer.className,
        name: layer.name,
        units: layer.units && valueOr(layer.units, null),
        activation: activationOf(layer),
        outputShape: shapes.get(layer.id) ?? null,
        ...where(places.spot(layer.at)),
      })),
      outputs: valueOr(model.outputs, []).map(({ shape }) => shape),
      compiles: built.compiles.map(({ order, loss, fromLogits, metrics, at }) => ({
        order,
        loss,
        fromLogits,
        metrics,
        ...where(places.spot(at)),
      })),
    },
  ];
}

/** The layer's own attribute; an `Activation` layer has what it applies there. */
function activationOf({ className, activation, acts }: Layer): string | null {
  const own = activation ?? (className === "Activation" ? acts : null);
  return own?.known ? own.value.activation.id.replace(/_keras2$/, "") : null;
}
