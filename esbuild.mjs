import { chmod } from "node:fs/promises";
import { context } from "esbuild";
import { bundles } from "./scripts/bundles.mjs";
import { shrink } from "./scripts/shrink.mjs";

const isWatching = process.argv.includes("--watch");
const isMinified = process.argv.includes("--minify");

/**
 * @param {typeof bundles[number]} bundle
 * @returns {import("esbuild").BuildOptions}
 */
const buildOptions = ({ to, options }) => ({
  outfile: to,
  bundle: true,
  target: "es2022",
  charset: "utf8",
  minify: isMinified,
  sourcemap: !isMinified,
  sourcesContent: false,
  logLevel: isWatching ? "silent" : "warning",
  ...options,
  plugins: [...(options.plugins ?? []), ...(isWatching ? [problemMatcher] : [])],
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
  if (results.some(({ status }) => status === "rejected"))
    process.exitCode = 1; // esbuild has printed the errors.
  else {
    if (isMinified) await shrink("dist/extension.js");
    await chmod("dist/cli.js", 0o755);
  }
}
