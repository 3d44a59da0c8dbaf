import { html, set } from "./dom";

interface SliderOptions {
  readonly label: string;
  /** What the slider covers, and its step. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** What the box takes. */
  readonly min: number | null;
  readonly max: number | null;
}

/** A slider with a box for the same number. */
export interface SliderBox {
  readonly root: HTMLElement;
  /** Shows a value; one that is not finite empties the box and disables both. */
  update(value: number): void;
}

/** A slider with a number box beside its name: two ways to say one number. */
export function createSliderBox({ label, from, to, step, min, max }: SliderOptions, change: (value: number) => void): SliderBox {
  const slider = html("input", { type: "range", min: from, max: to, step, "aria-label": label });
  const box = html("input", { type: "number", step, min, max, "aria-label": label, class: "number" });
  slider.addEventListener("input", () => change(slider.valueAsNumber));
  box.addEventListener("input", () => {
    const value = box.valueAsNumber;
    const isAllowed = Number.isFinite(value) && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
    set(box, { "aria-invalid": isAllowed ? null : "true" });
    if (isAllowed) change(value);
  });
  return {
    root: html(
      "div",
      { class: "parameter", role: "group", "aria-label": label },
      html("span", { class: "parameter-name", "aria-hidden": "true" }, label),
      box,
      slider,
    ),
    update(value) {
      const isFinite = Number.isFinite(value);
      slider.disabled = box.disabled = !isFinite;
      if (!isFinite) {
        box.value = "";
        return;
      }
      // Writing an equal number would move the cursor and take away what is half typed: "0." or "1e".
      if (slider.valueAsNumber !== value) slider.valueAsNumber = value;
      if (box.valueAsNumber !== value && !(box === document.activeElement && box.getAttribute("aria-invalid") === "true")) {
        box.value = String(Number(value.toPrecision(6)));
        set(box, { "aria-invalid": null });
      }
    },
  };
}
