// What ships besides our own code: as bills of materials in CycloneDX, and with its licences, for docs/.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { bundles } from "./bundles.mjs";

/**
 * @typedef {object} Locked A package as the lock file has it.
 * @property {string} [version]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [dev]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 *
 * @typedef {object} Part A package that ships.
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} integrity
 * @property {string} path where npm installs it
 *
 * @typedef {{ readonly name: string, readonly version: string, readonly description: string, readonly license: string }} Manifest
 */

/** @type {Manifest} */
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
/** @type {{ packages: Record<string, Locked> }} */
export const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** What is in the package of the extension: one bundle, and what starts it in Node. The rest is in the package of npm. */
const inExtension = new Set(["dist/extension.js", "dist/node.js"]);

/** @type {Promise<{ extension: readonly Part[], npm: readonly Part[] }> | undefined} */
let known;

/** The two packages that ship, and what is in them of other people's. */
export const shipped = () => (known ??= lookInside());

async function lookInside() {
  /** @type {Set<string>[]} */
  const [extension, npm] = [new Set(), new Set(Object.keys(lock.packages).filter((path) => path !== "" && !lock.packages[path]?.dev))];
  for (const { to, options } of bundles) {
    const { metafile } = await build({ ...options, outfile: to, bundle: true, write: false, metafile: true, logLevel: "silent" });
    for (const input of Object.keys(metafile.inputs)) {
      const path = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0].replace(/^.*?(?=node_modules\/)/, "");
      if (path !== undefined) (inExtension.has(to) ? extension : npm)?.add(path);
    }
  }
  return { extension: partsOf(extension), npm: partsOf(npm) };
}

/** @param {ReadonlySet<string> | undefined} paths */
const partsOf = (paths) =>
  [...(paths ?? [])].sort().map((path) => {
    const { version = "", license = "", integrity = "" } = lock.packages[path] ?? {};
    return { name: path.replace(/^.*node_modules\//, ""), version, license, integrity, path };
  });

/** The files of docs/ that tell of it, with what they are to hold. */
export async function supplyChainFiles() {
  const { extension, npm } = await shipped();
  return new Map([
    ["docs/sbom/extension.cdx.json", () => billOf(extension, "pkg:generic")],
    ["docs/sbom/npm.cdx.json", () => billOf(npm, "pkg:npm")],
    ["docs/LICENSES.md", () => licences(extension, npm)],
  ]);
}

/**
 * A bill of materials without time and serial number, so that it is the same whenever it is made.
 * @param {readonly Part[]} parts
 * @param {string} type
 */
function billOf(parts, type) {
  const own = `${type}/${manifest.name}@${manifest.version}`;
  const reference = (/** @type {Part} */ { name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: {
        component: {
          type: "application",
          "bom-ref": own,
          name: manifest.name,
          version: manifest.version,
          description: manifest.description,
          licenses: licenseOf(manifest.license),
          purl: own,
        },
      },
      components: parts.map((part) => ({
        type: "library",
        "bom-ref": reference(part),
        name: part.name,
        version: part.version,
        licenses: licenseOf(part.license),
        purl: reference(part),
        hashes: [{ alg: "SHA-512", content: Buffer.from(part.integrity.replace(/^sha512-/, ""), "base64").toString("hex") }],
      })),
      dependencies: [
        { ref: own, dependsOn: parts.map(reference) },
        ...parts.map((part) => ({ ref: reference(part), dependsOn: neededBy(part, parts).map(reference) })),
      ],
    },
    null,
    2,
  )}\n`;
}

/** @param {string} license */
const licenseOf = (license) => [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }];

/**
 * @param {Part} part
 * @param {readonly Part[]} parts
 */
const neededBy = (part, parts) =>
  Object.keys(lock.packages[part.path]?.dependencies ?? {}).flatMap((name) => parts.find((other) => other.name === name) ?? []);

/**
 * @param {readonly Part[]} extension
 * @param {readonly Part[]} npm
 */
function licences(extension, npm) {
  const table = (/** @type {readonly Part[]} */ parts) =>
    parts.length === 0
      ? "Nothing: it holds this repository's code only."
      : [
          "| package | version | licence |",
          "| --- | --- | --- |",
          ...parts.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
        ].join("\n");
  const texts = [...new Map([...extension, ...npm].map((part) => [part.path, part])).values()].map(
    (part) => `## ${part.name} ${part.version}\n\n\`\`\`text\n${licenceText(part)}\n\`\`\``,
  );
  return `# Licences of what ships

Written from the lock file and from what the bundler puts in; a test holds it up to date. The bills of materials are in [sbom](sbom).
Activation Lens itself is under the ${manifest.license} licence.

In the extension, besides our own code:

${table(extension)}

In the npm package, besides our own code:

${table(npm)}
${texts.length > 0 ? `\n${texts.join("\n\n")}\n` : ""}`;
}

/** @param {Part} part */
function licenceText({ path, name }) {
  for (const file of ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "LICENSE-MIT", "License"]) {
    try {
      return readFileSync(`${path}/${file}`, "utf8").trim().replaceAll("```", "'''");
    } catch {
      // It may have another name.
    }
  }
  return `${name} ships no text of its licence.`;
}
