import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { activations } from "../../src/core/activations";
import { defaultValues } from "../../src/core/catalogue";
import { breaksOf } from "../../src/core/properties/pieces";
import { matplotlibOf } from "../../src/webview/exports/matplotlib";
import { pictureOf } from "../../src/webview/exports/picture";
import { speaker } from "../../src/webview/part";
import { initialState, update } from "../../src/webview/state";

const hasNumpy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
const points = Array.from({ length: 97 }, (_, i) => (i - 48) * 0.1875);

// Where there is no NumPy, test/webview/exports.test.ts has worked the same formulas out by itself.
(hasNumpy ? describe : describe.skip)("the generated Python under NumPy itself", () => {
  it("computes what is drawn here", () => {
    const programs = activations.flatMap((activation) => {
      if (activation.kind === "vector") return [];
      const code = matplotlibOf(pictureOf(update(initialState, { kind: "pick", activation: activation.id })), speaker("en"));
      const values = defaultValues(activation);
      const breaks = breaksOf(activation.kinks(values), activation.jumps(values));
      const xs = points.filter((x) => breaks.every((at) => Math.abs(at - x) > 1e-9));
      return [
        { id: activation.id, code, xs, values: xs.map((x) => activation.f(x, values)), slopes: xs.map((x) => activation.df(x, values)) },
      ];
    });
    const answer = execFileSync(
      "python3",
      [
        "-c",
        `
import json, sys, types
for name in ("matplotlib", "matplotlib.pyplot"):
    sys.modules[name] = types.ModuleType(name)
pyplot = sys.modules["matplotlib.pyplot"]
sys.modules["matplotlib"].pyplot = pyplot
for name in ("plot", "xlim", "ylim", "grid", "legend", "show", "bar"):
    setattr(pyplot, name, lambda *args, **more: None)
import numpy as np
out = []
for program in json.load(sys.stdin):
    names = {}
    exec(program["code"], names)
    x = np.array(program["xs"])
    out.append([(names[program["id"] + end](x) + 0 * x).tolist() for end in ("", "_slope")])
print(json.dumps(out))
`,
      ],
      { input: JSON.stringify(programs), encoding: "utf8" },
    );
    const found = JSON.parse(answer) as readonly (readonly (readonly number[])[])[];
    programs.forEach(({ id, values, slopes }, index) =>
      [values, slopes].forEach((expected, order) =>
        expected.forEach((y, i) => {
          const here = found[index]?.[order]?.[i] ?? NaN;
          assert.ok(Math.abs(here - y) <= 1e-11 * Math.max(1, Math.abs(y)), `${id} ${order}: ${here} is not ${y}`);
        }),
      ),
    );
  });
});
