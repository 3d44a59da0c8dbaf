import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describeActivation } from "../src/agent/describeActivation";
import { checkModelTool, describeActivationTool } from "../src/agent/schemas";
import { checkModel } from "../src/cli/mcp";
import { foundIn, notebookCases, sameAs } from "./agentNotebook";
import { filesOf } from "./cli/machine";

const wrong =
  'from keras import Input, Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Input((8,)), Dense(4, activation="softmax"), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';

/** The parts of an answer that a test looks at. */
interface Described {
  readonly parameters: unknown;
  readonly range: unknown;
  readonly jacobian?: readonly (readonly number[])[];
  readonly values: readonly { readonly x: number; readonly f: number; readonly df: number }[];
  readonly properties: { readonly saturation: { readonly below: number } };
  readonly losses: { readonly asOutput: readonly string[] };
}
interface Model {
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
  readonly models: readonly { readonly layers: readonly object[] }[];
  readonly lossBeforeTraining: readonly { readonly nats: number }[];
  readonly notJudged: readonly unknown[];
  readonly limits: string;
}

// The answers are plain data; what is in them is what these tests are about.
const described = (input: unknown): Described => describeActivation(input).data as unknown as Described;
const check = (input: unknown, files = {}): Model => checkModel(filesOf(files), input).data as unknown as Model;

describe("tools for agents", () => {
  it("are declared in the manifest as they are served over MCP", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly contributes: {
        readonly languageModelTools: readonly { readonly name: string; readonly modelDescription: string; readonly inputSchema: object }[];
      };
    };
    assert.deepEqual(
      manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        description: modelDescription,
        inputSchema,
      })),
      [checkModelTool, describeActivationTool].map(
        ({ name, description, inputSchema }) => JSON.parse(JSON.stringify({ name, description, inputSchema })) as object,
      ),
    );
  });

  it("describe an activation with the core's numbers and the framework's defaults", () => {
    const sigmoid = described({ name: "sigmoid", at: [0, 2] });
    assert.deepEqual(sigmoid.values, [
      { x: 0, f: 0.5, df: 0.25 },
      { x: 2, f: 0.8807970779778824, df: 0.10499358540350652 },
    ]);
    assert.deepEqual(sigmoid.range, [0, 1]);
    assert.ok(Math.abs(sigmoid.properties.saturation.below + 4.5848) < 1e-3);
    assert.ok(sigmoid.losses.asOutput.includes("binary_crossentropy"));
    assert.deepEqual(described({ name: "LeakyReLU", framework: "torch", at: [-1] }).values[0]?.f, -0.01);
    assert.deepEqual(
      described({ name: "LeakyReLU", framework: "torch", parameters: { negative_slope: 0.5 }, at: [-1] }).values[0]?.f,
      -0.5,
    );
    const softmax = described({ name: "softmax", at: [0, 0] });
    assert.deepEqual(softmax.jacobian, [
      [0.25, -0.25],
      [-0.25, 0.25],
    ]);
    assert.deepEqual(described({ name: "relu" }).range, [0, "Infinity"]);
  });

  it("say what is wrong with a call, whatever it is", () => {
    assert.deepEqual(describeActivation({ name: "sigmoyd" }), {
      isError: true,
      data: { error: "unknown-activation", name: "sigmoyd", nearest: "sigmoid" },
    });
    assert.deepEqual(describeActivation({ name: "LeakyReLU", parameters: { steepness: 1 } }).data["known"], ["negative_slope"]);
    for (const input of [undefined, null, [], "relu", { name: {} }, { name: "relu", at: "x", parameters: [1] }, { name: "__proto__" }]) {
      assert.doesNotThrow(() => describeActivation(input));
      assert.doesNotThrow(() => checkModel(filesOf({}), input));
    }
    assert.equal(checkModel(filesOf({}), {}).isError, true);
    assert.deepEqual(checkModel(filesOf({}), { path: "gone.py" }), {
      isError: true,
      data: { error: "there is no such file or folder", path: "gone.py" },
    });
  });

  it("read a notebook's text as VS Code does", () => {
    for (const { input, found } of notebookCases) {
      const { data } = checkModel(filesOf({}), input);
      assert.ok(sameAs(foundIn(data), found), JSON.stringify([input, foundIn(data)]));
    }
  });

  it("check a file, a snippet, or what a file is to become", () => {
    const files = { "a.py": wrong, "activation-lens.json": '{"rules": {"softmax-in-hidden-layer": "off"}}' };
    const found = check({ path: "a.py" }, files);
    assert.deepEqual(
      found.findings.map(({ rule, line }) => [rule, line]),
      [["softmax-on-one-unit", 3]],
    );
    assert.equal(found.models[0]?.layers.length, 2);
    assert.match(found.limits, /not judged/);
    assert.deepEqual(check({ path: "a.py", code: wrong.replace('1, activation="softmax', '1, activation="sigmoid') }, files).findings, []);
    assert.ok(
      Math.abs(
        (check({ code: wrong.replace('1, activation="softmax', '1, activation="sigmoid') }).lossBeforeTraining[0]?.nats ?? 0) - Math.LN2,
      ) < 1e-6,
    );
    assert.match(check({ code: wrong, language: "zh-cn" }).findings.at(-1)?.message ?? "", /[一-鿿]/);
  });
});
