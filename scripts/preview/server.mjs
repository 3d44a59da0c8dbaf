import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = "out/preview";

/** @type {Readonly<Record<string, readonly [file: string, type: string]>>} */
const files = {
  "/webview.js": [`${folder}/webview.js`, "text/javascript"],
  "/webview.css": ["media/webview.css", "text/css"],
  "/themes.css": ["scripts/preview/themes.css", "text/css"],
  "/host.js": ["scripts/preview/host.js", "text/javascript"],
};

/** @typedef {(parts: { language: string, title: string, cspSource: string, nonce: string, script: string, style: string }) => string} MakePage */

/** Builds the panel and the function that makes its page. */
async function bundle() {
  await mkdir(folder, { recursive: true });
  await build({
    stdin: { contents: 'import { start } from "./src/webview/main"; start();', resolveDir: "." },
    outfile: `${folder}/webview.js`,
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    sourcemap: "inline",
  });
  await build({ entryPoints: ["src/protocol/html.ts"], outfile: `${folder}/html.mjs`, bundle: true, format: "esm", target: "es2022" });
  /** @type {{ panelHtml: MakePage }} */
  const { panelHtml } = await import(`${pathToFileURL(join(process.cwd(), folder, "html.mjs")).href}?${Date.now()}`);
  return panelHtml;
}

/**
 * Serves the panel as VS Code would, with the same page and the same policy, and with a script that plays the editor.
 * Each load of the page builds the panel anew, so that a reload shows what was changed; `isFrozen` builds once.
 * @param {{ port?: number, isFrozen?: boolean }} options
 * @returns {Promise<{ address: string, close(): void }>}
 */
export async function servePreview({ port = 0, isFrozen = false } = {}) {
  let panelHtml = await bundle();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const file = files[url.pathname];
    if (file) {
      response.setHeader("content-type", `${file[1]}; charset=utf-8`);
      createReadStream(file[0])
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
    } else if (url.pathname === "/") {
      if (!isFrozen) panelHtml = await bundle();
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page(panelHtml, url.searchParams.get("language") === "zh-cn" ? "zh-cn" : "en"));
    } else {
      // The browser's own wish for an icon is no error.
      response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {MakePage} panelHtml
 * @param {"en" | "zh-cn"} language
 */
function page(panelHtml, language) {
  const nonce = randomBytes(16).toString("base64");
  return panelHtml({ language, title: "Activation Lens", cspSource: "'self'", nonce, script: "webview.js", style: "webview.css" })
    .replace("<link", '<link rel="stylesheet" href="themes.css">\n<link')
    .replace("<script", `<script nonce="${nonce}" src="host.js"></script>\n<script`);
}
