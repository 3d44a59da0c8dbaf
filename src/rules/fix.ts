import type { Change } from "../model/change";
import type { Data, ProposedFix } from "../model/finding";
import type { Decoding } from "../model/judgement";
import type { Place } from "../model/known";
import type { Layer } from "../model/layer";
import type { LossUse, MetricUse } from "../model/loss";

/** The titles that fixes may have, with their holes; worded in the text catalogue. */
export const fixTitles = {
  useActivation: ["activation"],
  useActivationAndLoss: ["activation", "loss"],
  dropActivation: ["activation"],
  dropActivationAndUseFromLogits: ["activation"],
  useLoss: ["loss"],
  useActivationForOneClass: ["activation"],
  useActivationForSeveralLabels: ["activation"],
  useLossForOneClass: ["loss"],
  useLossForSeveralLabels: ["loss"],
  useLossForZeroOneLabels: ["loss"],
  useLossForSignedLabels: ["loss"],
  useFromLogits: [],
  removeFromLogits: [],
  useActivationWithoutFromLogits: ["activation"],
  useUnits: ["units"],
  useUnitsAndLoss: ["units", "loss"],
  useUnitsActivationAndLoss: ["units", "activation", "loss"],
  useMetric: ["metric", "instead"],
  setMetricArgument: ["argument", "metric"],
  removeMetric: ["metric"],
  useMode: ["name", "mode"],
  doNotScale: [],
  decideAt: ["threshold"],
  addActivation: ["activation", "count"],
  replaceName: ["name"],
  removeLayer: ["layer"],
  useActivationInLayers: ["activation", "count"],
  useAxis: ["axis"],
  useInitializer: ["initializer", "count"],
  useSlope: ["slope"],
  renameArgument: ["from", "to"],
  removeSuppression: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Titles = typeof fixTitles;
/** Titles that say no more than this. */
type Saying<H extends string> = { readonly [T in keyof Titles]: Titles[T] extends readonly [H] ? T : never }[keyof Titles];
type Of<K extends Change["kind"]> = Change & { readonly kind: K };
export type Safety = "safe" | "unsafe";
type Parameter = Of<"setParameter">["parameter"];

/** One way to repair a fault. */
export const fix = <T extends keyof Titles>(
  title: T,
  data: { readonly [H in Titles[T][number]]: string | number },
  safety: Safety,
  ...changes: readonly Change[]
): ProposedFix => ({ title, data: data as Data, safe: safety === "safe", changes });

/** Puts this activation on a layer, in place of the one that it has, and does what goes with that. */
export const giveActivation = (
  title: Saying<"activation">,
  layer: Layer,
  activation: string,
  safety: Safety,
  ...others: readonly Change[]
): ProposedFix => fix(title, { activation }, safety, setActivation(layer, activation), ...others);

export const useActivation = (layer: Layer, activation: string, safety: Safety, ...others: readonly Change[]): ProposedFix =>
  giveActivation("useActivation", layer, activation, safety, ...others);

/** Takes the activation away that messages call by this name. */
export const useNoActivation = (layer: Layer, activation: string, safety: Safety): ProposedFix =>
  fix("dropActivation", { activation }, safety, dropActivation(layer));

/** Trains with another loss, and does what goes with that. */
export const useLoss = (title: Saying<"loss">, change: Of<"setLoss">, safety: Safety, ...others: readonly Change[]): ProposedFix =>
  fix(title, { loss: change.to }, safety, change, ...others);

/** Trains another activation with another loss. */
export const useActivationAndLoss = (
  layer: Layer,
  activation: string,
  change: Of<"setLoss">,
  safety: Safety,
  ...others: readonly Change[]
): ProposedFix => fix("useActivationAndLoss", { activation, loss: change.to }, safety, setActivation(layer, activation), change, ...others);

/** Tells the loss that it gets logits. */
export const useFromLogits = (loss: LossUse): ProposedFix => fix("useFromLogits", {}, "safe", setFromLogits(loss, true));

/** The same after an activation, which messages call by this name, is taken away. */
export const useFromLogitsWithout = (layer: Layer, activation: string, loss: LossUse): ProposedFix =>
  fix("dropActivationAndUseFromLogits", { activation }, "safe", dropActivation(layer), setFromLogits(loss, true));

export const setActivation = (layer: Layer, to: string): Change => ({ kind: "setActivation", layer, to });

/** Takes an activation away: the argument where it is one, the layer where it stands alone. */
export const dropActivation = (layer: Layer): Change =>
  layer.effect === "activation" ? { kind: "removeLayer", layer } : { kind: "setActivation", layer, to: null };

export const removeLayer = (layer: Layer): Change => ({ kind: "removeLayer", layer });
export const setParameter = (layer: Layer, parameter: Parameter, to: string | number): Change => ({
  kind: "setParameter",
  layer,
  parameter,
  to,
});
export const setUnits = (layer: Layer, to: number): Change => ({ kind: "setUnits", layer, to });
export const setLoss = (loss: LossUse, to: string, fromLogits: boolean): Of<"setLoss"> => ({ kind: "setLoss", loss, to, fromLogits });
export const setFromLogits = (loss: LossUse, to: boolean): Change => ({ kind: "setFromLogits", loss, to });
export const setMetric = (metric: MetricUse, to: string | null): Change => ({ kind: "setMetric", metric, to });
export const setMetricArguments = (
  metric: MetricUse,
  className: string,
  to: Readonly<Record<string, number | boolean | string>>,
): Change => ({ kind: "setMetricArguments", metric, className, to });
export const setMode = (at: Place, name: string, to: string): Change => ({ kind: "setMode", at, name, to });
export const removeScaling = (at: Place): Change => ({ kind: "removeScaling", at });
export const setThreshold = (decoding: Decoding, to: number): Change => ({ kind: "setThreshold", decoding, to });
