import { strict as assert } from "node:assert";
import type { FindingReport } from "../../src/cli/findingReport";
import { sarifFormat } from "../../src/cli/formats/sarif";
import { call } from "./machine";
import { itInFull } from "../full";

const model = (name: string, activation: string): string =>
  `from keras import Input, Sequential\nfrom keras.layers import Dense\n${name} = Sequential([Input((8,)), Dense(1, activation="${activation}")])\n${name}.compile(loss="binary_crossentropy")\n`;
const notebook = JSON.stringify(
  {
    cells: [
      { cell_type: "markdown", source: ["# a"] },
      { cell_type: "code", source: model("m", "softmax").match(/.*\n/g) },
    ],
    metadata: {},
  },
  null,
  1,
);
const files = { "src/a b.py": model("model", "softmax"), "n.ipynb": notebook, "good.py": model("model", "sigmoid") };

type Json = Readonly<Record<string, unknown>>;

/**
 * What SARIF 2.1.0 allows and asks for, as far as we write it: `name` may be there, `name!` must be. A text stands for itself,
 * a list for its elements, a pattern for strings. Anything else in the document is a fault: the standard allows no other members.
 */
const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const artifactLocation = { uri: /^[^ \\]+$/, uriBaseId: /^%SRCROOT%$/ };
const message = { "text!": /./ };
const physicalLocation = { "artifactLocation!": artifactLocation, region };
const location = {
  id: 0,
  "physicalLocation!": physicalLocation,
  logicalLocations: [{ name: /./, fullyQualifiedName: /./, kind: /^module$/ }],
  message,
};
const multiformat = { "text!": /./, markdown: /./ };
const sarif = {
  $schema: /^https:/,
  "version!": /^2\.1\.0$/,
  "runs!": [
    {
      columnKind: /^utf16CodeUnits$/,
      "tool!": {
        "driver!": {
          "name!": /./,
          semanticVersion: /^\d+\.\d+\.\d+$/,
          informationUri: /^https:/,
          rules: [
            {
              "id!": /^[a-z-]+$/,
              name: /^[A-Za-z]+$/,
              shortDescription: multiformat,
              fullDescription: multiformat,
              help: multiformat,
              helpUri: /^https:.*\.md$/,
              defaultConfiguration: { level: /^(?:error|warning|note)$/ },
              properties: { tags: [/./], "problem.severity": /^(?:error|warning|recommendation)$/ },
            },
          ],
        },
      },
      invocations: [
        {
          "executionSuccessful!": true,
          toolExecutionNotifications: [{ level: /^(?:error|warning)$/, "message!": message, locations: [location] }],
        },
      ],
      results: [
        {
          ruleId: /^[a-z-]+$/,
          ruleIndex: 0,
          level: /^(?:error|warning|note)$/,
          "message!": message,
          locations: [location],
          relatedLocations: [location],
          partialFingerprints: { "ruleAndLine/v1": /^[0-9a-f]{32}$/ },
          fixes: [
            {
              description: message,
              "artifactChanges!": [
                {
                  "artifactLocation!": artifactLocation,
                  "replacements!": [{ "deletedRegion!": region, insertedContent: { text: /(?:)/ } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function conform(value: unknown, shape: unknown, at: string): void {
  if (shape instanceof RegExp) {
    assert.equal(typeof value, "string", at);
    assert.match(String(value), shape, at);
  } else if (Array.isArray(shape)) {
    assert.ok(Array.isArray(value), at);
    value.forEach((item, index) => conform(item, shape[0], `${at}/${index}`));
  } else if (typeof shape !== "object" || shape === null) assert.equal(typeof value, typeof shape, at);
  else {
    assert.ok(typeof value === "object" && value !== null && !Array.isArray(value), at);
    const entries = new Map(Object.entries(shape).map(([name, inner]) => [name.replace(/!$/, ""), inner]));
    for (const [name, member] of Object.entries(value)) {
      assert.ok(entries.has(name), `${at}/${name} is not known`);
      conform(member, entries.get(name), `${at}/${name}`);
    }
    for (const name of Object.keys(shape))
      if (name.endsWith("!")) assert.ok(Object.hasOwn(value, name.slice(0, -1)), `${at}/${name} is missing`);
  }
}

describe("SARIF", () => {
  itInFull("holds as many results as code scanning takes, the gravest in their order, and says how many were left out", async () => {
    const format = sarifFormat("en");
    const severities = ["hint", "error", "information", "warning"] as const;
    const of = (from: number, count: number): readonly FindingReport[] =>
      Array.from({ length: count }, (_, index): FindingReport => ({
        rule: "softmax-on-one-unit",
        messageId: "constantOutput",
        data: {},
        cell: undefined,
        message: `${from + index}`,
        severity: severities[(from + index) % 4] ?? "hint",
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
        line: "",
        related: [],
        fixes: [],
      }));
    const files = [0, 10_000, 20_000, 30_000].map((from) =>
      format.file({ path: `${from}.py`, error: null, models: 0, uses: 0, findings: of(from, 10_000) }),
    );
    const document = JSON.parse(format.start() + files.join("") + format.end()) as {
      readonly runs: readonly [
        {
          readonly results: readonly { readonly level: string; readonly message: { readonly text: string } }[];
          readonly invocations: readonly [
            {
              readonly executionSuccessful: boolean;
              readonly toolExecutionNotifications: readonly { readonly level: string; readonly message: { readonly text: string } }[];
            },
          ];
        },
      ];
    };
    const [first] = document.runs;
    conform({ ...document, runs: [{ ...first, results: first.results.filter((_, index) => index % 500 === 0) }] }, sarif, "");
    const {
      results,
      invocations: [{ executionSuccessful, toolExecutionNotifications }],
    } = first;
    const count = (level: string): number => results.filter((result) => result.level === level).length;
    assert.deepEqual(
      [results.length, count("error"), count("warning"), count("note"), executionSuccessful],
      [25_000, 10_000, 10_000, 5000, true],
    );
    assert.ok(results.every(({ message: { text } }) => Number(text) % 4 !== 0));
    assert.deepEqual(
      results.map(({ message: { text } }) => Number(text)),
      results.map(({ message: { text } }) => Number(text)).sort((a, b) => a - b),
    );
    assert.deepEqual(toolExecutionNotifications, [
      {
        level: "warning",
        message: { text: "15000 results left out: these are the 25000 gravest, as many as code scanning takes in one run" },
      },
    ]);
  });

  it("holds what the standard asks for and nothing else", async () => {
    const { status, output } = await call(["check", "--format", "sarif", ".", "gone.py"], { files });
    assert.equal(status, 2);
    conform(JSON.parse(output), sarif, "");
    conform(JSON.parse((await call(["check", "--format", "sarif", "good.py"], { files })).output), sarif, "");
  });

  it("brings each rule that was found once, with its page as help, and results that point to it", async () => {
    const document = JSON.parse((await call(["check", "--format", "sarif", "."], { files })).output) as {
      readonly runs: readonly [
        {
          readonly results: readonly Json[];
          readonly tool: {
            readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] };
          };
        },
      ];
    };
    const {
      results,
      tool: {
        driver: { rules },
      },
    } = document.runs[0];
    assert.deepEqual(
      rules.map(({ id }) => id),
      ["softmax-on-one-unit"],
    );
    assert.match(rules[0]?.help.markdown ?? "", /^# Softmax on one unit\n/);
    assert.deepEqual(
      results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex]),
      [
        ["softmax-on-one-unit", 0],
        ["softmax-on-one-unit", 0],
      ],
    );
    const places = results.map(
      ({ locations }) =>
        (locations as readonly [{ readonly physicalLocation: { readonly artifactLocation: Json; readonly region: Json } }])[0]
          .physicalLocation,
    );
    assert.deepEqual(
      places.map(({ artifactLocation }) => artifactLocation["uri"]),
      ["n.ipynb", "src/a%20b.py"],
    );
    // The line of the notebook's file in which the third line of the cell stands.
    assert.equal(places[0]?.region["startLine"], notebook.split("\n").findIndex((line) => line.includes("softmax")) + 1);
  });

  it("names for every place in a notebook the line of its file", async () => {
    const document = JSON.parse((await call(["check", "--format", "sarif", "n.ipynb"], { files })).output) as {
      readonly runs: readonly [
        { readonly results: readonly [{ readonly relatedLocations: readonly { readonly physicalLocation: { readonly region: Json } }[] }] },
      ];
    };
    const lineOf = (text: string): number => notebook.split("\n").findIndex((line) => line.includes(text)) + 1;
    assert.deepEqual(
      document.runs[0].results[0].relatedLocations.map(({ physicalLocation: { region } }) => region["startLine"]),
      [lineOf("Dense(1"), lineOf("binary_crossentropy")],
    );
  });

  it("encodes names of files as URLs have them", async () => {
    const odd = { "a#b?c%d/模型 [1].py": model("model", "softmax") };
    const document = JSON.parse((await call(["check", "--format", "sarif", "."], { files: odd })).output) as {
      readonly runs: readonly [
        {
          readonly results: readonly [
            { readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }] },
          ];
        },
      ];
    };
    const { uri } = document.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    assert.equal(uri, "a%23b%3Fc%25d/%E6%A8%A1%E5%9E%8B%20%5B1%5D.py");
    assert.equal(decodeURIComponent(new URL(uri, "file:///").pathname), `/${Object.keys(odd)[0]}`);
  });

  it("stays within what code scanning of GitHub reads: short texts, few tags, help for every rule", async () => {
    const document = JSON.parse((await call(["check", "--format", "sarif", "."], { files })).output) as {
      readonly runs: readonly [
        {
          readonly tool: {
            readonly driver: {
              readonly rules: readonly {
                readonly shortDescription: { readonly text: string };
                readonly fullDescription: { readonly text: string };
                readonly help: { readonly text: string };
                readonly properties: { readonly tags: readonly string[] };
              }[];
            };
          };
        },
      ];
    };
    for (const { shortDescription, fullDescription, help, properties } of document.runs[0].tool.driver.rules) {
      assert.ok(
        shortDescription.text.length <= 1024 && fullDescription.text.length <= 1024 && help.text.length > 0 && properties.tags.length <= 10,
      );
    }
  });

  it("knows a finding again when lines move", async () => {
    const prints = async (text: string): Promise<readonly unknown[]> =>
      (
        JSON.parse((await call(["check", "--format", "sarif", "a.py"], { files: { "a.py": text } })).output) as {
          readonly runs: readonly [{ readonly results: readonly Json[] }];
        }
      ).runs[0].results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    const twice = model("model", "softmax") + model("model", "softmax");
    assert.deepEqual(await prints(`\n\n${twice}`), await prints(twice));
    assert.equal(new Set(await prints(twice)).size, 2);
  });
});

describe("annotations", () => {
  it("are workflow commands of GitHub", async () => {
    const { output } = await call(["check", "--format", "github", "src", "n.ipynb"], { files });
    const message = "softmax over a single value always gives 1: the output is the same for every input and no gradient flows back.";
    const line = notebook.split("\n").findIndex((each) => each.includes("softmax")) + 1;
    assert.equal(
      output,
      `::error file=n.ipynb,line=${line},title=softmax-on-one-unit (cell 2%3A3%3A50)::${message}\n::error file=src/a b.py,line=3,col=54,endColumn=63,title=softmax-on-one-unit::${message}\n`,
    );
  });

  it("are a code quality report of GitLab, with fingerprints that no two share", async () => {
    const twice = { "a.py": model("a", "softmax") + model("a", "softmax"), "b.py": model("a", "softmax") };
    const report = JSON.parse((await call(["check", "--format", "gitlab", "."], { files: twice })).output) as readonly {
      readonly fingerprint: string;
      readonly severity: string;
      readonly location: unknown;
    }[];
    assert.deepEqual(
      report.map(({ severity, location }) => [severity, location]),
      [
        ["critical", { path: "a.py", lines: { begin: 3 } }],
        ["critical", { path: "a.py", lines: { begin: 7 } }],
        ["critical", { path: "b.py", lines: { begin: 3 } }],
      ],
    );
    assert.equal(new Set(report.map(({ fingerprint }) => fingerprint)).size, 3);
    assert.equal((await call(["check", "--format", "gitlab", "good.py"], { files })).output, "[\n]\n");
  });
});

describe("statistics", () => {
  it("stand in the place of findings in text, and beside them in JSON", async () => {
    const text = await call(["check", "--statistics", "."], { files });
    assert.match(
      text.output,
      /^2 {2}softmax-on-one-unit {2}error {2}Softmax on one unit {2}\(2 fixable\)\n2 findings \(2 errors\) in 3 files;/,
    );
    const json = JSON.parse((await call(["check", "--statistics", "--format", "json", "."], { files })).output) as {
      readonly files: readonly unknown[];
      readonly statistics: unknown;
    };
    assert.equal(json.files.length, 3);
    assert.deepEqual(json.statistics, [{ rule: "softmax-on-one-unit", severity: "error", count: 2, fixable: 2 }]);
    assert.deepEqual(
      [(await call(["check", "--statistics", "--format", "sarif", "."], { files })).problems],
      ["activation-lens: option --statistics means something with --format text, --format json only\n"],
    );
  });

  it("are empty where nothing was found", async () => {
    assert.match((await call(["check", "--statistics", "good.py"], { files })).output, /^Nothing found/);
  });
});

describe("colours", () => {
  const isColoured = async (environment: Readonly<Record<string, string>>, isTerminal: boolean): Promise<boolean> =>
    (await call(["check", "src"], { files, environment, isTerminal })).output.includes("\u001b[");

  it("are for terminals and those who force them, and never for those who want none", async () => {
    assert.deepEqual(
      [await isColoured({}, true), await isColoured({ TERM: "dumb" }, true), await isColoured({}, false)],
      [true, false, false],
    );
    assert.deepEqual(
      [
        await isColoured({ FORCE_COLOR: "1" }, false),
        await isColoured({ FORCE_COLOR: "" }, false),
        await isColoured({ FORCE_COLOR: "0" }, true),
      ],
      [true, true, false],
    );
    assert.deepEqual(
      [
        await isColoured({ NO_COLOR: "1", FORCE_COLOR: "1" }, true),
        await isColoured({ NO_COLOR: "1" }, true),
        await isColoured({ NO_COLOR: "" }, true),
      ],
      [false, false, true],
    );
  });
});
