import { titleOf } from "../text/summaries";
import type { VectorActivation } from "../core/activations/activation";
import { createAnnouncer } from "./announcer";
import { actionButton, html, keyed, set, setText } from "./dom";
import { formatValue } from "./format";
import { icon } from "./icons";
import { createLogitSlider } from "./logitSlider";
import { mostLogits, parseLogits, showLogits, type ParsedLogits } from "./logits";
import type { Context, Part, Say } from "./part";
import { heated } from "./softmaxLab";
import { selectedCurve, type State } from "./state";

interface Row {
  readonly index: number;
  readonly logit: number;
  readonly output: number;
  readonly reach: number;
  readonly scale: Scale;
  readonly isOnly: boolean;
}

/** The outputs that the whole width of a bar stands for. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

/** A function of a vector: logits that can be typed, pasted and dragged, and beside each what comes out. */
export function createSoftmaxBars(context: Context, state: () => State): Part {
  const { say, dispatch } = context;
  const setLogits = (logits: readonly number[]): void => dispatch({ kind: "logits", logits });
  const setLogit = (index: number, value: number): void => setLogits(state().logits.map((logit, at) => (at === index ? value : logit)));
  const removeLogit = (index: number): void => {
    if (state().logits.length > 1) setLogits(state().logits.filter((_, at) => at !== index));
  };

  const listField = createListField(say, setLogits);
  const rows = html("ol", { class: "bars" });
  const list = keyed<Row>(
    rows,
    ({ index }) => index,
    ({ index }) => createRow(context, index, setLogit, removeLogit, (text) => listField.take(text)),
  );
  const add = actionButton({ class: "link" }, () => setLogits([...state().logits, 0]), icon("plus"), say("addLogit"));
  const sum = html("output", { class: "sum" });
  const note = html("p", { class: "note" });
  const announcer = createAnnouncer();
  const root = html(
    "section",
    { class: "softmax", "aria-label": say("logits") },
    listField.root,
    html("div", { class: "bar-heads", "aria-hidden": "true" }, html("span", {}, say("input")), html("span", {}, say("output"))),
    rows,
    html("div", { class: "bars-foot" }, add, sum),
    note,
    announcer.root,
  );

  return {
    root,
    update(next) {
      const curve = selectedCurve(next);
      if (curve?.activation.kind !== "vector") return;
      const { activation, values } = curve;
      const outputs = activation.f(heated({ ...curve, activation }, next), values);
      const reach = Math.max(4, ...next.logits.map((logit) => Math.ceil(Math.abs(logit))));
      const scale = scaleOf(activation, outputs);
      list.update(
        next.logits.map((logit, index) => ({
          index,
          logit,
          output: outputs[index] ?? NaN,
          reach,
          scale,
          isOnly: next.logits.length === 1,
        })),
      );
      listField.update(next.logits);
      set(add, { disabled: next.logits.length >= mostLogits });
      setText(sum, activation.normalises ? `${say("sum")} ${formatValue(outputs.reduce((a, b) => a + b, 0))}` : "");
      setText(note, activation.normalises && next.logits.length === 1 ? say("oneLogit") : "");
      announcer.announce(
        say("outputSummary", {
          name: titleOf(say.language, activation),
          count: next.logits.length,
          outputs: outputs.map(formatValue).join(", "),
        }),
      );
    },
  };
}

function scaleOf({ normalises }: VectorActivation, outputs: readonly number[]): Scale {
  if (normalises) return { from: 0, to: 1 };
  const finite = outputs.filter((output) => Number.isFinite(output));
  const [from, to] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  return { from, to: from === to ? from + 1 : to };
}

function createRow(
  { say }: Context,
  index: number,
  setLogit: (index: number, value: number) => void,
  removeLogit: (index: number) => void,
  paste: (text: string) => boolean,
) {
  const place = { index: index + 1 };
  const box = html("input", { type: "number", step: 0.1, class: "number", "aria-label": say("logit", place) });
  box.addEventListener("input", () => {
    if (Number.isFinite(box.valueAsNumber)) setLogit(index, box.valueAsNumber);
  });
  box.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    // A single number is the box's own affair.
    if (Number.isFinite(Number(text.trim()))) return;
    event.preventDefault();
    paste(text);
  });
  const slider = createLogitSlider(say("logitBar", place), (value) => setLogit(index, value));
  const fill = html("span", { class: "output-fill" });
  const output = html("span", { class: "output-value" });
  const remove = actionButton(
    { class: "quiet remove", "aria-label": say("removeLogit", place), title: say("removeLogit", place) },
    () => removeLogit(index),
    icon("close"),
  );
  return {
    root: html(
      "li",
      { class: "bar" },
      html("span", { class: "bar-index", "aria-hidden": "true" }, String(index + 1)),
      box,
      slider.root,
      html("span", { class: "output-bar", "aria-hidden": "true" }, fill),
      output,
      remove,
    ),
    update({ logit, output: value, reach, scale, isOnly }: Row): void {
      if (box.valueAsNumber !== logit && !(document.activeElement === box && box.value === ""))
        box.value = String(Number(logit.toPrecision(6)));
      slider.update(logit, reach);
      const at = (y: number): number => (y - scale.from) / (scale.to - scale.from);
      // A function that narrows its input has no output for the last logits.
      const [left, right] = Number.isNaN(value) ? [0, 0] : [at(Math.min(0, value)), at(Math.max(0, value))];
      // Through the object model: the policy forbids style attributes, not styles.
      fill.style.left = `${left * 100}%`;
      fill.style.width = `${Math.max(0, right - left) * 100}%`;
      setText(output, Number.isNaN(value) ? "" : formatValue(value));
      set(remove, { disabled: isOnly });
    },
  };
}

function createListField(say: Say, setLogits: (logits: readonly number[]) => void) {
  const box = html("input", {
    type: "text",
    id: "logit-list",
    class: "logit-list",
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": "logit-list-hint",
  });
  const hint = html("p", { id: "logit-list-hint", class: "note", role: "status" }, say("logitListHint"));
  let isWrong = false;
  const take = (text: string): boolean => {
    const parsed = parseLogits(text);
    isWrong = parsed.kind !== "numbers";
    set(box, { "aria-invalid": isWrong ? "true" : null });
    setText(hint, complaint(parsed, say) ?? say("logitListHint"));
    hint.classList.toggle("problem", isWrong);
    if (parsed.kind === "numbers") setLogits(parsed.numbers);
    else if (box.value !== text) box.value = text;
    return parsed.kind === "numbers";
  };
  box.addEventListener("input", () => take(box.value));
  box.addEventListener("blur", () => {
    if (!isWrong) box.value = shown;
  });
  let shown = "";
  return {
    root: html("div", { class: "list-field" }, html("label", { for: "logit-list" }, say("logitList")), box, hint),
    take,
    update(logits: readonly number[]): void {
      const text = showLogits(logits);
      if (text === shown) return;
      shown = text;
      if (document.activeElement === box) return;
      box.value = text;
      isWrong = false;
      set(box, { "aria-invalid": null });
      setText(hint, say("logitListHint"));
      hint.classList.remove("problem");
    },
  };
}

function complaint(parsed: ParsedLogits, say: Say): string | null {
  switch (parsed.kind) {
    case "numbers":
      return null;
    case "empty":
      return say("logitsEmpty");
    case "notANumber":
      return say("logitsNotANumber", { piece: parsed.piece });
    case "severalRows":
      return say("logitsSeveralRows", { rows: parsed.rows });
    case "tooMany":
      return say("logitsTooMany", { count: parsed.count, most: mostLogits });
  }
}
