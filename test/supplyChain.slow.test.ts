import { strict as assert } from "node:assert";
import { lock, shipped, supplyChainFiles } from "../scripts/supplyChain.mjs";
import { holdUpToDate } from "./generatedFiles";

/** Packages that would run something when they are installed. Building and testing needs none of that: `npm ci --ignore-scripts` is enough. */
const withScripts = ["node_modules/@vscode/vsce-sign", "node_modules/esbuild", "node_modules/keytar"];

/** Licences under which code may be passed on with ours. */
const permissive = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "0BSD", "Apache-2.0"]);

describe("supply chain", () => {
  it("is told in docs as it is", async () => holdUpToDate(await supplyChainFiles()));

  it("of the extension is our own code alone, and that of the command line may be passed on", async () => {
    const { extension, npm } = await shipped();
    assert.deepEqual(extension, []);
    assert.ok(npm.some(({ name }) => name === "ignore"));
    for (const { name, version, license, integrity } of npm) {
      assert.ok(permissive.has(license), `${name}: ${license}`);
      assert.match(version, /^\d+\.\d+\.\d+/);
      assert.match(integrity, /^sha512-/);
    }
  });

  it("is locked: every package has its hash, none comes from elsewhere, and none needs to run anything", () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
    assert.ok(packages.length > 100);
    for (const [path, { version, integrity, resolved }] of packages) {
      assert.ok(version && integrity?.startsWith("sha512-"), path);
      assert.ok(resolved === undefined || resolved.startsWith("https://registry.npmjs.org/"), path);
    }
    assert.deepEqual(
      packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
      withScripts,
    );
  });
});
