import type { ScalarActivation } from "../core/activations/activation";
import { kindOf, label } from "./curve";
import { html } from "./dom";
import { formatFact, formatPosition, formatValue } from "./format";
import type { Context, Part } from "./part";
import { currentView } from "./view";
import type { State } from "./state";

const wantedRows = 13;

/** Round positions across an interval, about as many as wanted. */
export function positions(from: number, to: number, wanted: number): { readonly xs: readonly number[]; readonly step: number } {
  const rough = (to - from) / (wanted - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.99) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return { step, xs: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step) };
}

/** The numbers behind the graph, for whoever would rather read than look. */
export function createTable({ say }: Context): Part {
  const root = html("div", { class: "table-block", role: "region", tabindex: 0, hidden: true });
  let drawn: readonly unknown[] = [];
  return {
    root,
    update(state: State) {
      const { curves, shown, view } = state;
      const scalars = curves.flatMap(kindOf("scalar"));
      root.hidden = !shown.table || scalars.length === 0 || curves.find(({ id }) => id === state.selected)?.activation.kind === "vector";
      const now = [curves, shown, view];
      if (root.hidden || now.every((part, index) => part === drawn[index])) return;
      drawn = now;
      const names = scalars.map((curve) => label(curve, formatFact));
      const columns = scalars.flatMap(({ activation, values }, index) => columnsOf(activation, values, scalars.length > 1 ? `${names[index] ?? ""} ` : "", state));
      const [from, to] = currentView(state).x;
      const { xs, step } = positions(from, to, wantedRows);
      const caption = say("tableOf", { names: names.join(", ") });
      root.setAttribute("aria-label", caption);
      root.replaceChildren(html("table", {},
        html("caption", {}, caption),
        html("thead", {}, html("tr", {}, ...["x", ...columns.map(({ title }) => title)].map((title) => html("th", { scope: "col" }, title)))),
        html("tbody", {}, ...xs.map((x) => html("tr", {},
          html("th", { scope: "row" }, formatPosition(x, step)),
          ...columns.map(({ at }) => html("td", {}, formatValue(at(x)))))))));
    },
  };
}

function columnsOf({ f, df, d2f }: ScalarActivation, values: Readonly<Record<string, number>>, name: string, { shown }: State) {
  return [
    { title: `${name}f`, at: (x: number) => f(x, values) },
    ...(shown.derivative ? [{ title: `${name}f′`, at: (x: number) => df(x, values) }] : []),
    ...(shown.second ? [{ title: `${name}f″`, at: (x: number) => d2f(x, values) }] : []),
  ];
}
