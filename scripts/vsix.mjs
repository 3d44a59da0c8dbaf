import { deflateAsync } from "@gfx/zopfli";
import { transform } from "esbuild";
import { unzipSync } from "fflate";
import { gzipSync } from "node:zlib";

/** Parts of the manifest that only npm and developers read. */
const notForTheEditor = new Set(["scripts", "devDependencies", "bin", "exports", "types", "sideEffects"]);

/**
 * Keys of the manifest's texts by the short ones that ship: they stand in three files that are packed apart.
 * @typedef {ReadonlyMap<string, string>} Keys
 */

/** @param {Readonly<Record<string, Uint8Array>>} files @returns {Keys} */
const keysOf = (files) =>
  new Map(
    Object.keys(JSON.parse(Buffer.from(files["extension/package.nls.json"] ?? "{}").toString("utf8"))).map((key, index) => [
      key,
      index.toString(36),
    ]),
  );

/**
 * A file as it ships: styles and JSON without what only their readers need.
 * @param {string} name
 * @param {Uint8Array} data
 * @param {Keys} [keys]
 * @returns {Promise<Uint8Array>}
 */
export async function shipped(name, data, keys = new Map()) {
  if (name.endsWith(".css"))
    return Buffer.from((await transform(Buffer.from(data).toString("utf8"), { loader: "css", minify: true, charset: "utf8" })).code);
  if (!name.endsWith(".json")) return data;
  const isManifest = name === "extension/package.json";
  const parsed = JSON.parse(Buffer.from(data).toString("utf8"));
  if (/\.nls\b.*\.json$/.test(name))
    return Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(parsed).map(([key, text]) => [keys.get(key) ?? key, text]))));
  /** @param {unknown} value */
  const short = (value) => (typeof value === "string" ? value.replace(/^%(.+)%$/, (_all, key) => `%${keys.get(key) ?? key}%`) : value);
  return Buffer.from(JSON.stringify(parsed, (key, value) => (!isManifest ? value : notForTheEditor.has(key) ? undefined : short(value))));
}

/**
 * Packs the files of a zip archive anew: smaller, since the packer tries longer than is worth it for one use,
 * and the same bytes for the same contents whenever and wherever it is done, since names are sorted and times left out.
 * @param {Uint8Array} archive
 * @returns {Promise<Buffer>}
 */
export async function repack(archive) {
  const found = unzipSync(archive);
  const keys = keysOf(found);
  const files = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [name, contents] of files) {
    const data = await shipped(name, contents, keys);
    // As many blocks as pay off: code, English and Chinese want different codes.
    const packed = Buffer.from(await deflateAsync(data, { blocksplittingmax: 0, numiterations: 40 }));
    const fields = entryFields(Buffer.from(name), data, packed);
    parts.push(Buffer.concat([number(0x04034b50, 4), fields.shared, fields.name, packed]));
    // Made by version 2.0 for MS-DOS; no comment, first disk, no attributes.
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4),
        number(20, 2),
        fields.shared,
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(0, 4),
        number(offset, 4),
        fields.name,
      ]),
    );
    offset += parts[parts.length - 1]?.length ?? 0;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.concat([
    number(0x06054b50, 4),
    number(0, 4),
    number(files.length, 2),
    number(files.length, 2),
    number(listing.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
  return Buffer.concat([...parts, listing, end]);
}

/**
 * What the header of a file and its place in the directory have in common: version 2.0, UTF-8 names, deflated, 1 January 1980, sizes.
 * @param {Buffer} name
 * @param {Uint8Array} data
 * @param {Buffer} packed
 */
const entryFields = (name, data, packed) => ({
  name,
  shared: Buffer.concat([
    number(20, 2),
    number(0x800, 2),
    number(8, 2),
    number(0, 2),
    number(0x21, 2),
    number(checksum(data), 4),
    number(packed.length, 4),
    number(data.length, 4),
    number(name.length, 2),
    number(0, 2),
  ]),
});

/**
 * The CRC-32, which gzip writes before the size at its end; Node 20 has no function of its own for it.
 * @param {Uint8Array} data
 */
function checksum(data) {
  const zipped = gzipSync(data, { level: 1 });
  return zipped.readUInt32LE(zipped.length - 8);
}

/**
 * @param {number} value
 * @param {2 | 4} bytes
 */
function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
