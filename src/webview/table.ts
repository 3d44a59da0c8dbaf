import type { ScalarActivation } from "../core/activations/activation";
import { kindOf, label } from "./curve";
import { actionButton, html } from "./dom";
import { formatPosition, formatValue } from "./format";
import { changing, type Context, type Part } from "./part";
import { currentView } from "./view";
import { selectedCurve, type State } from "./state";

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
export function createTable({ say, post }: Context): Part {
  const region = html("div", { class: "table-region", role: "region", tabindex: 0 });
  // With tabs and plain minus signs, as spreadsheets and NumPy read it.
  const copy = actionButton(
    { class: "link" },
    () =>
      post({
        kind: "copy",
        text: [heads, ...rows.map((row) => row.map((value) => String(Number(value.toPrecision(12)))))]
          .map((row) => row.join("\t"))
          .join("\n"),
      }),
    say("copyTable"),
  );
  const root = html("div", { class: "table-block", hidden: true }, region, copy);
  const isOther = changing();
  let rows: readonly (readonly [x: number, ...values: number[]])[] = [];
  let heads: readonly string[] = [];
  return {
    root,
    update(state: State) {
      const { curves, shown, view } = state;
      const scalars = curves.flatMap(kindOf("scalar"));
      root.hidden = !shown.table || scalars.length === 0 || selectedCurve(state)?.activation.kind === "vector";
      if (root.hidden || !isOther(curves, shown, view)) return;
      const names = scalars.map((curve) => label(curve, say));
      const columns = scalars.flatMap(({ activation, values }, index) =>
        columnsOf(activation, values, scalars.length > 1 ? `${names[index] ?? ""} ` : "", state),
      );
      const [from, to] = currentView(state).x;
      const { xs, step } = positions(from, to, wantedRows);
      heads = ["x", ...columns.map(({ title }) => title)];
      rows = xs.map((x) => [x, ...columns.map(({ at }) => at(x))]);
      const caption = say("tableOf", { names: names.join(", ") });
      region.setAttribute("aria-label", caption);
      region.replaceChildren(
        html(
          "table",
          {},
          html("caption", {}, caption),
          html("thead", {}, html("tr", {}, ...heads.map((title) => html("th", { scope: "col" }, title)))),
          html(
            "tbody",
            {},
            ...rows.map(([x, ...values]) =>
              html(
                "tr",
                {},
                html("th", { scope: "row" }, formatPosition(x, step)),
                ...values.map((value) => html("td", {}, formatValue(value))),
              ),
            ),
          ),
        ),
      );
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
