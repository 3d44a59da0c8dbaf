// Plays the editor for the panel. The address says what it shows: ?theme=dark&language=zh-cn&surface=sidebar&focus=elu
(() => {
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme") ?? "light";
  document.body.classList.add(...(theme === "high-contrast-light" ? ["vscode-high-contrast", "vscode-high-contrast-light"] : [`vscode-${theme}`]));
  const surface = query.get("surface") ?? "editor";
  document.body.classList.add(surface);

  const use = (id, line, activation, written, name, values, unknownArguments = {}, expression = null) => ({ id, line, activation, expression, written, name, values, unknownArguments });
  const relu = { negative_slope: 0, max_value: "Infinity", threshold: 0 };
  const uses = [
    use("1", "8", "relu", '"relu"', "keras.activations.relu", relu),
    use("2", "9", "leaky_relu", "layers.LeakyReLU(0.1)", "keras.layers.LeakyReLU", { negative_slope: 0.1 }),
    use("3", "10", "elu", "layers.ELU(alpha=cfg.alpha)", "keras.layers.ELU", {}, { alpha: "cfg.alpha" }),
    use("4", "11", "gelu", '"gelu"', "keras.activations.gelu", { approximate: 0 }),
    use("5", "12", "sigmoid", '"sigmoid"', "keras.activations.sigmoid", {}),
    use("6", "14", "softmax", '"softmax"', "keras.activations.softmax", {}),
  ];
  const layer = (id, line, className, units, shape, activation, more = {}) =>
    ({ id, line, className, name: null, units, shape, use: uses.find((each) => each.activation === activation) ?? null, unknownActivation: null, severity: null, ...more });
  const model = {
    id: "m0", kind: "sequential", name: "classifier", line: "7", isComplete: true,
    layers: [
      layer("m1", "8", "Conv2D", 32, [null, 26, 26, 32], "relu"), layer("m2", "9", "MaxPooling2D", null, [null, 13, 13, 32]), layer("m3", "10", "LeakyReLU", null, [null, 13, 13, 32], "leaky_relu"),
      layer("m4", "11", "Flatten", null, [null, 5408]), layer("m5", "12", "Dense", 128, [null, 128], "gelu"), layer("m6", "13", "Dense", 64, [null, 64], null, { unknownActivation: "cfg.activation" }),
      layer("m7", "13", "Dropout", null, [null, 64]), layer("m8", "14", "Dense", 10, [null, 10], "softmax", { severity: "warning" }),
    ],
    losses: [{ id: "m9", written: "binary_crossentropy", isKnown: true, line: "16", severity: "warning" }],
    findings: [{ id: "m10", severity: "warning", line: "14", message: "binary_crossentropy judges each of the 10 columns of softmax by itself; the gradient is about 9 times smaller than with categorical_crossentropy." }],
  };
  const file = query.has("nofile") ? null : { name: "classifier.py", uses: query.has("nouses") ? [] : uses };
  const find = (activation) => uses.find((each) => each.activation === activation) ?? null;
  const send = (message) => window.postMessage(message, "*");

  /** What the panel said, for tests to read; `sendToPanel` and `findUse` are for them too. */
  const said = [];
  Object.assign(window, { said, sendToPanel: send, findUse: find });

  const answer = {
    ready: () => send({
      kind: "snapshot", version: 1, language: query.get("language") ?? "en", surface, followCursor: true, file,
      focus: find(query.get("focus") ?? ""), state: sessionStorage.getItem("host state"),
    }) ?? send({ kind: "model", model: query.has("nofile") || query.has("nouses") ? null : model }),
    reveal: ({ id }) => send({ kind: "focus", focus: uses.find((each) => each.id === id) ?? null }),
    setState: ({ state }) => sessionStorage.setItem("host state", state),
  };
  window.acquireVsCodeApi = () => ({
    postMessage(message) {
      said.push(message);
      // As in the editor, messages arrive later and as JSON.
      const copy = JSON.parse(JSON.stringify(message));
      setTimeout(() => answer[copy.kind]?.(copy), 0);
    },
    getState: () => JSON.parse(sessionStorage.getItem("page state") ?? "null") ?? undefined,
    setState: (state) => sessionStorage.setItem("page state", JSON.stringify(state)),
  });
})();
