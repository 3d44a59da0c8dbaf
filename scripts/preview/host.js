// Plays the editor for the panel. The address says what it shows: ?theme=dark&language=zh-cn&surface=sidebar&focus=elu
(() => {
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme") ?? "light";
  document.body.classList.add(...(theme === "high-contrast-light" ? ["vscode-high-contrast", "vscode-high-contrast-light"] : [`vscode-${theme}`]));
  const surface = query.get("surface") ?? "editor";
  document.body.classList.add(surface);

  const use = (id, line, activation, written, name, values, unknownArguments = {}) => ({ id, line, activation, written, name, values, unknownArguments });
  const relu = { negative_slope: 0, max_value: "Infinity", threshold: 0 };
  const uses = [
    use("1", "8", "relu", '"relu"', "keras.activations.relu", relu),
    use("2", "9", "leaky_relu", "layers.LeakyReLU(0.1)", "keras.layers.LeakyReLU", { negative_slope: 0.1 }),
    use("3", "10", "elu", "layers.ELU(alpha=cfg.alpha)", "keras.layers.ELU", {}, { alpha: "cfg.alpha" }),
    use("4", "11", "gelu", '"gelu"', "keras.activations.gelu", { approximate: 0 }),
    use("5", "12", "sigmoid", '"sigmoid"', "keras.activations.sigmoid", {}),
    use("6", "14", "softmax", '"softmax"', "keras.activations.softmax", {}),
  ];
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
    }),
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
