import { strict as assert } from "node:assert";
import { checkFiles, type Checked } from "../../src/vscode/checkFiles";

describe("a check of many files", () => {
  const files = ["a", "b", "unreadable", "c"];
  const findings: Readonly<Record<string, number>> = { a: 2, b: 0, c: 1 };

  /** Runs it, cancelled while a file is looked at; the files that were begun, and what it came to. */
  async function run(
    cancelAt?: string,
  ): Promise<{ readonly begun: readonly string[]; readonly checked: Checked; readonly pauses: number }> {
    const begun: string[] = [];
    let isCancelled = false;
    let pauses = 0;
    const checked = await checkFiles(
      files,
      async (file) => {
        await Promise.resolve();
        if (file === cancelAt) isCancelled = true;
        return findings[file];
      },
      { isCancelled: () => isCancelled, report: (file) => void begun.push(file), pause: async () => void pauses++ },
    );
    return { begun, checked, pauses };
  }

  it("counts findings, and files that cannot be read", async () => {
    assert.deepEqual(await run(), { begun: files, checked: { files: 4, findings: 3, unread: 1, isWhole: true }, pauses: 4 });
  });

  it("begins no other file once it is cancelled, and says that it is not whole", async () => {
    assert.deepEqual(await run("b"), { begun: ["a", "b"], checked: { files: 2, findings: 2, unread: 0, isWhole: false }, pauses: 2 });
    assert.deepEqual((await run("c")).checked, { files: 4, findings: 3, unread: 1, isWhole: true });
  });
});
