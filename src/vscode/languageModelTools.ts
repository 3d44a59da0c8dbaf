import * as vscode from "vscode";
import { languageIn, memberOf, nothingToCheck, toolNames, type Answer } from "../agent/answer";
import { modelAnswer } from "../agent/checkModel";
import { describeActivation } from "../agent/describeActivation";
import { nameFor, programOf } from "../agent/program";
import { settledAt } from "./analyse";
import { DisposableStore } from "./dispose";
import type { Documents } from "./documents";
import { sourceAt, type Source } from "./sources";
import { analyseClosed } from "./workspaceCheck";

/** Registers the tools that language models may call; what they answer is what `activation-lens mcp` answers. */
export function registerLanguageModelTools(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const store = new DisposableStore();
  const register = (name: string, answer: (input: unknown) => Answer | Promise<Answer>): void => {
    store.add(
      vscode.lm.registerTool<unknown>(name, {
        invoke: async ({ input }) => {
          const { isError, data } = await answer(input);
          if (isError) throw new Error(JSON.stringify(data));
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(data))]);
        },
      }),
    );
  };
  register(toolNames.checkModel, (input) => checkModel(documents, input, log));
  register(toolNames.describeActivation, describeActivation);
  return store;
}

async function checkModel(documents: Documents, input: unknown, log: vscode.LogOutputChannel): Promise<Answer> {
  const language = languageIn(input);
  const [path, code] = [memberOf(input, "path"), memberOf(input, "code")];
  if (typeof path !== "string" && typeof code !== "string") return nothingToCheck(path);
  const name = typeof path === "string" ? path : nameFor(String(code));
  const uri = uriOf(name);
  await documents.settings.load(uri);
  const read = typeof code === "string" ? programOf(language, uri.toString(), code) : undefined;
  if (read && "error" in read) return nothingToCheck(name, read.error);
  const given: Source | undefined = read
    ? { uri, isNotebook: read.program.notebook ?? false, documents: [], units: read.program.units }
    : sourceAt(uri);
  const analysed = await analyseClosed(documents, uri, log, given);
  if (!analysed) return nothingToCheck(path, "unreadable");
  return modelAnswer(language, {
    path: name,
    result: analysed.result,
    settings: settledAt(documents.settings, uri),
    spot: (place, offset) => {
      const { line, character } = analysed.position(place, offset);
      return {
        ...(place.uri !== uri.toString() && { path: vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri)) }),
        ...(place.cell !== undefined && { cell: place.cell }),
        line: line + 1,
        column: character + 1,
      };
    },
  });
}

/** An address, an absolute path, or a path from the first folder of the workspace. */
function uriOf(path: string): vscode.Uri {
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return vscode.Uri.parse(path);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder && !/^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)) return vscode.Uri.joinPath(folder, path);
  return vscode.Uri.file(path);
}
