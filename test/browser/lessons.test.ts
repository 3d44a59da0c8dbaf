import { strict as assert } from "node:assert";
import { createLinter } from "../../src/lint/linter";
import type { HostMessage, Language } from "../../src/protocol/messages";
import { lessonOf } from "../../src/vscode/lesson";
import { stackMessage } from "../../src/vscode/stackMessage";
import { describePanel, drawn, open as openPanel, page, said, tell, themes, violations } from "./panelPage";

const imports =
  "from keras import Sequential, Input, losses\nfrom keras.layers import Dense, Dropout, LayerNormalization, Conv2D, Flatten\n";
const mixed = `${imports}model = Sequential([\n    Input((784,)),\n    Dense(128, activation="relu"),\n    Dense(10, activation="softmax"),\n])\nmodel.compile(\n    loss="binary_crossentropy",\n    optimizer="adam",\n    metrics=["accuracy", "binary_accuracy"],\n)\n`;
const constant = `${imports}model = Sequential([Input((20,)), Dense(64, activation="relu"), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])\n`;
const linear = `${imports}model = Sequential([Input((64,)), Dense(256), Dense(128), Dense(10, activation="softmax")])\nmodel.compile(loss="categorical_crossentropy")\n`;
const unknownColumns = `${imports}import sys\nmodel = Sequential([Input((20,)), Dense(int(sys.argv[1]), activation="softmax")])\nmodel.compile(loss="binary_crossentropy", optimizer="adam")\n`;
const deep = `${imports}model = Sequential([Input((64,))${', Dense(128, activation="sigmoid")'.repeat(8)}, Dropout(0.2), Dense(10, activation="softmax")])\n`;
const normalised = `${imports}model = Sequential([Input((64,)), Dense(64), LayerNormalization(), Dense(10)])\n`;

/** What the editor would send of a program. */
const messages = (text: string, language: Language, show: "explanation" | "stack"): readonly HostMessage[] => {
  const result = createLinter().analyse({ units: [{ uri: "file:///a.py", text }] });
  const line = ({ from }: { readonly from: number }): string => `${text.slice(0, from).split("\n").length}`;
  const [finding] = result.findings;
  const model = result.analysis.models[0]?.worlds[0]?.subject;
  return [
    {
      kind: "explanation",
      explanation: finding ? lessonOf(language, result, finding, {}, { textOf: () => text, line }, "1").explanation : null,
      show: show === "explanation",
    },
    { kind: "stack", stack: model ? stackMessage(model, line, "1").stack : null, show: show === "stack" },
  ];
};

/** Opens the panel on what is to be learnt from a program, in a frame of a given size. */
async function open(
  text: string,
  show: "explanation" | "stack",
  { theme = "light", language = "en" as Language, width = 900, height = 900, surface = "editor" } = {},
): Promise<void> {
  await page?.close();
  await openPanel(`theme=${theme}&language=${language}&surface=${surface}`, { width, height });
  for (const message of messages(text, language, show)) await tell(message);
  await page.locator(show === "stack" ? "#screen-stack:not([hidden]) h1" : "#screen-explain:not([hidden]) h1").waitFor();
  await drawn();
}

describePanel("what the panel teaches", () => {
  const row = (name: string) =>
    page
      .locator("#screen-explain tr", { has: page.getByRole("rowheader", { name, exact: true }) })
      .locator("td")
      .allTextContents();
  const screen = () => page.locator(".app > [role=tabpanel]:not([hidden])");

  for (const theme of themes) {
    for (const [name, text, show] of [
      ["explain", mixed, "explanation"],
      ["linear", linear, "explanation"],
      ["stack", deep, "stack"],
      ["refused", normalised, "stack"],
    ] as const) {
      it(`has nothing that axe objects to: ${name}, ${theme}`, async () => {
        await open(text, show, { theme });
        assert.deepEqual(await violations(), []);
        await page.locator(".app").screenshot({ path: `out/screenshots/${name}-${theme}.png` });
      });
    }
  }

  for (const [name, text, show] of [
    ["explain", mixed, "explanation"],
    ["linear", linear, "explanation"],
    ["stack", deep, "stack"],
    ["refused", normalised, "stack"],
  ] as const) {
    it(`fits into 240 pixels, in both languages: ${name}`, async () => {
      for (const language of ["en", "zh-cn"] as const) {
        await open(text, show, { theme: "dark", language, width: 240, surface: "sidebar" });
        assert.deepEqual(
          await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth <= clientWidth
              ? []
              : [...document.querySelectorAll("main *")]
                  .filter((each) => each.getBoundingClientRect().right > clientWidth)
                  .map((each) => each.outerHTML.slice(0, 90));
          }),
          [],
          language,
        );
        assert.deepEqual(await violations(), []);
        await page.locator(".app").screenshot({ path: `out/screenshots/${name}-240-${language}.png` });
        await open(text, show, { language });
        await page.locator(".app").screenshot({ path: `out/screenshots/${name}-${language}.png` });
      }
    });
  }

  it("leaves no English in Chinese but code and the names of functions", async () => {
    for (const [text, show] of [
      [mixed, "explanation"],
      [linear, "explanation"],
      [deep, "stack"],
      [normalised, "stack"],
    ] as const) {
      await open(text, show, { language: "zh-cn" });
      const words = await screen().evaluate((root) => {
        for (const code of root.querySelectorAll("code, pre, .visually-hidden, th[scope=row], h3, option, td")) code.remove();
        return root.textContent ?? "";
      });
      assert.deepEqual(
        [...words.matchAll(/[A-Za-z]{3,}(?: [a-z]{2,})+/g)].map(([found]) => found),
        [],
        words,
      );
    }
  });

  it("puts the user's own pair beside the fix, with the numbers of the core", async () => {
    await open(mixed, "explanation");
    assert.deepEqual(await row("First loss, nothing learnt"), ["0.325", "2.303 = ln 10"]);
    assert.deepEqual(await row("Push at the start"), ["0.1", "0.9"]);
    assert.deepEqual(await row("accuracy"), ["0.1 at first, 1 at best", "0.1 at first, 1 at best"]);
    // The fix takes the metric along to the labels as the new loss has them.
    assert.deepEqual(await row("binary_accuracy"), ["0.9 at first, 1 at best", "–"]);
    assert.deepEqual(await row("categorical_accuracy"), ["–", "0.1 at first, 1 at best"]);
    assert.match((await screen().locator(".facts-list").first().textContent()) ?? "", /9 times as hard.*learns more slowly/s);
    assert.equal(await screen().locator(".picture .curve").count(), 4);
    // The other fix is for several labels.
    await page.getByRole("radio", { name: /sigmoid/ }).check();
    await page.getByText("sigmoid · binary_crossentropy").waitFor();
    assert.deepEqual(await row("First loss, nothing learnt"), ["0.325", "0.693 = ln 2"]);
  });

  it("draws another number of columns where somebody asks for it, and says what the code has", async () => {
    await open(mixed, "explanation");
    await page.getByRole("spinbutton", { name: "Columns" }).fill("100");
    await page.getByText("Your code has 10.").waitFor();
    assert.equal((await row("First loss, nothing learnt"))[1], "4.605 = ln 100");
    await page.getByRole("button", { name: "As in the code" }).click();
    await page.getByText("2.303 = ln 10").waitFor();
    await open(unknownColumns, "explanation");
    await page.getByText("The code does not tell how many columns there are.").waitFor();
  });

  it("draws a loss with the parameters that the code gives it, and names those that it does not tell", async () => {
    const focal = (gamma: string) =>
      `${imports}import sys\nmodel = Sequential([Input((20,)), Dense(10, activation="softmax")])\nmodel.compile(loss=losses.BinaryFocalCrossentropy(gamma=${gamma}), optimizer="adam")\n`;
    const first = async () => (await row("First loss, nothing learnt"))[0];
    await open(focal("4"), "explanation");
    await page.getByText("softmax · binary_focal_crossentropy (gamma=4)", { exact: true }).waitFor();
    const told = await first();
    assert.equal(await page.getByText("The code does not tell").count(), 0);
    await open(focal("float(sys.argv[1])"), "explanation");
    await page.getByText("The code does not tell gamma of binary_focal_crossentropy: drawn at the defaults.").waitFor();
    // At 0 the logit of the right class has a tenth of the whole: 0.9^γ ln 10 for it, 0.1^γ ln(10/9) for the nine others, over ten columns.
    const expected = (gamma: number) => ((0.9 ** gamma * Math.log(10) + 9 * 0.1 ** gamma * Math.log(10 / 9)) / 10).toFixed(3);
    assert.deepEqual([told, await first()], [expected(4), expected(2)]);
  });

  it("shows the metrics of the fix where it changes them", async () => {
    await open(
      `${imports}from keras import metrics\nmodel = Sequential([Input((20,)), Dense(10, activation="sigmoid")])\nmodel.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["categorical_accuracy"])\n`,
      "explanation",
    );
    await page.getByRole("radio", { name: /binary_crossentropy/ }).check();
    await page.getByText("sigmoid · binary_crossentropy").waitFor();
    assert.deepEqual(await row("categorical_accuracy"), ["0.1 at first, 1 at best", "–"]);
    assert.deepEqual(await row("binary_accuracy"), ["–", "0.5 at first, 1 at best"]);
  });

  it("opens as fast for ten thousand classes as for ten, with the same rows", async () => {
    await open(mixed.replace("Dense(10,", "Dense(10000,"), "explanation");
    assert.deepEqual(await row("First loss, nothing learnt"), ["0.001", "9.210 = ln 10000"]);
    assert.deepEqual(await row("Lowest loss within reach"), ["0", "0"]);
    assert.deepEqual(await row("binary_accuracy"), ["0.9999 at first, 1 at best", "–"]);
    assert.deepEqual(await row("categorical_accuracy"), ["–", "0.0001 at first, 1 at best"]);
  });

  it("shows that softmax over one column does not learn", async () => {
    await open(constant, "explanation");
    assert.match((await screen().locator(".facts-list").first().textContent()) ?? "", /gradient is zero everywhere/);
    assert.deepEqual((await row("Push when surely wrong (logit −6)"))[0], "0");
    assert.deepEqual((await row("accuracy"))[0], "0.5 at first, 0.5 at best");
  });

  it("previews every fix and asks the editor to apply it", async () => {
    await open(mixed, "explanation");
    assert.deepEqual(await page.locator(".preview").first().locator("mark").allTextContents(), ["binary", "categorical"]);
    assert.match((await screen().locator(".open").first().textContent()) ?? "", /exactly one class/);
    await page.getByRole("button", { name: /^Apply: Use categorical_crossentropy/ }).click();
    assert.deepEqual(await said("applyFix"), [{ kind: "applyFix", id: "1.fix0" }]);
    await page
      .getByRole("button", { name: /line 6/i })
      .first()
      .click();
    assert.equal((await said("reveal"))[0]?.id, "1.finding");
  });

  it("multiplies the user's own linear layers into one matrix", async () => {
    await open(linear, "explanation");
    assert.deepEqual(await page.locator(".matrix > span").allTextContents(), ["64 × 256", "256 × 128", "128 × 10", "64 × 10"]);
    const facts = await page.locator(".matrices + .facts-list").textContent();
    assert.match(facts ?? "", new RegExp(`${64 * 256 + 256 * 128 + 1280} weights train what 640 could say`));
    assert.match(facts ?? "", /up to 10/);
  });

  it("follows the user's stack, and what depth and initialiser do to it", async () => {
    await open(deep, "stack");
    const verdict = () => screen().locator(".facts-list").first().textContent();
    assert.match((await verdict()) ?? "", /fades on the way/);
    await page.getByRole("slider", { name: "Hidden layers" }).fill("1");
    await page.getByText("it arrives").waitFor();
    await page.getByRole("button", { name: "As in the code" }).click();
    await page.getByText("fades on the way").waitFor();
    await page.getByRole("slider", { name: "Hidden layers" }).fill("20");
    await page.getByLabel("Initialiser").selectOption("he_normal");
    await page.getByRole("heading", { name: "Values" }).click();
    assert.equal(await page.locator("#screen-stack tbody tr").count(), 21);
    assert.match((await screen().locator(".side").textContent()) ?? "", /Dropout is left out/);
  });

  it("refuses what it cannot model and says why and where", async () => {
    await open(normalised, "stack");
    assert.match((await screen().locator(".refusal").textContent()) ?? "", /LayerNormalization sets the variance anew.*3/);
    assert.equal(await screen().locator(".picture").first().isVisible(), false);
  });

  it("walks the tabs with the arrow keys", async () => {
    await open(mixed, "explanation");
    await page.getByRole("tab", { name: "Mismatch" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: "Untrained", selected: true }).waitFor();
    await page.keyboard.press("Home");
    await page.getByRole("tab", { name: "Function", selected: true }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Function");
  });

  it("takes the focus along where somebody asks for an explanation with the keys", async () => {
    await openPanel("focus=gelu");
    await page.getByRole("button", { name: /^Explain: / }).focus();
    await page.keyboard.press("Enter");
    for (const message of messages(mixed, "en", "explanation")) await tell(message);
    await page.locator("#screen-explain:not([hidden]) h1").waitFor();
    await drawn();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-explain");
  });

  it("shows hostile text as text", async () => {
    const hostile = `<img src=x onerror="globalThis.broken=1">`;
    await open(mixed, "explanation");
    const [message] = messages(mixed, "en", "explanation");
    assert.ok(message?.kind === "explanation" && message.explanation);
    const fixes = message.explanation.fixes.map((fix) => ({
      ...fix,
      title: hostile,
      hunks: [{ line: "1", before: hostile, after: hostile }],
    }));
    await tell({ ...message, explanation: { ...message.explanation, message: hostile, why: hostile, fixes } });
    await page.locator("h1", { hasText: "<img" }).waitFor();
    assert.equal(await page.locator("img").count(), 0);
  });
});
