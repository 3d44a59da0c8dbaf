// Installs what the tests in a real VS Code need: VS Code itself and a browser.
import { findBrowser } from "./chromium.mjs";
import { installHost } from "./install.mjs";

try {
  const [host, browser] = await Promise.all([installHost(), findBrowser()]);
  console.log(`VS Code: ${host.folder}\nBrowser: ${browser}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
