import { join } from "node:path";
import type { Disposable, ExtensionContext } from "vscode";
import { runCompiled } from "./compiledScript";

/** Seconds until the code that was compiled is kept: by then the first file has been looked at, and the window has come to rest. */
const SECONDS_UNTIL_REST = 15;

/**
 * The extension's door where it runs in Node, in the desktop and on servers; the web worker host runs the bundle itself.
 * Two thirds of a start go into V8 looking over the bundle, which it does only once for each version of the extension.
 */
export function activate(context: ExtensionContext): unknown {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const script = runCompiled(join(__dirname, "extension.js"), join(context.globalStorageUri.fsPath, "compiled"), version, require);
  if (!script.isFromCache) context.subscriptions.push(afterwards(script.keep));
  return (script.exports as { activate(context: ExtensionContext): unknown }).activate(context);
}

/** Without the folder each start takes the longer way, and nothing else is different. */
function afterwards(keep: () => void): Disposable {
  const timer = setTimeout(() => {
    try {
      keep();
    } catch {
      // Storage that cannot be written is nothing that a reader of code should hear of.
    }
  }, SECONDS_UNTIL_REST * 1000);
  return { dispose: () => clearTimeout(timer) };
}
