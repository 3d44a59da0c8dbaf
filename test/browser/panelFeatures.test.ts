import { strict as assert } from "node:assert";
import { curves, describePanel, drawn, forgive, open, outputs, page, plot, said, tell, themes, until, violations } from "./panelPage";

const menu = () => page.getByRole("button", { name: "Copy or save the picture" });
const choose = async (name: string) => {
  await menu().click();
  await page.getByRole("menuitem", { name, exact: true }).click();
};
const unfold = (title: string) => page.locator("summary", { hasText: title }).click();
const text = (selector: string) => page.locator(selector).first().innerText();

describePanel("what the panel teaches", () => {
  it("shows the formula of these very parameters as MathML", async () => {
    await open("focus=relu");
    assert.equal((await page.locator(".equation").textContent())?.replace(/\s/g, ""), "f(x)=max(x,0)");
    await page.getByRole("checkbox", { name: "no limit" }).uncheck();
    await drawn();
    assert.match((await page.locator(".formula").textContent())?.replace(/\s/g, "") ?? "", /^f\(x\)=min\(max\(x,0\),m\)m=10max_value$/);
    await tell({
      kind: "focus",
      focus: await page.evaluate(() => (globalThis as unknown as { findUse(id: string): unknown }).findUse("elu")),
    });
    await page.locator(".formula mtable").waitFor();
    assert.equal(await page.locator(".formula mtr").count(), 2);
  });

  it("lays the curves of one name over one another and says how far they differ", async () => {
    await open("focus=leaky_relu");
    await unfold("Same name, another curve");
    assert.match(await text(".difference"), /1\.74, at x = −6/);
    await page.getByRole("button", { name: "Lay them over one another" }).click();
    await drawn();
    assert.deepEqual(await page.locator(".legend-given").allTextContents(), [
      "negative_slope 0.1",
      "",
      "negative_slope 0.3",
      "negative_slope 0.01",
    ]);
    assert.equal(await curves().count(), 4);
  });

  it("says which losses fit, and why others do not", async () => {
    await open("focus=sigmoid");
    await unfold("Which losses fit");
    const list = await text(".fold:has(.chips)");
    assert.match(list, /As an output[^]*binary_crossentropy[^]*Not these/);
    assert.match(list, /columns do not sum to one[^]*categorical_crossentropy/);
    assert.deepEqual(await violations(), []);
  });

  it("shades what is saturated below a threshold that can be chosen", async () => {
    await open("focus=sigmoid");
    await page.getByRole("button", { name: "Saturation" }).click();
    const saturated = () => page.locator(".fact", { hasText: "Saturates" }).locator("dd").innerText();
    assert.equal(await saturated(), "|x| > 4.6");
    const width = async () => Number(await page.locator(".picture .saturation").first().getAttribute("width"));
    await page.locator(".picture .saturation").first().waitFor();
    const before = await width();
    await page.getByRole("combobox", { name: "Shade where the slope is smaller than" }).selectOption("0.1");
    await drawn();
    assert.equal(await saturated(), "|x| > 2.1");
    assert.ok((await width()) > before);
  });

  it("heats and cools softmax, tells its entropy, and sets it beside sigmoids and a second softmax", async () => {
    await open("focus=softmax");
    assert.deepEqual(await page.locator(".lab .facts dd").allTextContents(), ["0.847 of at most 1.099", "2.33 of 3"]);
    assert.deepEqual(await page.locator(".compare").first().locator("tfoot td").allTextContents(), ["1.000", "2.137", "1.000"]);
    await page.getByRole("spinbutton", { name: "Temperature" }).fill("0.5");
    await drawn();
    assert.deepEqual(await outputs(), ["0.864", "0.117", "0.019"]);
    await page.getByRole("slider", { name: "Temperature" }).focus();
    await page.keyboard.press("End");
    await drawn();
    assert.ok(Number((await outputs())[0]) < 0.5);
    assert.match(await text(".lab"), /never goes above 0\.576 for 3 logits/);
  });

  it("shows where the exponential overflows and the shifted one does not", async () => {
    await open("focus=softmax");
    await unfold("Overflow");
    await page.getByRole("button", { name: "Try [1000, 1001, 1002]" }).click();
    await drawn();
    const cells = await page.locator(".compare").nth(1).locator("td").allTextContents();
    assert.deepEqual(
      cells.filter((_, index) => index % 2 === 0),
      ["NaN", "NaN", "NaN"],
    );
    assert.ok(
      cells.filter((_, index) => index % 2 === 1).every((cell) => cell.startsWith("± ")),
      cells.join(),
    );
    assert.deepEqual(await outputs(), ["0.090", "0.245", "0.665"]);
  });

  it("shows the model as a strip: layers, sizes, activations, the loss, what is wrong; a click goes to the line", async () => {
    await open("focus=gelu");
    const layers = await page.locator(".strip > li").allInnerTexts();
    assert.equal(layers.length, 9);
    assert.match(layers[0] ?? "", /Conv2D 32\s+ReLU\s+26 × 26 × 32/);
    assert.match(layers[5] ?? "", /Dense 64\s+cfg\.activation/);
    assert.match(layers[8] ?? "", /loss\s+binary_crossentropy\s+warning/);
    await page.getByRole("button", { name: /Go to line 14: Dense 10 Softmax warning/ }).click();
    await page.getByRole("button", { name: /^warning, .*gradient is about 9 times smaller/ }).click();
    assert.deepEqual(
      (await said("reveal")).map(({ id }) => id),
      ["m8", "m10"],
    );
    await page.getByRole("button", { name: /^Explain: .*gradient is about 9 times smaller/ }).click();
    assert.deepEqual(
      (await said("explain")).map(({ id }) => id),
      ["m10"],
    );
    await tell({ kind: "model", model: null });
    await page.locator(".strip").waitFor({ state: "hidden" });
  });

  it("shows names of layers, losses and findings as text, whatever they are", async () => {
    await open("focus=elu");
    const hostile = `"><img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
    const layer = {
      id: hostile,
      className: hostile,
      name: hostile,
      line: hostile,
      units: 3,
      shape: [null, 3],
      use: null,
      unknownActivation: hostile,
      severity: "error",
    };
    const finding = { id: "f", severity: "hint", message: hostile, line: "1" };
    const model = {
      id: "m",
      kind: "functional",
      name: hostile,
      line: hostile,
      isComplete: false,
      layers: [layer],
      losses: [{ id: "l", written: hostile, isKnown: false, line: "2", severity: null }],
      findings: [finding],
    };
    await tell({ kind: "model", model });
    await page.locator(".strip .layer", { hasText: "<img" }).first().waitFor();
    for (const wrong of [
      { ...model, kind: "other" },
      { ...model, extra: 1 },
      { ...model, layers: [{ ...layer, units: "3" }] },
      { ...model, findings: [{ ...finding, severity: "<b>" }] },
    ])
      await tell({ kind: "model", model: wrong });
    await tell({ kind: "show", use: { ...layer, activation: "elu" } });
    await drawn();
    assert.equal(await page.locator("img, .app script").count(), 0);
    assert.equal(await page.title(), "Activation Lens");
    assert.equal(await page.locator(".strip > li").count(), 2);
  });
});

describePanel("what the page may do", () => {
  it("loads, runs and styles nothing but its own", async () => {
    await open("focus=elu");
    const blocked = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.push(effectiveDirective));
      const add = (tag: string, attributes: Readonly<Record<string, string>>, text = "") => {
        const node = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
        node.textContent = text;
        document.body.append(node);
      };
      add("img", { src: "https://example.test/picture.png" });
      add("script", {}, "document.title = 'broken'");
      add("script", { src: "https://example.test/script.js" });
      add("style", {}, "body { display: none }");
      add("p", { style: "color: red" });
      add("iframe", { src: "https://example.test/" });
      add("a", { onclick: "document.title = 'broken'" });
      await fetch("https://example.test/").catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return found;
    });
    for (const directive of [
      "img-src",
      "script-src-elem",
      "style-src-elem",
      "style-src-attr",
      "frame-src",
      "script-src-attr",
      "connect-src",
    ])
      assert.ok(blocked.includes(directive), `${directive}: ${blocked.join()}`);
    assert.equal(await page.title(), "Activation Lens");
    forgive();
  });
});

describePanel("what leaves the panel", () => {
  it("hands over code, pictures and the card from a menu that keys can use", async () => {
    await open("focus=leaky_relu");
    await menu().focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Copy as SVG");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Save as PNG …");
    assert.deepEqual(await violations(), []);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "hidden" });
    for (const name of ["Copy as SVG", "Copy as Matplotlib code", "Copy as LaTeX (TikZ)", "Copy the card as Markdown"]) await choose(name);
    const [svg = "", matplotlib = "", tikz = "", card = ""] = (await said("copy")).map((message) => message.text ?? "");
    assert.match(svg, /^<svg [^]*<title>Graph of Leaky ReLU \(negative_slope 0\.1\)<\/title>/);
    assert.match(matplotlib, /def leaky_relu\(x, negative_slope=0\.1\):/);
    assert.match(tikz, /\\addplot\[series1, very thick\] coordinates/);
    assert.match(card, /^## Leaky ReLU/);
  });

  it("saves SVG as text and PNG as bytes, in the colours of the theme", async () => {
    await open("theme=dark&focus=gelu");
    await choose("Save as SVG …");
    await choose("Save as PNG …");
    await until(async () => (await said("save")).length === 2);
    const [svg, png] = await said("save");
    assert.deepEqual([svg?.name, svg?.format, png?.name, png?.format], ["gelu", "svg", "gelu", "png"]);
    assert.match(svg?.data ?? "", /fill="#1f1f1f"/);
    const bytes = Buffer.from(png?.data ?? "", "base64");
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1440, 960]);
  });

  it("puts the picture itself on the clipboard", async () => {
    await open("focus=softmax", undefined, { permissions: ["clipboard-read", "clipboard-write"] });
    await choose("Copy as PNG");
    await page.locator(".told", { hasText: "Copied" }).waitFor();
    assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)), ["image/png"]);
  });
});

describePanel("everyone", () => {
  for (const theme of themes) {
    for (const [state, prepare] of [
      [
        "the laboratory of softmax",
        async () => {
          await open(`theme=${theme}&focus=softmax`);
          await unfold("Overflow");
          await page.getByRole("button", { name: "Try [" }).click();
        },
      ],
      [
        "folded blocks open, menu open, saturation shaded",
        async () => {
          await open(`theme=${theme}&focus=leaky_relu&surface=sidebar`, { width: 240, height: 700 });
          await unfold("Same name");
          await unfold("Which losses");
          await page.getByRole("button", { name: "Saturation" }).click();
          await menu().click();
        },
      ],
      [
        "a gated unit",
        async () => {
          await open(`theme=${theme}`);
          await page.getByRole("button", { name: "GLU", exact: true }).click();
        },
      ],
      [
        "Chinese",
        async () => {
          await open(`theme=${theme}&language=zh-cn&focus=elu`);
        },
      ],
    ] as const) {
      it(`has nothing that axe objects to: ${state}, ${theme}`, async () => {
        await prepare();
        await drawn();
        assert.deepEqual(await violations(), []);
      });
    }
  }

  it("fits with letters twice as large in a narrow window, and does not move where nothing is to", async () => {
    for (const focus of ["softmax", "leaky_relu"]) {
      await open(`focus=${focus}&surface=sidebar`, { width: 240, height: 600 }, { deviceScaleFactor: 2, reducedMotion: "reduce" });
      await page.evaluate(() => document.body.style.setProperty("--vscode-font-size", "26px"));
      await drawn();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1), focus);
      assert.deepEqual(await violations(), []);
      if (focus === "softmax") await page.close();
    }
    const moving = await page.evaluate(
      () => [...document.querySelectorAll("*")].filter((node) => !/^0s(, 0s)*$/.test(getComputedStyle(node).transitionDuration)).length,
    );
    assert.equal(moving, 0);
  });

  it("can be reached and left by the Tab key alone, every control with a ring", async () => {
    await open("focus=leaky_relu");
    const seen = new Set<string>();
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const node = document.activeElement;
        return node instanceof HTMLElement && node !== document.body
          ? `${node.tagName} ${node.getAttribute("aria-label") ?? node.textContent?.trim().slice(0, 30)} ${getComputedStyle(node).outlineStyle}`
          : "";
      });
      if (at === "") break;
      seen.add(at);
    }
    assert.ok(seen.size > 20, [...seen].join("; "));
    assert.deepEqual(
      [...seen].filter((at) => at.endsWith(" none")),
      [],
    );
    for (const name of ["Copy or save the picture", "Crosshair", "negative_slope", "Same name", "Which losses", "Go to line"])
      assert.ok(
        [...seen].some((at) => at.includes(name)),
        name,
      );
  });

  it("zooms by two fingers", async () => {
    await open("focus=sigmoid", undefined, { hasTouch: true });
    const { x, y, width, height } = (await plot().boundingBox()) ?? assert.fail("no plot");
    const span = async () => Number(await plot().getAttribute("aria-valuemax")) - Number(await plot().getAttribute("aria-valuemin"));
    const before = await span();
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [-1, 1].map((side, id) => ({ x: x + width / 2 + side * apart, y: y + height / 2, id })),
      });
    await touch("touchStart", 40);
    for (const apart of [50, 60, 80]) await touch("touchMove", apart);
    await touch("touchEnd", 80);
    await drawn();
    assert.ok(Math.abs((await span()) / before - 0.5) < 0.05, String((await span()) / before));
  });

  it("leaves no English in Chinese but names of the API", async () => {
    await open("language=zh-cn&focus=leaky_relu");
    for (const title of ["同名而不同的曲线", "适合哪些损失"]) await unfold(title);
    await compareInChinese();
    const words = async () =>
      page.evaluate(() => {
        const shown = document.querySelector("#panel");
        const walker = document.createTreeWalker(shown ?? document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (
            !parent ||
            parent.closest(
              "code, math, .option-name, .legend-given, .parameter-name, .written, .use-written, .layer-class, .layer-activation, .finding, option, .tick",
            ) !== null
          )
            continue;
          found.push(node.textContent ?? "");
        }
        return found;
      });
    const names =
      /\b([A-Z][A-Za-z]{0,4}LU6?|[A-Z]{2,5}LU|max|approximate|GELU|ELU|SELU|CELU|SiLU|Swish|tanh|Tanh|sigmoid|Sigmoid|softmax|Softmax|Softmin|logits?|Logits?|LeCun|Leaky|Mish|SVG|PNG|Matplotlib|LaTeX|TikZ|Markdown|Keras|NaN|NumPy|PyTorch|from_logits|True|Sequential|negative_slope|Shift|Home|End|Page|Up|Down|keras|tf_keras|tf|torch|jax|flax|linen|nn|functional|layers|activations|ops|leaky_relu|LeakyReLU|classifier|py|gelu|Log|plus|Heaviside|Sparsemax|Softplus|Softsign|Squareplus|Maxout|Arctan|Sinc)\b/g;
    const left = (await words()).filter((each) => /[A-Za-z]{2,}/.test(each.replace(names, "")));
    assert.deepEqual(left, []);
  });
});

const compareInChinese = async () => {
  await page.getByRole("combobox", { name: "与另一个函数比较" }).fill("gelu");
  await page.keyboard.press("Enter");
  await drawn();
};
