import { createRequire } from "node:module";
import type * as server from "../mcp";
import { WrongCall, type Command } from "../session";

const usage = "mcp";

/** Serves the tools for agents until the client goes. */
export const mcp: Command = {
  usage,
  summary: "mcpCommand",
  options: {},
  run: async ({ say, args }) => {
    if (args.names.length > 0) throw new WrongCall(say("needlessNames", { usage }));
    // A bundle of its own beside this one, loaded where it is asked for; what it exports is what that file does.
    const { serve } = createRequire(__filename)("./mcp.js") as typeof server;
    await serve();
    return 0;
  },
};
