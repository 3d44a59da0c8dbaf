import { titleOf } from "../text/summaries";
import type { Strip, StripFinding, StripLayer, StripLoss } from "../protocol/messages";
import { curveOfUse } from "./curve";
import { actionButton, block, html, keyed, set, setText } from "./dom";
import { miniature } from "./miniature";
import type { Context, Part, Say } from "./part";
import { placeName } from "./place";

/** The model under the cursor: its layers with their activations drawn small, what it is trained on, and what is wrong with it. One click goes to the line. */
export function createStrip({ say, post }: Context): Part {
  const heading = html("h2");
  let shown: Strip | null = null;
  const goTo = actionButton({ class: "link" }, () => {
    if (shown) post({ kind: "reveal", id: shown.id });
  });
  const cards = html("ol", { class: "strip" });
  const note = html("p", { class: "note" }, say("stripIncomplete"));
  const findings = html("ul", { class: "strip-findings" });
  const root = block([heading, goTo], cards, note, findings);
  const reveal = (button: HTMLElement, id: string): HTMLElement => {
    button.addEventListener("click", () => post({ kind: "reveal", id }));
    return button;
  };
  const explainButton = ({ id, message }: StripFinding): HTMLElement =>
    actionButton({ class: "link", "aria-label": `${say("explain")}: ${message}` }, () => post({ kind: "explain", id }), say("explain"));
  const cardList = keyed<{ readonly key: string; readonly make: () => HTMLElement }>(
    cards,
    ({ key }) => key,
    ({ make }) => ({ root: html("li", {}, make()), update: () => undefined }),
  );

  return {
    root,
    update({ model }) {
      root.hidden = model === null;
      if (!model || model === shown) return;
      shown = model;
      setText(heading, `${say(model.kind)}${model.name === null ? "" : ` ${model.name}`}`);
      setText(goTo, placeName(model.line, say));
      note.hidden = model.isComplete;
      cardList.update([
        ...model.layers.map((layer) => ({ key: JSON.stringify(layer), make: () => reveal(layerCard(layer, say), layer.id) })),
        ...model.losses.map((loss) => ({ key: JSON.stringify(loss), make: () => reveal(lossCard(loss, say), loss.id) })),
      ]);
      findings.replaceChildren(
        ...model.findings.map((finding) =>
          html("li", { class: "finding-row" }, reveal(findingButton(finding, say), finding.id), explainButton(finding)),
        ),
      );
    },
  };
}

function layerCard({ className, units, shape, use, unknownActivation, severity, line, name }: StripLayer, say: Say): HTMLElement {
  const curve = use && curveOfUse(use, 0, 0);
  const activation = curve ? titleOf(say.language, curve.activation) : unknownActivation;
  // The batch axis is the same everywhere, and the units say it all for a plain dense layer.
  const sizes =
    shape === null
      ? ""
      : shape
          .slice(1)
          .map((size) => size ?? "?")
          .join(" × ");
  const title = units === null ? className : `${className} ${units}`;
  const button = html(
    "button",
    { type: "button", class: "layer", title: name ?? className },
    html("span", { class: "visually-hidden" }, `${say("goToLine")} ${line}: `),
    html(
      "span",
      { class: "layer-picture", "aria-hidden": "true" },
      ...(curve ? [miniature(curve.activation, curve.values, [80, 40])] : unknownActivation === null ? [] : ["?"]),
    ),
    html(
      "span",
      { class: "layer-class" },
      ...title.split(/(?<=[a-z])(?=[A-Z])/).flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part])),
    ),
    ...(activation === null || curve?.activation.id === "linear" ? [] : [" ", html("span", { class: "layer-activation" }, activation)]),
    ...(sizes === "" || sizes === String(units) ? [] : [" ", html("span", { class: "layer-shape" }, sizes)]),
    ...mark(severity, say),
  );
  return markedBy(button, severity);
}

function lossCard({ written, isKnown, line, severity }: StripLoss, say: Say): HTMLElement {
  return markedBy(
    html(
      "button",
      { type: "button", class: "layer loss", title: written },
      html("span", { class: "visually-hidden" }, `${say("goToLine")} ${line}: `),
      html("span", { class: "layer-class" }, say("loss")),
      " ",
      html("span", { class: isKnown ? "layer-activation" : "layer-shape" }, written),
      ...mark(severity, say),
    ),
    severity,
  );
}

const findingButton = ({ severity, message, line }: StripFinding, say: Say): HTMLElement =>
  markedBy(
    html(
      "button",
      { type: "button", class: "use finding" },
      html("span", { class: "visually-hidden" }, `${say(severity)}, ${say("goToLine")} `),
      html("span", { class: "use-line" }, line),
      " ",
      html("span", {}, message),
    ),
    severity,
  );

const mark = (severity: StripLayer["severity"], say: Say): readonly Node[] =>
  severity === null ? [] : [html("span", { class: "visually-hidden" }, ` ${say(severity)}`)];

function markedBy(node: HTMLElement, severity: StripLayer["severity"]): HTMLElement {
  set(node, { "data-severity": severity });
  return node;
}
