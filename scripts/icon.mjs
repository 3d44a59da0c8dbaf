// Renders scripts/icon.svg as media/icon.png; run by hand when the drawing changes.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./host/chromium.mjs";
import { inColours, png, readPixels, squeezed } from "./png.mjs";

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage();
const picture = await readPixels(page, `data:image/svg+xml,${encodeURIComponent(readFileSync("scripts/icon.svg", "utf8"))}`);
// A hundredth of the package is the icon: nobody sees that its gradients have fewer steps.
writeFileSync("media/icon.png", await squeezed(png(inColours(picture, 48))));
await browser.close();
