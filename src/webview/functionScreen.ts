import { createFileList } from "./fileList";
import { createGallery } from "./gallery";
import { createGraph } from "./graph";
import { html } from "./dom";
import { createHeading, createTopBar } from "./header";
import { createLegend } from "./legend";
import { createLossList } from "./lossList";
import { createParameters } from "./parameters";
import type { Context, Part } from "./part";
import { createProperties } from "./properties";
import { createSameName } from "./sameName";
import { createSoftmaxLab } from "./softmaxLab";
import { createSoftmaxBars } from "./softmaxBars";
import { selectedCurve, type State } from "./state";
import { createStrip } from "./strip";
import { createTable } from "./table";

/** What the panel says of functions: its parts in their places, and which of them are to be seen. */
export function createFunctionScreen(context: Context, state: () => State): Part {
  const topBar = createTopBar(context, state);
  const heading = createHeading(context, state);
  const gallery = createGallery(context);
  const graph = createGraph(context, state);
  const bars = createSoftmaxBars(context, state);
  const table = createTable(context);
  const legend = createLegend(context, state);
  const parameters = createParameters(context, state);
  const properties = createProperties(context);
  const lab = createSoftmaxLab(context);
  const sameName = createSameName(context);
  const lossList = createLossList(context);
  const strip = createStrip(context);
  const fileList = createFileList(context);

  const stage = html("div", { class: "stage" }, graph.root, bars.root, lab.root, table.root);
  const side = html("div", { class: "side" }, legend.root, parameters.root, properties.root, sameName.root, lossList.root);
  const drawn = html("div", { class: "drawn" }, heading.root, html("div", { class: "columns" }, stage, side));
  const root = html("div", {}, topBar.root, drawn, gallery.intro, fileList.root, gallery.root);

  return {
    root,
    update(next) {
      const curve = selectedCurve(next);
      const isVector = curve?.activation.kind === "vector";
      drawn.hidden = curve === null;
      graph.root.toggleAttribute("hidden", isVector);
      bars.root.toggleAttribute("hidden", !isVector);
      lab.root.toggleAttribute("hidden", !isVector);
      strip.update(next);
      // Under the picture where there is one, else above the list of the file.
      if (curve && strip.root.parentElement !== stage) stage.append(strip.root);
      else if (!curve && strip.root.parentElement !== root) fileList.root.before(strip.root);
      topBar.update(next);
      gallery.update(next);
      fileList.update(next);
      if (curve)
        for (const part of [heading, ...(isVector ? [bars, lab] : [graph]), table, legend, parameters, properties, sameName, lossList])
          part.update(next);
    },
  };
}
