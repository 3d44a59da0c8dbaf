import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { activations } from "../../src/core/activations";
import { activationStrings, byName } from "../../src/core/catalogue";

/** A framework's own list of its activations, taken from its source at the version named. */
interface Names {
  readonly framework: string;
  readonly version: string;
  readonly from: string;
  /** What `Activation("...")` takes, where the framework has that. */
  readonly strings?: readonly string[];
  readonly names: readonly string[];
  /** What stands beside them and is no activation, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
}

const lists = readdirSync("test/core/names").map((file) => JSON.parse(readFileSync(`test/core/names/${file}`, "utf8")) as Names);

describe("names of the frameworks", () => {
  for (const { framework, version, names, strings, leftOut } of lists) {
    it(`of ${framework} ${version} are all in the catalogue`, () => {
      assert.deepEqual(
        names.filter((name) => byName(name) === undefined),
        [],
      );
      assert.deepEqual(
        Object.keys(leftOut).filter((name) => byName(name) !== undefined),
        [],
      );
    });
    it(`of ${framework} that the catalogue has are all real`, () => {
      // Names of mathematics in general and of neighbouring modules are not in the framework's lists of activations.
      const elsewhere = ["keras.ops.exp", "keras.ops.tanh", "torch.nn.Identity"];
      const ours = activations.flatMap(({ knownAs }) => knownAs.map(({ name }) => name)).filter((name) => name.startsWith(`${framework}.`));
      assert.deepEqual(
        ours.filter((name) => !names.includes(name) && !elsewhere.includes(name)),
        [],
      );
    });
    if ((framework === "keras" || framework === "keras2") && strings !== undefined) {
      it(`that ${framework} takes as strings are exactly those of the catalogue`, () => {
        assert.deepEqual(activationStrings(framework), [...strings].sort());
      });
    }
  }

  it("are in no list twice", () => {
    const all = activations.flatMap(({ knownAs }) => knownAs.map(({ name }) => name));
    assert.deepEqual(
      all.filter((name, i) => all.indexOf(name) !== i),
      [],
    );
  });

  it("are missing for those that no framework has", () => {
    const classics = [
      "absolute",
      "arctan",
      "bent_identity",
      "cosine",
      "gaussian",
      "geglu",
      "lecun_tanh",
      "log_log",
      "maxout",
      "signum",
      "sinc",
      "sine",
      "srelu",
      "step",
      "swiglu",
      "symmetric_sigmoid",
    ];
    assert.deepEqual(
      activations.filter(({ knownAs }) => knownAs.length === 0).map(({ id }) => id),
      classics,
    );
  });
});
