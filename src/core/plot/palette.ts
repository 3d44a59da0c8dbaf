import type { Token } from "./scene";

/** A colour for every token, as `#rrggbb` or `#rrggbbaa`. */
export type Palette = Readonly<Record<Token, string>>;

/** The four kinds of theme that VS Code knows. */
export type PaletteName = "light" | "dark" | "high-contrast" | "high-contrast-light";

/** Series colours stand 3 : 1 or more against their background, text 4.5 : 1, in high contrast 7 : 1; a test measures them. */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    background: "#ffffff",
    text: "#1f1f1f",
    muted: "#5f5f5f",
    grid: "#e8e8e8",
    axis: "#9a9a9a",
    band: "#ececf3",
    series1: "#005fb8",
    series2: "#b5460f",
    series3: "#2f7d32",
    series4: "#8a3ab9",
    series5: "#00747a",
    series6: "#b3005e",
  },
  dark: {
    background: "#1f1f1f",
    text: "#e6e6e6",
    muted: "#a0a0a0",
    grid: "#333333",
    axis: "#777777",
    band: "#2a2a31",
    series1: "#4daafc",
    series2: "#f2a05c",
    series3: "#7ccf80",
    series4: "#c79bf2",
    series5: "#4fc7cd",
    series6: "#ff8ac0",
  },
  "high-contrast": {
    background: "#000000",
    text: "#ffffff",
    muted: "#e0e0e0",
    grid: "#3c3c3c",
    axis: "#ffffff",
    band: "#26262e",
    series1: "#59b8ff",
    series2: "#ffb366",
    series3: "#8ee892",
    series4: "#dcbcff",
    series5: "#66e3e8",
    series6: "#ffa3cf",
  },
  "high-contrast-light": {
    background: "#ffffff",
    text: "#000000",
    muted: "#292929",
    grid: "#d0d0d0",
    axis: "#000000",
    band: "#e4e4ee",
    series1: "#003e7a",
    series2: "#752c08",
    series3: "#0f4a12",
    series4: "#551a7a",
    series5: "#00474b",
    series6: "#7a0040",
  },
};
