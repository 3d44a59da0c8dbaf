// Renders scripts/icon.svg as media/icon.png; run by hand when the drawing changes.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./host/chromium.mjs";

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync("scripts/icon.svg", "utf8")}`);
await page.screenshot({ path: "media/icon.png", omitBackground: true });
await browser.close();
