import { chmod } from "node:fs/promises";
import { context } from "esbuild";

/**
 * Everything that ships. The extension is one file for the Node host and the web worker host, hence no platform:
 * importing a Node built-in there does not build.
 * @type {{ from: string, to: string, options: import("esbuild").BuildOptions }[]}
 */
const bundles = [
  { from: "src/vscode/extension.ts", to: "dist/extension.js", options: { platform: "neutral", format: "cjs", external: ["vscode"] } },
  { from: "src/webview/main.ts", to: "dist/webview.js", options: { platform: "browser", format: "iife" } },
  { from: "src/cli/main.ts", to: "dist/cli.js", options: { platform: "node", format: "cjs", banner: { js: "#!/usr/bin/env node" } } },
  { from: "src/index.ts", to: "dist/index.js", options: { platform: "neutral", format: "cjs" } },
];

const isWatching = process.argv.includes("--watch");
const isMinified = process.argv.includes("--minify");

/**
 * @param {typeof bundles[number]} bundle
 * @returns {import("esbuild").BuildOptions}
 */
const buildOptions = ({ from, to, options }) => ({
  entryPoints: [from],
  outfile: to,
  bundle: true,
  target: "es2022",
  charset: "utf8",
  minify: isMinified,
  sourcemap: !isMinified,
  sourcesContent: false,
  logLevel: isWatching ? "silent" : "warning",
  plugins: isWatching ? [problemMatcher] : [],
  ...options,
});

let running = 0;

/** Prints what the `watch` task in .vscode/tasks.json looks for: start, problems, end; all bundles count as one build. */
const problemMatcher = {
  name: "problem-matcher",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onStart(() => {
      if (running++ === 0) console.log("[watch] build started");
    });
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`${location?.file ?? "esbuild.mjs"}:${location?.line ?? 1}:${(location?.column ?? 0) + 1}: error: ${text}`);
      }
      if (--running === 0) console.log("[watch] build finished");
    });
  },
};

const contexts = await Promise.all(bundles.map((bundle) => context(buildOptions(bundle))));
if (isWatching) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  if (results.some(({ status }) => status === "rejected")) process.exitCode = 1; // esbuild has printed the errors.
  else await chmod("dist/cli.js", 0o755);
}
