import { strict as assert } from "node:assert";
import { findActivation } from "../../src/core/catalogue";
import { call } from "./machine";

interface Shown {
  readonly id: string;
  readonly framework: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly values: readonly { readonly x: unknown; readonly f: unknown; readonly df: unknown }[];
  readonly jacobian?: readonly (readonly number[])[];
}

const shown = (output: string): readonly Shown[] => (JSON.parse(output) as { readonly activations: readonly Shown[] }).activations;

const values = async (...argv: string[]): Promise<readonly Shown[]> => {
  const { status, output, problems } = await call(["show", "--format", "json", ...argv]);
  assert.deepEqual([status, problems], [0, ""]);
  return shown(output);
};

describe("show", () => {
  it("gives values and derivatives in full, whatever sign zero has", async () => {
    const sigmoid = findActivation("sigmoid");
    assert.ok(sigmoid?.kind === "scalar");
    const points = [-2, 0.1, 1e-300].map((x) => ({ x, f: sigmoid.f(x, {}), df: sigmoid.df(x, {}) }));
    assert.deepEqual(await values("sigmoid", "--at", "-2,0.1,1e-300"), [
      { id: "sigmoid", framework: "keras", parameters: {}, values: points },
    ]);
    const { output } = await call(["show", "tanh", "--at=-0", "--format=json"]);
    assert.equal(
      output,
      '{ "activations": [\n{ "id": "tanh", "framework": "keras", "parameters": {}, "values": [{ "x": -0, "f": -0, "df": 1 }] }\n] }\n',
    );
  });

  it("writes what is not finite as strings, and reads them back", async () => {
    const { output } = await call(["show", "linear", "--at", "-", "--format", "json"], {
      input: '["NaN", "Infinity", "-Infinity", 1e-320]\n',
    });
    assert.deepEqual(
      shown(output)[0]?.values.map(({ f }) => f),
      ["NaN", "Infinity", "-Infinity", 1e-320],
    );
  });

  it("takes a vector function's numbers as one vector", async () => {
    const [softmax] = await values("softmax", "--at", "2.0,1.0,0.1");
    assert.deepEqual(
      softmax?.values.map(({ f, df }) => [Number(f).toFixed(3), df]),
      [
        ["0.659", null],
        ["0.242", null],
        ["0.099", null],
      ],
    );
    assert.deepEqual(
      softmax?.jacobian?.map((row) => row.length),
      [3, 3, 3],
    );
    assert.deepEqual(Object.keys(softmax ?? {}), ["id", "framework", "parameters", "values", "jacobian"]);
  });

  it("reads numbers however they are separated", async () => {
    for (const input of ["[1, -2.5, 3e0]", "1 -2.5 3", "1,-2.5,3\n", " 1;\n-2.5\t3.0 "]) {
      const { output } = await call(["show", "relu", "--at", "-", "--format", "json"], { input });
      assert.deepEqual(
        shown(output)[0]?.values.map(({ x, f }) => [x, f]),
        [
          [1, 1],
          [-2.5, 0],
          [3, 3],
        ],
      );
    }
  });

  it("uses each framework's own defaults, and parameters by its names", async () => {
    const slope = async (...argv: string[]): Promise<unknown> => (await values(...argv, "--at", "-1"))[0]?.values[0]?.f;
    assert.equal(await slope("leaky_relu"), -0.2);
    assert.equal(await slope("LeakyReLU"), -0.3);
    assert.equal(await slope("leaky_relu", "--framework", "torch"), -0.01);
    assert.equal(await slope("torch.nn.LeakyReLU"), -0.01);
    assert.equal(await slope("LeakyReLU", "--framework", "keras2", "--param", "alpha=0.5"), -0.5);
    assert.equal(await slope("tf.keras.layers.LeakyReLU", "--framework", "keras2", "--param=alpha=0.5"), -0.5);
    const [elu, relu] = await values("elu", "relu", "--at", "1", "--param", "alpha=2", "--param", "max_value=none");
    assert.deepEqual([elu?.parameters, relu?.parameters["max_value"]], [{ alpha: 2 }, null]);
  });

  it("tells of unknown names with the nearest ones, and shows the others", async () => {
    const { status, output, problems } = await call(["show", "sigmod", "tanh", "--at", "0", "--format", "json"]);
    assert.deepEqual([status, shown(output).map(({ id }) => id)], [2, ["tanh"]]);
    assert.match(problems, /^activation-lens: no activation function is called sigmod; did you mean sigmoid\b.*\?\n$/);
    const none = await call(["show", "__proto__", "--at", "0", "--format", "json"]);
    assert.deepEqual([none.status, shown(none.output)], [2, []]);
  });

  it("refuses what is no number and no parameter", async () => {
    const complaint = async (...argv: string[]): Promise<string> => {
      const { status, problems } = await call(["show", ...argv]);
      assert.equal(status, 2);
      return problems;
    };
    assert.match(await complaint("relu", "--at", "1,two"), /"two" is not a number/);
    assert.match(await complaint("relu", "--at", "1,,2"), /"" is not a number/);
    assert.match(await complaint("relu", "--at", "0x10"), /"0x10" is not a number/);
    assert.match(await complaint("relu", "--at", ""), /no numbers/);
    assert.match(await complaint("relu"), /option --at is needed/);
    assert.match(await complaint("--at", "1"), /nothing to work on/);
    assert.match(await complaint("elu", "--at", "1", "--param", "alpha"), /alpha is not of the form name=number/);
    assert.match(await complaint("elu", "--at", "1", "--param", "beta=1"), /elu has no parameter beta; it has alpha/);
    assert.match(await complaint("elu", "--at", "1", "--param", "constructor=1"), /elu has no parameter constructor/);
    assert.match(await complaint("elu", "--at", "1", "--param", "alpha=x"), /alpha of elu cannot be x/);
    assert.match(await complaint("glu", "--at", "1"), /glu takes an even number of values/);
  });

  it("shows tables for people", async () => {
    const { output } = await call(["show", "relu6", "softmax", "--at", "-0,0"]);
    assert.equal(
      output,
      [
        "relu6 (keras)",
        "     x  f  df",
        "    -0  0   0",
        "     0  0   0",
        "",
        "softmax (keras)",
        "     x    f",
        "    -0  0.5",
        "     0  0.5",
        "jacobian",
        "     0.25  -0.25",
        "    -0.25   0.25",
        "",
      ].join("\n"),
    );
  });
});

describe("plot", () => {
  it("writes a picture", async () => {
    const { status, output, files } = await call(["plot", "relu", "elu", "-o", "a.svg"]);
    assert.deepEqual([status, output], [0, "a.svg: relu, elu\n"]);
    assert.match(files.written.get("a.svg") ?? "", /^<svg .*<title>ReLU, ELU<\/title>/);
    assert.match((await call(["plot", "softmax", "-o", "-"])).output, /^<svg .*<\/svg>\n$/s);
    assert.equal(
      (await call(["plot", "gelu", "--output=b.svg", "--format", "json"])).output,
      '{ "path": "b.svg", "activations": ["gelu"] }\n',
    );
  });

  it("draws a function of a vector alone, and needs a file", async () => {
    assert.match((await call(["plot", "softmax", "relu", "-o", "a.svg"])).problems, /softmax is a function of a vector/);
    assert.match((await call(["plot", "relu"])).problems, /option -o is needed/);
    const { status, files, problems } = await call(["plot", "rellu", "relu", "-o", "a.svg"]);
    assert.deepEqual([status, files.written.size], [2, 1]);
    assert.match(problems, /no activation function is called rellu; did you mean/);
  });
});

describe("rules and explain", () => {
  it("list every rule, and tell of one", async () => {
    const { rules } = JSON.parse((await call(["rules", "--format", "json"])).output) as {
      readonly rules: readonly { readonly id: string; readonly summary: string }[];
    };
    assert.ok(rules.length >= 16 && rules.every(({ summary }) => summary !== ""));
    const text = (await call(["rules", "--lang", "zh-cn"])).output;
    for (const { id } of rules) {
      assert.ok(text.includes(id));
      assert.match((await call(["explain", id])).output, new RegExp(`^# .*\\n\\n\`${id}\``));
      const explained = JSON.parse((await call(["explain", id, "--format", "json", "--lang", "zh-cn"])).output) as {
        readonly id: string;
        readonly why: string;
      };
      assert.deepEqual([explained.id, /\p{Script=Han}/u.test(explained.why)], [id, true]);
    }
  });

  it("tell of an unknown rule with the nearest one", async () => {
    const { status, problems } = await call(["explain", "softmax-on-one-units"]);
    assert.deepEqual(
      [status, problems],
      [2, "activation-lens: no rule is called softmax-on-one-units; did you mean softmax-on-one-unit?\n"],
    );
    assert.equal((await call(["explain"])).status, 2);
    assert.equal((await call(["rules", "x"])).status, 2);
  });
});
