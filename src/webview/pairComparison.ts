import { findMetric } from "../core/catalogue";
import { accuracyOf, firstLossOf, floorOf, lossAlong, pushAlong, tellingTruth, type Truth } from "../core/lesson/pair";
import { pairScene, type ShownPair } from "../core/lesson/pairScene";
import type { ExplainedFix, Explanation, WireMetric } from "../protocol/explanation";
import { actionButton, html, setText, svg } from "./dom";
import { formatFact } from "./format";
import { numbers, pairName, pairOfWire } from "./pairs";
import { changing, type Context, type Part, type Say } from "./part";
import { createPictures } from "./pictures";
import { createSliderBox } from "./sliderBox";
import type { State } from "./state";

/** Columns to draw where the code does not tell how many there are. */
const usualColumns = 10;
const mostColumns = 100_000;
/** How surely a sample is wrong where the table says so, as a logit. */
const surelyWrong = -6;

/** One side of the comparison; the floor is found by search, once. */
interface Side extends ShownPair {
  readonly written: string;
  readonly metrics: readonly WireMetric[];
  readonly floor: ReturnType<typeof floorOf>;
  readonly accuracy: ReturnType<typeof accuracyOf>;
}

/** The user's own pair beside the one after a fix: loss and gradient against the logit, and the numbers that tell them apart. */
export function createPairComparison(context: Context): Part {
  const { say, dispatch } = context;
  const choice = html("div", { class: "choice", role: "radiogroup", "aria-label": say("compareWith") });
  const key = html("p", { class: "key" });
  const pictures = createPictures([say("lossPicture"), say("pushPicture")]);
  const axis = html("p", { class: "note axis-name" });
  const short = html("ul", { class: "facts-list" });
  const table = html("div", { class: "table-region whole", role: "region", tabindex: 0, "aria-label": say("pairTable") });
  const columns = createSliderBox({ label: say("columns"), from: 2, to: 100, step: 1, min: 1, max: mostColumns }, (value) =>
    dispatch({ kind: "lesson", change: { columns: Math.round(value) } }),
  );
  const reset = actionButton({ class: "link" }, () => dispatch({ kind: "lesson", change: { columns: null } }), say("resetToCode"));
  const columnsNote = html("p", { class: "note" });
  const control = html("div", { class: "columns-control" }, columns.root, columnsNote, reset);
  const notes = html("p", { class: "note" });
  const root = html("section", {}, choice, short, key, pictures.root, axis, table, control, notes);
  const isOther = changing();

  return {
    root,
    update({ explanation, lesson, language }: State) {
      if (!explanation || !isOther(explanation, lesson, language)) return;
      const fixes = explanation.fixes.filter((fix) => fix.pair !== null);
      const fix = fixes[lesson.fix] ?? fixes[0] ?? null;
      const drawnColumns = Math.min(lesson.columns ?? explanation.columns ?? usualColumns, mostColumns);
      const found = sidesOf(explanation, fix, drawnColumns, say);
      const [first, ...others] = found;
      const truth = first && tellingTruth([first.pair, ...others.map(({ pair }) => pair)], first.columns);
      const sides = found.map((side): Side => ({
        ...side,
        floor: truth && floorOf(side.pair, truth, side.columns),
        accuracy: accuracyOf(side.pair, side.columns),
      }));
      const [own] = sides;
      root.hidden = !own;
      if (!own) return;

      choice.hidden = fixes.length < 2;
      choice.replaceChildren(
        ...fixes.map((each, index) => option(each.title, each === fix, () => dispatch({ kind: "lesson", change: { fix: index } }))),
      );
      key.replaceChildren(
        ...sides.map((side, index) =>
          html(
            "span",
            { class: `key-entry series${index + 1}` },
            stroke(index),
            html("span", {}, say("sideName", { side: side.label }), html("code", {}, side.written)),
          ),
        ),
      );
      const isDrawn = truth !== undefined;
      for (const part of [pictures.root, axis, short]) part.hidden = !isDrawn;
      if (truth) {
        const shown = sides.filter(({ columns: count }) => count === own.columns || truth.kind === "class");
        pictures.show(
          (index, size) => pairScene(index === 0 ? "loss" : "push", shown, truth, size),
          (index) => describe(index, shown, truth, say),
        );
        setText(
          axis,
          truth.kind === "target"
            ? say("axisTarget", { target: truth.value })
            : own.columns === 1
              ? say("axisAnswer", { answer: say(truth.index === 0 ? "yes" : "no") })
              : say("axisClass"),
        );
        short.replaceChildren(...inShort(sides, truth, say).map((text) => html("li", {}, text)));
      }
      table.replaceChildren(tableOf(sides, truth, say));
      const canChange = truth?.kind !== "target" && explanation.columns !== 1 && truth !== undefined;
      control.hidden = !canChange;
      columns.update(drawnColumns);
      reset.hidden = lesson.columns === null || explanation.columns === null;
      setText(
        columnsNote,
        explanation.columns === null
          ? say("columnsUnknown")
          : lesson.columns !== null && lesson.columns !== explanation.columns
            ? say("columnsTried", { columns: explanation.columns })
            : "",
      );
      setText(notes, notesOf(explanation, say));
    },
  };
}

function sidesOf(
  explanation: Explanation,
  fix: ExplainedFix | null,
  columns: number,
  say: Say,
): readonly Omit<Side, "floor" | "accuracy">[] {
  const own = explanation.pair && pairOfWire(explanation.pair);
  const other = fix?.pair ? pairOfWire(fix.pair) : null;
  if (!own || !explanation.pair) return [];
  // A fix that sets the number of units says how many it is about.
  const otherColumns = fix && fix.columns !== explanation.columns && fix.columns !== null ? fix.columns : columns;
  return [
    { pair: own, columns, label: say("yourCode"), written: pairName(explanation.pair), metrics: explanation.metrics },
    ...(other && fix?.pair
      ? [{ pair: other, columns: otherColumns, label: say("afterFix"), written: pairName(fix.pair), metrics: fix.metrics }]
      : []),
  ];
}

function option(title: string, isChosen: boolean, choose: () => void): HTMLElement {
  const input = html("input", { type: "radio", name: "fix", checked: isChosen });
  input.checked = isChosen;
  input.addEventListener("change", choose);
  return html("label", {}, input, html("span", {}, title));
}

/** A short stroke as in the picture. */
const stroke = (index: number): SVGElement =>
  svg(
    "svg",
    { width: 24, height: 8, viewBox: "0 0 24 8", "aria-hidden": "true" },
    svg("path", { d: "M0 4h24", class: `series${index + 1} stroked`, "stroke-width": 2, "stroke-dasharray": index === 0 ? null : "9 4" }),
  );

/** What tells the two apart, in a sentence or two. */
function inShort(sides: readonly Side[], truth: Truth, say: Say): readonly string[] {
  const [own, other] = sides;
  if (!own) return [];
  const pushOf = (side: Side, z: number): number => pushAlong(side.pair, truth, side.columns)(z);
  const lossOf = (side: Side, z: number): number => lossAlong(side.pair, truth, side.columns)(z);
  const [floor, otherFloor] = sides.map((side) => side.floor);
  const probes = [-7, -3, -1, 0, 1, 3, 7];
  const isFlat = probes.every((z) => Math.abs(pushOf(own, z)) < 1e-12);
  const isSame = other !== undefined && probes.every((z) => Math.abs(lossOf(own, z) - lossOf(other, z)) < 1e-5);
  const times = other ? pushOf(other, 0) / pushOf(own, 0) : NaN;
  const isTrue = (value: string | false): value is string => value !== false;
  return [
    !Number.isFinite(lossOf(own, 0)) && say("shortUndefined"),
    isFlat && say("shortFlat"),
    isSame && say("shortSame"),
    floor === "unbounded" && say("shortUnbounded"),
    !isFlat &&
      typeof floor === "number" &&
      floor > 1e-3 &&
      (otherFloor === undefined || otherFloor === "unbounded" || otherFloor < floor - 1e-3) &&
      say("shortFloor", { floor: formatFact(floor) }),
    !isFlat && !isSame && times > 1.2 && Number.isFinite(times) && say("shortTimes", { times: formatFact(times, 2) }),
    !isFlat && !isSame && times > 1.2 && floor !== undefined && floor !== "unbounded" && floor <= 1e-3 && say("shortSlower"),
  ].filter(isTrue);
}

function tableOf(sides: readonly Side[], truth: Truth | undefined, say: Say): HTMLElement {
  const row = (title: string, cell: (side: Side) => string): HTMLElement =>
    html("tr", {}, html("th", { scope: "row" }, title), ...sides.map((side) => html("td", {}, cell(side))));
  const rows =
    truth === undefined
      ? []
      : [
          ...(truth.kind === "class"
            ? [row(say("firstLossRow"), ({ pair, columns }) => lossText(firstLossOf(pair, truth, columns), say))]
            : []),
          row(say("floorRow"), (side) => floorText(side.floor, say)),
          row(say("pushStart"), ({ pair, columns }) => short(pushAlong(pair, truth, columns)(0))),
          row(say("pushWrong", { logit: formatFact(surelyWrong) }), ({ pair, columns }) =>
            short(pushAlong(pair, truth, columns)(surelyWrong)),
          ),
          // A fix may exchange metrics: each has a row, with a number where it is there.
          ...(truth.kind === "class"
            ? [...new Map(sides.flatMap(({ metrics }) => metrics.map((each) => [signOf(each), each] as const)))].flatMap(
                ([sign, { metric: id, written, parameters }]) => {
                  const metric = findMetric(id);
                  const of = ({ accuracy, metrics }: Side) =>
                    metric && metrics.some((each) => signOf(each) === sign) ? accuracy(metric, numbers(parameters)) : undefined;
                  return sides.some((side) => of(side))
                    ? [
                        row(written.replace(/^["']|["']$/g, ""), (side) => {
                          const found = of(side);
                          return found ? say("accuracyRange", { start: share(found.start), best: share(found.best) }) : "–";
                        }),
                      ]
                    : [];
                },
              )
            : []),
        ];
  return html(
    "table",
    { class: "compare" },
    html("caption", {}, say("pairTable")),
    html("thead", {}, html("tr", {}, html("td"), ...sides.map(({ label }) => html("th", { scope: "col" }, label)))),
    html("tbody", {}, ...rows),
  );
}

/** What tells one metric from another. */
const signOf = ({ metric, parameters }: WireMetric): string => `${metric} ${JSON.stringify(parameters)}`;

const short = (value: number): string => formatFact(Math.abs(value) < 1e-12 ? 0 : value, 3);

/** A share: one that is just not all is not shown as all. */
const share = (value: number): string =>
  value > 0.999 && value < 1 ? value.toFixed(Math.min(9, Math.ceil(-Math.log10(1 - value) - 1e-6))) : short(value);

function lossText(value: number | undefined, say: Say): string {
  if (value === undefined) return say("notKnown");
  const of = Math.round(Math.exp(value));
  return of > 1 && Math.abs(Math.log(of) - value) < 1e-5 ? `${value.toFixed(3)} = ln ${of}` : value.toFixed(3);
}

function floorText(value: number | "unbounded" | undefined, say: Say): string {
  return value === undefined ? say("notKnown") : value === "unbounded" ? say("noFloor") : Math.abs(value) < 1e-5 ? "0" : value.toFixed(3);
}

function describe(index: number, sides: readonly Side[], truth: Truth, say: Say): string {
  return sides
    .map(({ pair, columns, label }) => {
      const of = (index === 0 ? lossAlong : pushAlong)(pair, truth, columns);
      return say("pairSummary", { name: label, left: short(of(-8)), middle: short(of(0)), right: short(of(8)) });
    })
    .join(" ");
}

function notesOf({ pair }: Explanation, say: Say): string {
  return [
    pair?.keepsLogits === "yes" ? say("keptYes") : pair?.keepsLogits === "unknown" ? say("keptUnknown") : "",
    pair && pair.unknownParameters.length > 0 ? say("atDefaults", { loss: pair.loss, parameters: pair.unknownParameters.join(", ") }) : "",
    say("balanced"),
  ]
    .filter((text) => text !== "")
    .join(" ")
    .replaceAll("。 ", "。");
}
