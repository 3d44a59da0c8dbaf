import { strict as assert } from "node:assert";
import { backendOf, versionOf } from "../../src/lint/configuration";
import { settingsTable } from "../../src/vscode/settingsTable";

describe("settings", () => {
  it("read what is written", () => {
    assert.equal(settingsTable.enable.read(false), false);
    assert.equal(settingsTable.run.read("onSave"), "onSave");
    assert.deepEqual(settingsTable.rules.read({ "linear-layer-stack": "off", other: "hint" }), {
      "linear-layer-stack": "off",
      other: "hint",
    });
  });

  it("fall back to the default on anything else", () => {
    for (const written of [undefined, null, 3, "sometimes", [], { a: 1 }]) {
      assert.equal(settingsTable.enable.read(written), true);
      assert.equal(settingsTable.run.read(written), "onType");
      assert.deepEqual(settingsTable.rules.read(written), {});
    }
  });

  it("name versions and backends as the engine does", () => {
    assert.deepEqual((["auto", "3", "2"] as const).map(versionOf), [undefined, "keras", "keras2"]);
    assert.deepEqual((["auto", "jax"] as const).map(backendOf), [undefined, "jax"]);
  });
});
