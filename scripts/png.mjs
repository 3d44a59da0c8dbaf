import { zlibAsync } from "@gfx/zopfli";
import { crc32, deflateSync, inflateSync } from "node:zlib";

/**
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {Uint32Array} pixels as RGBA, the red in the lowest byte
 */

/**
 * A PNG of at most 256 colours, the most frequent ones, all others taken for the nearest of them: a third of what a browser writes.
 * @param {Picture} picture
 */
export const png = (picture) => animation([{ ...picture, delayMs: 0 }]);

/**
 * The picture in so many colours: each is the mean of those that are nearest to it, so that gradients stay gradients.
 * @param {Picture} picture
 * @param {number} most
 * @returns {Picture}
 */
export function inColours(picture, most) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of picture.pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([colour, count]) => ({ colour, count, parts: channels(colour) }));
  const stride = Math.max(1, Math.floor(all.length / most));
  let means = all
    .filter((_each, index) => index % stride === 0)
    .slice(0, most)
    .map(({ parts }) => parts);
  for (let round = 0; round < 30; round++) {
    const sums = means.map(() => [0, 0, 0, 0, 0]);
    for (const { count, parts } of all)
      [...parts, 1].forEach((part, channel) => {
        const sum = sums[nearest(means, parts)] ?? [];
        sum[channel] = (sum[channel] ?? 0) + part * count;
      });
    means = sums.map((sum, index) => ((sum[4] ?? 0) > 0 ? sum.slice(0, 4).map((part) => part / (sum[4] ?? 1)) : (means[index] ?? [])));
  }
  const colours = means.map((mean) => Buffer.from(mean.map(Math.round)).readUInt32LE(0));
  const taken = new Map(all.map(({ colour, parts }) => [colour, colours[nearest(means, parts)] ?? colour]));
  return { ...picture, pixels: picture.pixels.map((pixel) => taken.get(pixel) ?? pixel) };
}

/**
 * An animated PNG, which shows its first frame where animations are unknown. All frames have the size of the first; of the others only
 * what has changed is kept.
 * @param {readonly (Picture & { readonly delayMs: number })[]} frames
 */
export function animation(frames) {
  const [first] = frames;
  if (!first) throw new Error("An animation needs a frame.");
  const { palette, indexOf } = paletteOf(frames);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(first.width, 0);
  header.writeUInt32BE(first.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  let sequence = 0;
  const isAnimated = frames.length > 1;
  const parts = frames.flatMap((frame, index) => {
    const area = index === 0 ? { x: 0, y: 0, width: frame.width, height: frame.height } : changedArea(frames[index - 1] ?? first, frame);
    const data = deflateSync(rows(frame, area, indexOf), { level: 9, memLevel: 9 });
    return [
      ...(isAnimated ? [chunk("fcTL", frameControl(sequence++, area, frame.delayMs))] : []),
      index === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([number(sequence++), data])),
    ];
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(isAnimated ? [chunk("acTL", Buffer.concat([number(frames.length), number(0)]))] : []),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    ...(palette.some(isClear) ? [chunk("tRNS", Buffer.from(palette.filter(isClear).map((colour) => channels(colour)[3] ?? 255)))] : []),
    ...parts,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * The same picture of one frame with its pixels packed as small as they get: slow, for what ships.
 * @param {Buffer} file
 */
export async function squeezed(file) {
  const from = file.indexOf("IDAT") - 4;
  const to = from + 12 + file.readUInt32BE(from);
  const pixels = inflateSync(file.subarray(from + 8, to - 4));
  return Buffer.concat([
    file.subarray(0, from),
    chunk("IDAT", Buffer.from(await zlibAsync(pixels, { numiterations: 200, blocksplittingmax: 0 }))),
    file.subarray(to),
  ]);
}

/**
 * Reads the pixels of an image that the browser knows how to read.
 * @param {import("playwright-core").Page} page any page
 * @param {string} uri
 * @returns {Promise<Picture>}
 */
export async function readPixels(page, uri) {
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext("2d");
    context?.drawImage(image, 0, 0);
    const {
      data,
      width: across,
      height: down,
    } = context?.getImageData(0, 0, image.naturalWidth, image.naturalHeight) ?? { data: [], width: 0, height: 0 };
    let text = "";
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.slice(at, at + 8192));
    return { width: across, height: down, base64: btoa(text) };
  }, uri);
  const bytes = Buffer.from(base64, "base64");
  return { width, height, pixels: Uint32Array.from({ length: width * height }, (_, index) => bytes.readUInt32LE(index * 4)) };
}

/** @param {readonly Picture[]} pictures */
function paletteOf(pictures) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { pixels } of pictures) for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  // Those that let something through come first: of the others nothing is written in that respect, and the first one packs best.
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour)
    .sort((a, b) => Number(isClear(b)) - Number(isClear(a)));
  const known = palette.map(channels);
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(known, channels(colour))]));
  return { palette, indexOf: (/** @type {number} */ colour) => indices.get(colour) ?? 0 };
}

/** @param {number} colour */
const isClear = (colour) => colour >>> 24 < 255;

/** @param {number} colour */
const channels = (colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255, colour >>> 24];

/**
 * @param {readonly (readonly number[])[]} palette
 * @param {readonly number[]} wanted
 */
function nearest(palette, wanted) {
  let best = 0;
  let least = Infinity;
  palette.forEach((each, index) => {
    const distance = each.reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} Area */

/**
 * @param {Picture} before
 * @param {Picture} after
 * @returns {Area} one pixel where nothing has changed
 */
function changedArea(before, after) {
  const changed = [...after.pixels.keys()].filter((index) => before.pixels[index] !== after.pixels[index]);
  const [xs, ys] = [changed.map((index) => index % after.width), changed.map((index) => Math.floor(index / after.width))];
  const [across, down] = [extent(xs), extent(ys)];
  return { x: across.from, y: down.from, width: across.length, height: down.length };
}

/** @param {readonly number[]} values */
function extent(values) {
  const from = values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
  return { from, length: values.reduce((most, value) => Math.max(most, value), from) - from + 1 };
}

/**
 * @param {Picture} picture
 * @param {Area} area
 * @param {(colour: number) => number} indexOf
 */
function rows({ width: across, pixels }, { x, y, width, height }, indexOf) {
  const data = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++)
      data[row * (width + 1) + 1 + column] = indexOf(pixels[(y + row) * across + x + column] ?? 0);
  }
  return data;
}

/**
 * @param {number} sequence
 * @param {Area} area
 * @param {number} delayMs
 */
const frameControl = (sequence, { x, y, width, height }, delayMs) =>
  Buffer.concat([...[sequence, width, height, x, y].map(number), Buffer.from([delayMs >> 8, delayMs & 255, 1000 >> 8, 1000 & 255, 0, 0])]);

/** @param {number} value */
function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([number(data.length), body, number(crc32(body))]);
}
