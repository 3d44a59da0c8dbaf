import * as vscode from "vscode";
import type { PaletteName } from "../core/plot/palette";

/** A picture in a hover or beside a completion sees none of the theme's colours; only the kind of theme is known. */
export function paletteNow(): PaletteName {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return "light";
    case vscode.ColorThemeKind.Dark:
      return "dark";
    case vscode.ColorThemeKind.HighContrast:
      return "high-contrast";
    case vscode.ColorThemeKind.HighContrastLight:
      return "high-contrast-light";
  }
}
