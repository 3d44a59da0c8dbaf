import { chromium, type Locator, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../scripts/host/chromium.mjs";
import { servePreview } from "../scripts/preview/server.mjs";

/** What one frame costs in script: the callbacks of the page, forced layout included, painting not. */
const measureFrames = `
  const next = window.requestAnimationFrame.bind(window);
  window.frameMs = [];
  window.requestAnimationFrame = (callback) => next((time) => {
    const start = performance.now();
    callback(time);
    window.frameMs.push(performance.now() - start);
  });
`;

const shown = ["gelu", "silu", "mish", "elu", "selu", "tanh", "softplus"];
const rounds = 5;
const steps = 40;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** The frames that were drawn while something was done. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate("window.frameMs.length = 0");
  await act();
  await page.evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
  return page.evaluate<number[]>("window.frameMs");
}

const preview = await servePreview({ isFrozen: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.addInitScript({ content: measureFrames });
  await page.goto(`${preview.address}?focus=leaky_relu`);
  for (const name of shown) {
    await page.getByRole("combobox", { name: "Compare with a function" }).fill(name);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "Second derivative f″" }).click();
  await page.locator(".legend-select").first().click();
  const plot = page.getByRole("slider", { name: "Crosshair" });
  const slider = page.getByRole("slider", { name: "negative_slope" });
  /** Where it is on the screen, once it is there. */
  const boxOf = async (what: Locator) => {
    await what.scrollIntoViewIfNeeded();
    return (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    zoom: async () => {
      const { x, y, width, height } = await boxOf(plot);
      await page.mouse.click(x + width / 2, y + height / 2);
      for (let step = 0; step < steps; step++) await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60);
    },
    pan: async () => {
      const { x, y, width, height } = await boxOf(plot);
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      for (let step = 0; step < steps; step++)
        await page.mouse.move(x + width * (0.5 + 0.2 * Math.sin(step / 6)), y + height * (0.5 + 0.1 * Math.cos(step / 6)));
      await page.mouse.up();
    },
    crosshair: async () => {
      const { x, y, width, height } = await boxOf(plot);
      for (let step = 0; step < steps; step++) await page.mouse.move(x + (width * (step + 0.5)) / steps, y + height / 2);
    },
    slider: async () => {
      const { x, y, width, height } = await boxOf(slider);
      await page.mouse.move(x + width * 0.2, y + height / 2);
      await page.mouse.down();
      for (let step = 0; step < steps; step++) await page.mouse.move(x + width * (0.2 + (0.6 * step) / steps), y + height / 2);
      await page.mouse.up();
    },
  };
  console.log(`panel, ${shown.length + 1} curves with first and second derivatives, script per frame in ms`);
  for (const [name, act] of Object.entries(acts)) {
    await framesOf(page, act); // Warms up.
    const all: number[] = [];
    for (let round = 0; round < rounds; round++) all.push(...(await framesOf(page, act)));
    const sorted = all.sort((a, b) => a - b);
    console.log(
      `  ${name.padEnd(10)} median ${quantile(sorted, 0.5).toFixed(1)}  p95 ${quantile(sorted, 0.95).toFixed(1)}  (${sorted.length} frames)`,
    );
  }
} finally {
  await browser.close();
  preview.close();
}
