import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { animation, png, readPixels } from "../../scripts/png.mjs";

/** What of a page is shown; all of it unless given. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const folder = "docs/images";

async function pixelsOf(page: Page, part?: Part): Promise<Awaited<ReturnType<typeof readPixels>>> {
  const shot = await page.screenshot(part ? { clip: part } : {});
  // A page of its own: that of VS Code lets nothing in.
  const reader = await page.context().newPage();
  try {
    return await readPixels(reader, `data:image/png;base64,${shot.toString("base64")}`);
  } finally {
    await reader.close();
  }
}

/** Writes what a page shows now to docs/images. */
export async function picture(page: Page, name: string, part?: Part): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.png`, png(await pixelsOf(page, part)));
}

/** Takes the frames of a short film and writes it to docs/images as an animated PNG. */
export class Film {
  readonly #frames: (Awaited<ReturnType<typeof readPixels>> & { readonly delayMs: number })[] = [];

  constructor(
    private readonly page: Page,
    private readonly part?: Part,
  ) {}

  /** Takes what the page shows now, to be seen so long. */
  async frame(delayMs: number): Promise<void> {
    this.#frames.push({ ...(await pixelsOf(this.page, this.part)), delayMs });
  }

  save(name: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.png`, animation(this.#frames));
  }
}
