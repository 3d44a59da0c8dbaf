import { strict as assert } from "node:assert";
import {
  compare,
  crosshair,
  curve,
  curves,
  describePanel,
  drawn,
  open,
  outputs,
  page,
  plot,
  said,
  themes,
  ticks,
  until,
  violations,
} from "./panelPage";

describePanel("the panel on a page of its own", () => {
  for (const theme of themes) {
    for (const [state, query] of [
      ["a curve", "focus=elu"],
      ["softmax", "focus=softmax"],
      ["nothing yet", ""],
    ] as const) {
      it(`has nothing that axe objects to: ${state}, ${theme}`, async () => {
        await open(`theme=${theme}&${query}`);
        assert.deepEqual(await violations(), []);
      });
    }
    it(`has nothing that axe objects to: everything switched on in a sidebar, ${theme}`, async () => {
      await open(`theme=${theme}&focus=leaky_relu&surface=sidebar`, { width: 260, height: 700 });
      for (const name of ["Second derivative f″", "Saturation", "Values"]) await page.getByRole("button", { name, exact: true }).click();
      await compare("tanh");
      await page.getByRole("combobox", { name: "Show a function" }).fill("nn.");
      assert.deepEqual(await violations(), []);
    });
  }

  it("draws the activation under the cursor with its arguments, and says which one is not known", async () => {
    await open("focus=leaky_relu");
    assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Leaky ReLU");
    assert.equal(await page.getByRole("spinbutton", { name: "negative_slope" }).inputValue(), "0.1");
    await page.evaluate(() => {
      const { sendToPanel, findUse } = globalThis as unknown as { sendToPanel(message: unknown): void; findUse(id: string): unknown };
      sendToPanel({ kind: "focus", focus: findUse("elu") });
    });
    await page.getByRole("heading", { level: 1, name: "ELU" }).waitFor();
    await page.locator(".notes", { hasText: "alpha is cfg.alpha in the code" }).waitFor();
  });

  it("changes the curve when a slider moves, and back", async () => {
    await open("focus=elu");
    const before = await curve();
    const slider = page.getByRole("slider", { name: "alpha" });
    await slider.focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
    await drawn();
    assert.notEqual(await curve(), before);
    assert.equal(await page.getByRole("spinbutton", { name: "alpha" }).inputValue(), "1.2");
    await page.getByRole("button", { name: "As in the code" }).click();
    await drawn();
    assert.equal(await curve(), before);
  });

  it("takes a number from its box, and leaves the curve alone while it is none", async () => {
    await open("focus=elu");
    const box = page.getByRole("spinbutton", { name: "alpha" });
    await box.fill("2.5");
    await drawn();
    const curveAt = await curve();
    assert.equal(await page.getByRole("slider", { name: "alpha" }).inputValue(), "2.5");
    await box.fill("-1");
    await drawn();
    assert.equal(await box.getAttribute("aria-invalid"), "true");
    assert.equal(await curve(), curveAt);
  });

  it("moves the crosshair by keys and says the values", async () => {
    await open("focus=sigmoid");
    await plot().focus();
    const start = await crosshair();
    await page.keyboard.press("ArrowRight");
    await drawn();
    const step = (await crosshair()) - start;
    assert.ok(step > 0);
    await page.keyboard.press("Shift+ArrowRight");
    await drawn();
    assert.ok(Math.abs((await crosshair()) - start - 11 * step) < 1e-9);
    await page.keyboard.press("Home");
    await drawn();
    assert.equal(await crosshair(), Number(await plot().getAttribute("aria-valuemin")));
    await page.keyboard.press("End");
    await drawn();
    assert.equal(await crosshair(), Number(await plot().getAttribute("aria-valuemax")));
  });

  it("reads values off under the pointer", async () => {
    await open("focus=sigmoid");
    const { x, y, width, height } = (await plot().boundingBox()) ?? assert.fail("no plot");
    await page.mouse.move(x + width / 2, y + height / 2);
    await drawn();
    assert.deepEqual(await page.locator(".legend-values .value").allTextContents(), ["0.500", "0.250"]);
    assert.equal(await page.locator(".at").innerText(), "x = 0.00");
  });

  it("zooms and pans by keys, buttons, wheel and dragging, and comes back", async () => {
    await open("focus=gelu");
    const home = await ticks();
    const view = async () =>
      [Number(await plot().getAttribute("aria-valuemin")), Number(await plot().getAttribute("aria-valuemax"))] as const;
    const [from, to] = await view();
    await plot().focus();
    for (const [act, check] of [
      [() => page.keyboard.press("+"), ([a, b]: readonly [number, number]) => b - a < to - from],
      [() => page.keyboard.press("-"), ([a, b]: readonly [number, number]) => Math.abs(b - a - (to - from)) < 1e-9],
      [() => page.keyboard.press("PageDown"), ([a]: readonly [number, number]) => a > from],
      [() => page.keyboard.press("0"), ([a, b]: readonly [number, number]) => a === from && b === to],
      [() => page.getByRole("button", { name: "Zoom in" }).click(), ([a, b]: readonly [number, number]) => b - a < to - from],
      [() => page.getByRole("button", { name: "Reset view" }).click(), ([a, b]: readonly [number, number]) => a === from && b === to],
    ] as const) {
      await act();
      await drawn();
      assert.ok(check(await view()), `${act}: ${await view()}`);
    }
    const { x, y, width, height } = (await plot().boundingBox()) ?? assert.fail("no plot");
    // Where the page can scroll, the wheel zooms only after a click into the graph.
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, -300);
    // The browser hands a wheel on when it likes.
    await until(async () => {
      const [a, b] = await view();
      return b - a < to - from;
    });
    await page.mouse.dblclick(x + width / 2, y + height / 2);
    await until(async () => JSON.stringify(await ticks()) === JSON.stringify(home));
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + width / 4, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await drawn();
    const [start, end] = await view();
    assert.ok(Math.abs(start - (from - (to - from) / 4)) < 0.05 && Math.abs(end - start - (to - from)) < 1e-9, `${start} ${end}`);
  });

  it("compares any number of curves, each with its own colour, dash and name", async () => {
    await open("focus=gelu");
    for (const name of ["relu", "silu", "torch.nn.ELU"]) await compare(name);
    const strokes = await curves().evaluateAll((paths) =>
      paths.map((path) => `${getComputedStyle(path).stroke} ${path.getAttribute("stroke-dasharray")}`),
    );
    assert.equal(strokes.length, 4);
    assert.equal(new Set(strokes.map((stroke) => stroke.replace(/\).*/, ""))).size, 4);
    assert.equal(new Set(strokes.map((stroke) => stroke.replace(/.*\)/, ""))).size, 4);
    assert.deepEqual(await page.locator(".legend-name").allTextContents(), ["GELU", "ReLU", "SiLU (Swish)", "ELU"]);
    await page.getByRole("button", { name: "Remove ReLU", exact: true }).click();
    await drawn();
    assert.equal(await curves().count(), 3);
    for (const name of ["tanh", "sigmoid", "mish", "softplus", "selu"]) await compare(name);
    const more = await curves().evaluateAll((paths) =>
      paths.map((path) => `${getComputedStyle(path).stroke} ${path.getAttribute("stroke-dasharray")}`),
    );
    assert.equal(new Set(more).size, 8);
  });

  it("shows softmax of [2.0, 1.0, 0.1]", async () => {
    await open("focus=softmax");
    assert.deepEqual(await outputs(), ["0.659", "0.242", "0.099"]);
    assert.equal(await page.locator(".sum").innerText(), "Sum 1.000");
  });

  it("takes logits from a pasted list, boxes, keys and dragging", async () => {
    await open("focus=softmax");
    const list = page.getByRole("textbox", { name: "Logits, as a list" });
    await list.fill("tensor([[0., 0.]], grad_fn=<AddmmBackward0>)");
    await drawn();
    assert.deepEqual(await outputs(), ["0.500", "0.500"]);
    await list.fill("[1, two]");
    await drawn();
    assert.match(await page.locator("#logit-list-hint").innerText(), /“two” is not a number/);
    assert.deepEqual(await outputs(), ["0.500", "0.500"]);
    await page.getByRole("spinbutton", { name: "Logit 1" }).fill("2");
    await drawn();
    assert.deepEqual(await outputs(), ["0.881", "0.119"]);
    const bar = page.getByRole("slider", { name: "Drag logit 2" });
    await bar.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await drawn();
    assert.deepEqual(await outputs(), ["0.500", "0.500"]);
    const { x, y, width, height } = (await bar.boundingBox()) ?? assert.fail("no bar");
    await page.mouse.move(x + width * 0.75, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await drawn();
    assert.deepEqual(await outputs(), ["0.881", "0.119"]);
    await page.getByRole("button", { name: "Remove logit 2" }).click();
    await drawn();
    assert.deepEqual(await outputs(), ["1.000"]);
    assert.match(await page.locator(".softmax").innerText(), /nothing to learn/);
  });

  it("goes to the code, and follows the cursor only while it is to", async () => {
    await open("focus=elu");
    await page.getByRole("button", { name: "Go to code" }).click();
    assert.deepEqual(await said("reveal"), [{ kind: "reveal", id: "3" }]);
    await page.locator(".use", { hasText: "8 " }).click();
    await page.getByRole("heading", { level: 1, name: "ReLU" }).waitFor();
    await page.getByRole("button", { name: "Follow cursor" }).click();
    await page.locator(".use", { hasText: "12 " }).click();
    await drawn();
    assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "ReLU");
  });

  it("is as it was when the page is loaded again", async () => {
    await open("focus=gelu");
    await compare("tanh");
    await page.getByRole("button", { name: "Values" }).click();
    await page.waitForFunction(() => sessionStorage.getItem("page state")?.includes('\\"table\\":true'));
    await page.reload();
    await page.locator(".table-region table").waitFor();
    assert.deepEqual(await page.locator(".legend-name").allTextContents(), ["GELU", "Tanh"]);
  });

  it("shows what it is told as text, whatever it is, and ignores what is no message", async () => {
    await open("");
    const hostile = `<img src=x onerror="document.title='broken'">`;
    await page.evaluate((written) => {
      const { sendToPanel } = globalThis as unknown as { sendToPanel(message: unknown): void };
      const use = {
        id: written,
        line: written,
        activation: "elu",
        expression: null,
        written,
        name: written,
        values: { alpha: 2, ["__proto__x"]: 1 },
        unknownArguments: { [written]: written },
      };
      sendToPanel({ kind: "file", file: { name: written, uses: [use] } });
      sendToPanel({ kind: "focus", focus: use });
      for (const message of [
        null,
        1,
        "focus",
        { kind: "focus" },
        { kind: "constructor" },
        { kind: "focus", focus: { ...use, values: { alpha: "<b>" } } },
      ])
        sendToPanel(message);
    }, hostile);
    await page.getByRole("heading", { level: 1, name: "ELU" }).waitFor();
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.title(), "Activation Lens");
    assert.match(await page.locator(".written").innerText(), /^<img/);
  });

  it("hands over the table of values as text", async () => {
    await open("focus=sigmoid");
    await page.getByRole("button", { name: "Values" }).click();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    const [message] = await said("copy");
    assert.match(message?.text ?? "", /^x\tf\tf′\n-8\t0\.000335/);
  });

  it("speaks Chinese when told to", async () => {
    await open("focus=sigmoid");
    await page.evaluate(() =>
      (globalThis as unknown as { sendToPanel(message: unknown): void }).sendToPanel({ kind: "language", language: "zh-cn" }),
    );
    await page.getByRole("button", { name: "转到代码" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  });

  for (const width of [240, 260, 450, 900]) {
    it(`fits into ${width} pixels without scrolling sideways`, async () => {
      for (const focus of ["leaky_relu", "softmax", ""]) {
        await open(`focus=${focus}&surface=sidebar`, { width, height: 700 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), focus);
        if (focus !== "") await page.close();
      }
    });
  }
});
