import { activations } from "../../src/core/activations";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues } from "../../src/core/catalogue";
import type { KnownName } from "../../src/core/names";
import { activationPage } from "../../src/text/activationPage";
import type { Language } from "../../src/text/language";
import { word } from "../../src/text/phrases";
import { number } from "./mathText";

interface Named {
  readonly activation: ScalarActivation;
  readonly known: KnownName;
  readonly values: Readonly<Record<string, number>>;
}

/** A table of names that stand for different curves in different places, with the largest difference between them. */
export const sameNames = (language: Language): readonly string[] => {
  const groups = new Map<string, Named[]>();
  for (const activation of activations) {
    if (activation.kind !== "scalar") continue;
    for (const known of activation.knownAs) {
      const short = known.name
        .slice(known.name.lastIndexOf(".") + 1)
        .toLowerCase()
        .replaceAll("_", "");
      groups.set(short, [...(groups.get(short) ?? []), { activation, known, values: defaultValues(activation, known) }]);
    }
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const variants = new Map<string, Named[]>();
      for (const one of all) {
        const key = grid.map((x) => one.activation.f(x, one.values)).join();
        variants.set(key, [...(variants.get(key) ?? []), one]);
      }
      if (variants.size < 2) return [];
      const texts = [...variants.values()].map(
        (same) => `${same.map(({ known }) => `\`${known.name.replace(/^keras2/, "tf.keras")}\``).join(", ")}${parametersText(same[0])}`,
      );
      const functions = [...variants.values()].flatMap((same) => same.slice(0, 1));
      const difference = Math.max(
        ...grid.map((x) => {
          const ys = functions.map(({ activation, values }) => activation.f(x, values));
          return Math.max(...ys) - Math.min(...ys);
        }),
      );
      return [`| ${texts.join("<br>")} | ${number(difference)} |`];
    });
  return [
    `## ${word(activationPage, language, "sameName")}`,
    "",
    word(activationPage, language, "sameNameText"),
    "",
    `| ${word(activationPage, language, "variants")} | ${word(activationPage, language, "difference")} |`,
    "|---|---|",
    ...rows,
  ];
};

const grid: readonly number[] = Array.from({ length: 2401 }, (_, i) => (i - 1200) / 200);

const parametersText = (one: Named | undefined): string => {
  const entries = Object.entries(one?.values ?? {}).filter(([, value]) => Number.isFinite(value));
  return entries.length === 0 ? "" : ` (${entries.map(([name, value]) => `${name} = ${number(value)}`).join(", ")})`;
};
