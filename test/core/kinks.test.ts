import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { slopeUnder } from "../../src/core/show";

/** What a framework's automatic differentiation gives at kinks and jumps, measured by scripts/frameworks.py. */
interface Measured {
  readonly version: string;
  readonly slopes: Readonly<Record<string, readonly (readonly [x: number, slope: number])[]>>;
}

// PyTorch 1.13 takes the inner slopes of hardswish, 2.14 the outer ones, which are those of the catalogue.
const changed: Readonly<Record<string, readonly string[]>> = { torch: ["hard_silu"] };

describe("slopes at kinks", () => {
  for (const file of readdirSync("test/core/kinks")) {
    const framework = file.replace(".json", "");
    const { version, slopes } = JSON.parse(readFileSync(`test/core/kinks/${file}`, "utf8")) as Measured;
    it(`are those of ${framework} ${version}`, () => {
      for (const [id, points] of Object.entries(slopes)) {
        if (changed[framework]?.includes(id) === true) continue;
        const activation = findActivation(id);
        assert.ok(activation?.kind === "scalar", id);
        const known = activation.knownAs.find(({ name }) => name.startsWith(`${framework}.`));
        for (const [x, slope] of points) {
          const found = slopeUnder(activation, defaultValues(activation, known), x, known);
          assert.ok(Math.abs(found - slope) < 1e-15, `${id} at ${x}: ${found}, not ${slope}`);
        }
      }
    });
  }
});
