// Renders scripts/icon.svg as media/icon.png, with a palette, which takes a third of the room; run by hand when the drawing changes.
import { readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./host/chromium.mjs";

const sizePx = 256;
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage();
const pixels = await page.evaluate(async ({ svg, size }) => {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = new OffscreenCanvas(size, size).getContext("2d");
  context?.drawImage(image, 0, 0);
  return [...new Uint32Array(context?.getImageData(0, 0, size, size).data.buffer ?? new ArrayBuffer(0))];
}, { svg: readFileSync("scripts/icon.svg", "utf8"), size: sizePx });
await browser.close();
writeFileSync("media/icon.png", png(pixels));

/**
 * An image of at most 256 colours: the most frequent ones, all others taken for the nearest of them.
 * @param {readonly number[]} image pixels as RGBA, the red in the lowest byte
 */
function png(image) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of image) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(sizePx * (sizePx + 1));
  image.forEach((pixel, at) => rows.writeUInt8(indices.get(pixel) ?? 0, Math.floor(at / sizePx) * (sizePx + 1) + 1 + (at % sizePx)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sizePx, 0);
  header.writeUInt32BE(sizePx, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map((colour) => channels(colour)[3] ?? 255))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {number} colour */
function channels(colour) {
  return [0, 8, 16, 24].map((shift) => (colour >>> shift) & 255);
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  const wanted = channels(colour);
  const distances = palette.map((each) => channels(each).reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
